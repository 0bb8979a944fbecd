import { inInterval } from '#application/candles/read-series.ts';
import { sessionDay } from '#domain/instruments/session-calendar.ts';
import { splitStep } from '#domain/market/adjust.ts';
import { intervalMs } from '#domain/market/bars.ts';
import { type Closes, decodeBlocks, decodeCloses } from '#domain/market/block.ts';
import { canMake } from '#domain/market/multiples.ts';
import type { QuoteColumns } from '#domain/portfolio/daily-course.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

export type QuotePorts = {
  readonly candles: Pick<CandleStore, 'readBlocks'>;
  readonly marketData: { readonly actions: Pick<CorporateActions, 'of'> };
};

/** Closes of days as they were traded, with the source of each. */
export type DayQuotes = QuoteColumns & {
  readonly sources: readonly string[];
  /** Index into `sources`. */
  readonly source: Uint8Array;
};

export const noQuotes: DayQuotes = {
  days: new Int32Array(0),
  values: new Float64Array(0),
  sources: [],
  source: new Uint8Array(0),
};

const dayMs = intervalMs['1d'];

/**
 * Returns the series that closes of days are read from: stored days before finer bars, raw before adjusted ones, then the
 * one that reaches furthest back and forth. Prices a person typed in (`own`) only where there are no others: they fill gaps.
 */
export const chooseDays = (stored: readonly SeriesState[]): readonly SeriesState[] => {
  const usable = stored.filter(({ interval }) => canMake(interval, '1d'));
  const rank = (state: SeriesState): number =>
    (state.interval === '1d' ? 0 : 2) + (state.adjustment === 'none' ? 0 : 1);
  const [best] = usable
    .filter(({ source }) => source !== ownQuotes)
    .toSorted(
      (a, b) => rank(a) - rank(b) || b.lastAt - b.firstAt - (a.lastAt - a.firstAt) || b.fetchedAt - a.fetchedAt,
    );
  const own = usable.find(({ source, interval }) => source === ownQuotes && interval === '1d');
  return [best, own].filter((state) => state !== undefined);
};

/** The source under which prices that a person states are stored. */
export const ownQuotes = 'own';

/** Reads the closes of the days of a series, in the prices that they were traded at. */
export const readDayQuotes = async (
  { candles, marketData }: QuotePorts,
  series: SeriesState,
  calendar: string,
): Promise<DayQuotes> => {
  const all = { from: series.firstAt, to: series.lastAt + intervalMs[series.interval] };
  const blocks = await candles.readBlocks(series, all.from, all.to);
  if (blocks.length === 0) return noQuotes;
  const bars: Closes =
    series.interval === '1d'
      ? decodeCloses(blocks)
      : inInterval(decodeBlocks(blocks), series.interval, { interval: '1d', ...all }, calendar);
  const values = series.adjustment === 'splits' ? await asTraded(marketData.actions, series, bars) : bars.close;
  return { days: daysOf(bars, calendar), values, sources: [series.source], source: new Uint8Array(bars.count) };
};

/** The trading day of each bar. Where the first one lies in its day, the others lie too, but for a change of clocks. */
const daysOf = ({ count, time }: Closes, calendar: string): Int32Array => {
  const days = new Int32Array(count);
  if (count === 0) return days;
  const start = time[0]!;
  const first = sessionDay(calendar, start);
  for (let index = 0; index < count; index += 1) days[index] = first + Math.round((time[index]! - start) / dayMs);
  return days;
};

/** Takes out of adjusted prices the splits that came after them: on its day a share was held and traded as it was then. */
const asTraded = async (
  actions: Pick<CorporateActions, 'of'>,
  { ledger, instrument, source }: SeriesState,
  bars: Closes,
): Promise<Float64Array> => {
  const splits = (await actions.of(ledger, instrument, source)).filter((action) => action.kind === 'split');
  const latestFirst = splits.toSorted((a, b) => b.at - a.at);
  const values = new Float64Array(bars.count);
  let ratio = 1;
  let next = 0;
  for (let index = bars.count - 1; index >= 0; index -= 1) {
    for (; next < latestFirst.length && bars.time[index]! < latestFirst[next]!.at; next += 1)
      ratio *= splitStep(latestFirst[next]!).volume;
    values[index] = bars.close[index]! * ratio;
  }
  return values;
};

/** Puts quotes together; of a day that several have, the earlier in the list counts. */
export const mergeQuotes = (lists: readonly DayQuotes[]): DayQuotes =>
  lists.reduce((first, second) => (first === noQuotes ? second : mergeTwo(first, second)), noQuotes);

/** The days of both, ascending, in one walk. */
const mergeTwo = (first: DayQuotes, second: DayQuotes): DayQuotes => {
  if (second.days.length === 0) return first;
  if (first.days.length === 0) return second;
  const most = first.days.length + second.days.length;
  const days = new Int32Array(most);
  const values = new Float64Array(most);
  const source = new Uint8Array(most);
  const sources = [...new Set([...first.sources, ...second.sources])];
  const codes = [first, second].map((quotes) => quotes.sources.map((name) => sources.indexOf(name)));
  let [one, other, count] = [0, 0, 0];
  while (one < first.days.length || other < second.days.length) {
    const own = first.days[one] ?? Number.MAX_SAFE_INTEGER;
    const theirs = second.days[other] ?? Number.MAX_SAFE_INTEGER;
    const [from, index, code] =
      own <= theirs ? ([first, one, codes[0]!] as const) : ([second, other, codes[1]!] as const);
    days[count] = from.days[index]!;
    values[count] = from.values[index]!;
    source[count] = code[from.source[index]!]!;
    count += 1;
    if (own <= theirs) one += 1;
    if (theirs <= own) other += 1;
  }
  return {
    days: days.subarray(0, count),
    values: values.subarray(0, count),
    sources,
    source: source.subarray(0, count),
  };
};
