import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { PriceAdjust } from '#domain/market/adjust.ts';
import { type Bars, emptyBars, type Interval, intervals } from '#domain/market/bars.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import type { Adjustment, RollComparison } from '#domain/market/continuous.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import { lengthOf, longestOf, type Multiple } from '#domain/market/multiples.ts';
import type { RollReason } from '#domain/market/rolls.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { type AdjustPorts, adjustedSeries, inPricesOf } from './adjusted-series.ts';
import { askedInstrument } from './asked-instrument.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries, storedEnd, type Wanted } from './choose-series.ts';
import { finestInterval } from './level-of-detail.ts';
import { isFar, type Overviews } from './overviews.ts';
import { readLatest } from './read-latest.ts';
import { barsOf, inInterval, readStored, type StoredBars } from './read-series.ts';
import { seriesWithin } from './series-within.ts';

export type ReadCandlesPorts = {
  readonly candles: Pick<CandleStore, 'countWithin' | 'read' | 'readBlocks' | 'series'>;
  readonly directory: DirectoryOf;
  readonly overviews: Overviews;
};

/** One of `interval` and `points` at least; ISO 8601 instants, the range is half open and without an end that of the store. */
export type CandleRequest = {
  readonly instrument: string;
  readonly interval?: Multiple | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly points?: number | undefined;
  readonly source?: string | undefined;
  /** What of the splits and dividends that the source told of is applied; nothing without it. */
  readonly adjust?: PriceAdjust | undefined;
};

/** What explains a continuous series: each roll, and what is not in it. */
export type ContinuousAbout = {
  readonly adjustment: Adjustment;
  readonly roll: 'volume' | 'expiry' | 'first-notice';
  /** Those that the bars of the answer are of, in order. */
  readonly contracts: string[];
  readonly rolls: {
    readonly from: string;
    readonly to: string;
    /** ISO date of the first session of `to`, and when it begins. */
    readonly date: string;
    readonly at: string;
    readonly reason: RollReason;
    readonly comparison: (Omit<RollComparison, 'comparedAt'> & { readonly comparedAt: string }) | null;
  }[];
  /** Contracts between the first and the last of which no bar is stored. */
  readonly missing: string[];
  /** Stored contracts of months that are not held in turn. */
  readonly ignored: string[];
  /** Contracts whose prices nothing sets against those that follow. */
  readonly leftOut: string[];
};

/** The bars of one request, made into what the caller takes only when it is asked for. */
export type CandleAnswer = {
  readonly about: {
    readonly instrument: string;
    readonly interval: Multiple | null;
    readonly source: string | null;
    readonly storedInterval: Interval | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly stored: { readonly from: string; readonly to: string } | null;
    /** How it was put together from contracts; absent where it was not. */
    readonly continuous?: ContinuousAbout;
  };
  /** What the answer rests on, stored bytes or words: another answer to the same question has others. */
  readonly basis: readonly (Uint8Array | string)[];
  bars(): Bars;
  /** Blocks in order; bars before `about.from` and from `about.to` on may stand in the first and the last. */
  blocks(): readonly Uint8Array[];
};

/** The most bars that one answer may have room for: two years of minutes. */
export const mostBars = 1_100_000;

/**
 * Reads bars of an instrument, in any spelling, from the stored series that has most of them.
 *
 * With an interval and `points` the last so many bars; with `points` alone the finest interval of which the range has no
 * more, weeks at the coarsest.
 *
 * @throws AppError `INVALID_INPUT` for more than a million bars' time without `points`
 */
export const readCandles = async (
  ports: ReadCandlesPorts & AdjustPorts,
  { ledger }: LedgerContext,
  request: CandleRequest,
): Promise<CandleAnswer> => {
  const { instrument, calendar, currency } = await identify(ports, ledger, request);
  const all = await ports.candles.series(ledger, instrument);
  const stored = request.source === undefined ? all : all.filter(({ source }) => source === request.source);
  const range = rangeOf(request, stored);
  const { points } = request;
  const within = await seriesWithin(ports.candles, stored, lookedAt(range, request));
  const interval = request.interval ?? finestInterval(within, range, calendar, points ?? mostBars);
  if (interval === null) return nothingOf(instrument, null);
  if (points === undefined) requireBounded({ interval, ...range }, request);
  const chosen = chooseSeries(within, { interval, ...range });
  const series = await adjustedSeries(ports, chosen, { adjust: request.adjust ?? 'none', currency });
  if (series === null) return nothingOf(instrument, interval);
  const wanted = { interval, ...range };
  if (isFar(series, wanted, request.interval && points)) {
    const { hours, revision } = await ports.overviews.of(series, calendar);
    return answerWithin(instrument, request, {
      series,
      wanted,
      basis: [revision],
      bars: (narrowed) => inInterval(inPricesOf(series, hours), '1h', narrowed, calendar),
    });
  }
  if (request.interval !== undefined && points !== undefined) {
    const { read, bars } = await readLatest(ports.candles, series, wanted, points, calendar);
    return answerOf(instrument, { ...read, basis: read.blocks, bars: () => bars });
  }
  const read = await readStored(ports.candles, series, wanted);
  const bars = (narrowed: Wanted): Bars => barsOf({ ...read, wanted: narrowed }, calendar);
  return answerWithin(instrument, request, { ...read, basis: read.blocks, bars });
};

