import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import type { SessionCalendarId } from '#domain/instruments/session-calendar.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import { type Adjustment, joinStretches, levelsOf, type Roll } from '#domain/market/continuous.ts';
import type { Multiple } from '#domain/market/multiples.ts';
import { sessionInstant } from '#domain/market/rolls.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { askedInstrument } from './asked-instrument.ts';
import { chooseSeries, storedEnd } from './choose-series.ts';
import { contractsOf, type StoredContracts } from './continuous-contracts.ts';
import { planRolls, type RollRule } from './plan-rolls.ts';
import {
  type CandleAnswer,
  type CandleRequest,
  type ContinuousAbout,
  mostBars,
  type ReadCandlesPorts,
  rangeOf,
  requireBounded,
} from './read-candles.ts';
import { readLatest } from './read-latest.ts';
import { barsOf, readStored, type StoredBars } from './read-series.ts';

/** How a continuous series is wanted. Without a rule the rolls go by volume. */
export type ContinuousChoice = {
  readonly continuous: Adjustment;
  readonly roll?: RollRule['roll'] | undefined;
  readonly rollDays?: number | undefined;
};

/** A root alone as the instrument, and an interval. */
export type ContinuousRequest = CandleRequest & ContinuousChoice & { readonly interval: Multiple };

/** Business days before a contract's end by which most of the trade has usually gone on. */
const usualDays = 5;

/**
 * Reads the continuous series of a future, put together from the stored bars of its contracts.
 *
 * The last contract stored is raw, those before are moved by what the prices differ by at each roll; where nothing tells
 * that, a series that is adjusted begins after the roll and the contracts left out are named. So are those of which there
 * are no bars: their time stays empty.
 *
 * @throws AppError `INVALID_INPUT` for a contract, or where its end is not known; `PRODUCT_UNKNOWN`
 */
export const readContinuous = async (
  ports: ReadCandlesPorts,
  { ledger }: LedgerContext,
  request: ContinuousRequest,
  most = mostBars,
): Promise<CandleAnswer> => {
  const { root, calendar } = await rootOf(ports, ledger, request);
  const { source, interval, continuous: adjustment } = request;
  const all = await ports.candles.series(ledger);
  const stored = contractsOf(
    root,
    all.filter((series) => (source === undefined || series.source === source) && series.interval !== '1w'),
  );
  const rule: RollRule = { roll: request.roll ?? 'volume', days: request.rollDays ?? usualDays };
  const rolls = await planRolls(ports, stored.contracts, calendar, rule);
  const levels = levelsOf(rolls, adjustment);
  const usable = stretchesOf(stored, rolls).filter((_, index) => levels[index] !== null);
  const series = usable.flatMap(({ stored: some }) => some);
  const range = rangeOf(request, series);
  if (request.points === undefined) requireBounded({ interval, ...range }, request, most);
  const reads = await readStretches(ports, usable, { interval, ...range, points: request.points }, calendar);
  const kept = levels.filter((level) => level !== null);
  const { bars } = joinStretches(reads, kept, interval);
  const about: ContinuousAbout = {
    adjustment,
    roll: rule.roll,
    contracts: reads.flatMap(({ contract, bars: { count } }) => (count === 0 ? [] : [contract])),
    rolls: rolls.map(describeRoll),
    missing: [...stored.missing],
    ignored: [...stored.ignored],
    leftOut: stored.contracts.slice(0, stored.contracts.length - kept.length).map(({ contract }) => contract),
  };
  return {
    about: { ...aboutOf(root, interval, bars, series, reads), continuous: about },
    basis: reads.flatMap(({ read }) => read?.blocks ?? []),
    bars: () => bars,
    blocks: () => (bars.count === 0 ? [] : encodeBlocks(bars)),
  };
};

type Stretch = {
  readonly contract: string;
  readonly from: number;
  readonly to: number;
  readonly stored: readonly SeriesState[];
};
type ReadStretch = Stretch & { readonly bars: Bars; readonly read: StoredBars | null };

