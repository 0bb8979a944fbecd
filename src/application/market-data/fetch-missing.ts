import type { Instrument } from '#domain/instruments/instrument.ts';
import { without, worthAsking } from '#domain/market/answered-ranges.ts';
import { type Bars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { checkBars } from '#domain/market/check-bars.ts';
import type { MissingRange } from '#domain/market/completeness.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import { mayBringMore, type SourceVerdict } from '#domain/market/source-verdict.ts';
import type { FetchedBars } from '#ports/bar-source.ts';
import type { SourceSeries } from '#ports/series-requests.ts';
import { askSource } from './ask-source.ts';
import { isWeighty, missingSpans, type WantedSpan } from './missing-spans.ts';
import { cutBefore, planRequests } from './plan-requests.ts';
import type { MarketDataPorts } from './ports.ts';
import { isVerdict, type Link, sourceChain, verdictOf } from './source-chain.ts';

type Span = { readonly from: number; readonly to: number };

/** What a fetch brought. `until`: asking again from then on may bring more, UTC milliseconds; null: it will not. */
export type FetchedMissing = {
  readonly instrument: string;
  readonly added: number;
  readonly said: readonly SourceVerdict[];
  /** What the calendar expects and nobody has: gaps that weigh. */
  readonly missing: readonly MissingRange[];
  readonly until: number | null;
};

/**
 * Asks the sources of an instrument, one after the other, for the bars of a span that are not stored, and stores them.
 *
 * What a source has answered is not asked of it again and again; a short gap that one has answered is nobody's any more.
 * Bars that have not ended are not taken. Stored before it is told: a death in between costs one request.
 */
export const fetchMissing = async (
  ports: MarketDataPorts,
  ledger: string,
  wanted: WantedSpan & { readonly instrument: string },
): Promise<FetchedMissing> => {
  const instrument = await ports.instrumentOf(ledger, wanted.instrument);
  if (instrument === null) return ended(wanted.instrument, [verdictOf(null, 'instrument-unknown')], []);
  const span = { ...wanted, to: Math.min(wanted.to, ports.clock.now()) };
  const look = (): Promise<readonly MissingRange[]> => missingSpans(ports.candles, ledger, instrument, span);
  const said: SourceVerdict[] = [];
  const answered: Span[] = [];
  const open = (ranges: readonly MissingRange[]): readonly MissingRange[] =>
    ranges.filter((range) => !isSettled(range, wanted, answered));

  let missing = open(await look());
  for (const link of await sourceChain(ports.sources, ledger, instrument, wanted.interval)) {
    if (missing.length === 0) break;
    if (isVerdict(link)) {
      said.push(link);
      continue;
    }
    const asked = await askForAll(ports, { ledger, instrument, link }, missing);
    said.push(...asked.said);
    answered.push(...asked.answered);
    missing = open(await look());
  }
  if (said.length === 0 && missing.length > 0) said.push(verdictOf(null, 'no-source'));
  return ended(instrument.id, said, missing);
};

const ended = (
  instrument: string,
  said: readonly SourceVerdict[],
  missing: readonly MissingRange[],
): FetchedMissing => {
  const later = said.filter(mayBringMore).flatMap(({ until }) => (until === null ? [] : [until]));
  return {
    instrument,
    added: said.reduce((sum, verdict) => sum + verdict.added, 0),
    said,
    missing,
    until: missing.length === 0 || later.length === 0 ? null : Math.min(...later),
  };
};

/** Short gaps, and those in sessions that may not have traded, are settled by one source's answer. */
const isSettled = (range: MissingRange, { interval }: WantedSpan, answered: readonly Span[]): boolean =>
  (!isWeighty(range, interval) || !range.certain) &&
  without(
    range,
    answered.toSorted((a, b) => a.from - b.from),
  ).length === 0;

type Asked = { readonly said: readonly SourceVerdict[]; readonly answered: readonly Span[] };
type Asking = { readonly ledger: string; readonly instrument: Instrument; readonly link: Link };

const askForAll = async (ports: MarketDataPorts, asking: Asking, missing: readonly MissingRange[]): Promise<Asked> => {
  const { link, ledger, instrument } = asking;
  const { name } = link.source;
  const series: SourceSeries = { ledger, instrument: instrument.id, interval: link.interval, source: name };
  const now = ports.clock.now();
  const { backMs, spanMs } = link.reach;
  const earliest = backMs === null ? Number.NEGATIVE_INFINITY : now - backMs + intervalMs[link.interval];
  const reached = cutBefore(missing, earliest);
  const vanished =
    backMs === null || missing[0]!.from >= earliest
      ? []
      : [verdictOf(name, 'out-of-reach', { days: Math.round(backMs / intervalMs['1d']) })];
  if (reached.length === 0) return { said: vanished, answered: [] };
  const before = countsCalls(link) ? await ports.seriesRequests.answered(series) : [];
  const answered: Span[] = [...before];
  let added = 0;
  const worth = worthAsking(reached, before, now).map((range) => early(range, link.interval));
  for (const request of planRequests(worth, spanMs)) {
    const answer = await askSource(ports, link, series, request);
    if ('code' in answer) {
      // The same question about another time has the same answer.
      if (answer.code === 'unknown') await remember(ports, asking, series, { from: 0, to: now });
      return { said: [...vanished, { ...answer, added }], answered };
    }
    const stored = await storeAnswer(ports, asking, series, request, answer);
    await remember(ports, asking, series, request);
    if (typeof stored !== 'number') return { said: [...vanished, { ...stored, added }], answered };
    added += stored;
    answered.push(request);
  }
  return { said: [...vanished, verdictOf(name, added > 0 ? 'stored' : 'empty', { added })], answered };
};

/** Days may be dated by the midnight of another zone than the exchange's. */
const early = ({ from, to }: Span, interval: Interval): Span =>
  interval === '1d' || interval === '1w' ? { from: from - intervalMs['1d'] / 2, to } : { from, to };

/** What lies on this machine may be asked each time: a file may have come since. */
const countsCalls = ({ source: { budget } }: Link): boolean => budget.perMinute !== null || budget.perDay !== null;

const remember = async (
  { seriesRequests, clock }: MarketDataPorts,
  { link }: Asking,
  series: SourceSeries,
  span: Span,
): Promise<void> => {
  if (countsCalls(link)) await seriesRequests.record(series, span, clock.now());
};

/** Returns how many bars were not there before, or why none was taken. */
const storeAnswer = async (
  { candles, actions, clock }: MarketDataPorts,
  { instrument }: Asking,
  series: SourceSeries,
  request: Span,
  { bars, currency, actions: told }: FetchedBars,
): Promise<number | SourceVerdict> => {
  const now = clock.now();
  if (currency !== null && currency !== instrument.currency) {
    const message = `prices in ${currency}, not ${instrument.currency}`;
    return verdictOf(series.source, 'other-currency', { message });
  }
  const sound = endedBars(
    checkBars(bars, { interval: series.interval, now }).bars,
    request,
    now - intervalMs[series.interval],
  );
  const { added } = await candles.upsert({ ...series, adjustment: 'none' }, sound, now);
  if (told.length > 0) await actions.put(series.ledger, instrument.id, series.source, told);
  return added;
};

const endedBars = (bars: Bars, { from, to }: Span, lastStart: number): Bars =>
  barsBetween(bars, from, Math.min(to, lastStart + 1));