/** Where the last so many bars should be, with some room for closed hours; all of the range where no number is asked for. */
const lookedAt = ({ from, to }: Span, { interval, points }: CandleRequest): Span =>
  interval === undefined || points === undefined
    ? { from, to }
    : { from: Math.max(from, to - 2 * points * lengthOf(interval)), to };

/** What an answer is made of: the wanted bars, or others of the same series. */
type Readable = Pick<StoredBars, 'series' | 'wanted'> & {
  /** Stored in the very interval that is wanted; absent where the bars are put together. */
  readonly blocks?: readonly Uint8Array[];
  readonly basis: CandleAnswer['basis'];
  bars(wanted: Wanted): Bars;
};

/** Holds an answer to the points that were asked for. */
const answerWithin = (instrument: string, { interval, points }: CandleRequest, read: Readable): CandleAnswer => {
  if (points === undefined) return answerOf(instrument, read);
  if (interval === undefined) return answerOf(instrument, atMost(points, read));
  const all = read.bars(read.wanted);
  const last = sliceBars(all, Math.max(0, all.count - points), all.count);
  const from = last.time[0] ?? read.wanted.from;
  return answerOf(instrument, { ...read, wanted: { ...read.wanted, from }, bars: () => last });
};

/** Bars outside of the sessions may be more than there is room for: then a coarser interval it is. */
const atMost = (points: number, read: Readable): Readable => {
  const bars = read.bars(read.wanted);
  const coarser = intervals.find((interval) => lengthOf(interval) > lengthOf(read.wanted.interval));
  if (bars.count <= points || coarser === undefined) return { ...read, bars: () => bars };
  return atMost(points, { ...read, wanted: { ...read.wanted, interval: coarser } });
};

const answerOf = (instrument: string, { series, wanted, blocks, basis, bars }: Readable): CandleAnswer => ({
  about: {
    instrument,
    interval: wanted.interval,
    source: series.source,
    storedInterval: series.interval,
    from: isoInstant(wanted.from),
    to: isoInstant(wanted.to),
    stored: { from: isoInstant(series.firstAt), to: isoInstant(storedEnd(series)) },
  },
  basis: series.steps === undefined ? basis : [...basis, JSON.stringify(series.steps)],
  bars: () => bars(wanted),
  blocks: () =>
    blocks && series.steps === undefined && series.interval === wanted.interval ? blocks : encodeBlocks(bars(wanted)),
});

const nothingOf = (instrument: string, interval: Multiple | null): CandleAnswer => ({
  about: { instrument, interval, source: null, storedInterval: null, from: null, to: null, stored: null },
  basis: [],
  bars: () => emptyBars(0),
  blocks: () => [],
});

/** An end that is not given is that of the stored series: nothing lies beyond. */
export const rangeOf = (
  request: Pick<CandleRequest, 'from' | 'interval' | 'to'>,
  stored: readonly SeriesState[],
): Span => ({
  from:
    request.from === undefined
      ? Math.min(...stored.map((series) => startOfFirst(series, request.interval)))
      : Date.parse(request.from),
  to: request.to === undefined ? Math.max(...stored.map(storedEnd)) : Date.parse(request.to),
});

/** A coarser bar may begin before the first stored one. */
const startOfFirst = ({ firstAt }: SeriesState, interval: Multiple = '1w'): number => firstAt - longestOf(interval);

/** @throws AppError `INVALID_INPUT` */
export const requireBounded = (
  { interval, from, to }: Wanted,
  request: Pick<CandleRequest, 'to'>,
  most = mostBars,
): void => {
  if (!((to - from) / lengthOf(interval) > most)) return;
  throw new AppError('INVALID_INPUT', `query: to: that is room for more than ${most} bars of ${interval}.`, {
    details: {
      part: 'query',
      field: 'to',
      expected: `at most ${most} bars of ${interval} after from, or points`,
      found: request.to ?? 'nothing',
    },
  });
};

/** What the ledger calls an instrument, and whose sessions it keeps; one that nothing is known of trades around the clock. */
const identify = async (
  { directory }: ReadCandlesPorts,
  ledger: string,
  request: CandleRequest,
): Promise<{ instrument: string; calendar: string; currency: string | null }> => {
  const known = await directory(ledger);
  const instrument = askedInstrument(known, request);
  const found = known.find(instrument);
  return { instrument, calendar: found?.calendar ?? 'ALWAYS-OPEN', currency: found?.currency ?? null };
};