const stretchesOf = ({ contracts }: StoredContracts, rolls: readonly Roll[]): readonly Stretch[] =>
  contracts.map(({ contract, series }, index) => ({
    contract,
    stored: series,
    from: rolls[index - 1]?.at ?? Number.NEGATIVE_INFINITY,
    to: rolls[index]?.at ?? Number.POSITIVE_INFINITY,
  }));

type Asked = {
  readonly interval: Multiple;
  readonly from: number;
  readonly to: number;
  readonly points?: number | undefined;
};

/** Reads what was asked for from the last stretch back, and no further than `points` need. */
const readStretches = async (
  { candles }: ReadCandlesPorts,
  stretches: readonly Stretch[],
  { interval, from, to, points }: Asked,
  calendar: string,
): Promise<readonly ReadStretch[]> => {
  const into = sessionInstant(interval, 0);
  const reads: ReadStretch[] = [];
  let left = points ?? Number.POSITIVE_INFINITY;
  for (const stretch of stretches.toReversed()) {
    const wanted = { interval, from: Math.max(from, stretch.from - into), to: Math.min(to, stretch.to - into) };
    const series = wanted.from < wanted.to && left > 0 ? chooseSeries(stretch.stored, wanted) : null;
    let done: Pick<ReadStretch, 'bars' | 'read'> = { bars: emptyBars(0), read: null };
    if (series !== null && points !== undefined) done = await readLatest(candles, series, wanted, left, calendar);
    else if (series !== null) {
      const read = await readStored(candles, series, wanted);
      done = { read, bars: barsOf(read, calendar) };
    }
    left -= done.bars.count;
    reads.unshift({ ...stretch, ...done });
  }
  return reads;
};

const rootOf = async (
  { directory: directoryOf }: ReadCandlesPorts,
  ledger: string,
  request: CandleRequest,
): Promise<{ root: string; calendar: SessionCalendarId }> => {
  const directory = await directoryOf(ledger);
  const instrument = directory.find(askedInstrument(directory, request));
  const { instrument: spelled } = request;
  if (instrument === null || instrument.root === null) {
    throw new AppError('PRODUCT_UNKNOWN', `No future with the root ${spelled} is in the catalogue.`, {
      details: { field: 'instrument', found: spelled },
    });
  }
  if (instrument.id === instrument.root) return { root: instrument.root, calendar: instrument.calendar };
  const expected = `a root alone such as ${instrument.root}`;
  throw new AppError('INVALID_INPUT', `query: instrument: expected ${expected}, found "${spelled}".`, {
    details: { part: 'query', field: 'instrument', expected, found: spelled },
  });
};

const describeRoll = ({ from, to, date, at, reason, comparison }: Roll): ContinuousAbout['rolls'][number] => ({
  from,
  to,
  date,
  at: isoInstant(at),
  reason,
  comparison: comparison && { ...comparison, comparedAt: isoInstant(comparison.comparedAt) },
});

const aboutOf = (
  instrument: string,
  interval: Multiple,
  bars: Bars,
  stored: readonly SeriesState[],
  reads: readonly ReadStretch[],
): Omit<CandleAnswer['about'], 'continuous'> => {
  const used = reads.flatMap(({ read, bars: { count } }) => (read === null || count === 0 ? [] : [read.series]));
  const only = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0]! : null);
  return {
    instrument,
    interval,
    source: used.length === 0 ? null : [...new Set(used.map(({ source }) => source))].join(', '),
    storedInterval: only(used.map((series) => series.interval)),
    from: bars.count === 0 ? null : isoInstant(bars.time[0]!),
    to: bars.count === 0 ? null : isoInstant(bars.time[bars.count - 1]! + 1),
    stored:
      stored.length === 0
        ? null
        : {
            from: isoInstant(Math.min(...stored.map(({ firstAt }) => firstAt))),
            to: isoInstant(Math.max(...stored.map(storedEnd))),
          },
  };
};
