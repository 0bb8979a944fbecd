import { canStart, startsOfCoarser, startsOfFiner } from './bar-starts.ts';
import { type Bars, emptyBars, type Interval, intervalMs } from './bars.ts';
import { outliers } from './outliers.ts';

/** Why a bar is not taken in. */
export const barRefusals = [
  'time-not-whole',
  'time-out-of-range',
  'in-future',
  'finer-interval',
  'time-off-grid',
  'not-finite',
  'high-below-low',
  'open-outside',
  'close-outside',
  'negative-volume',
  'duplicate',
  'conflicting-duplicate',
] as const;
/** What is odd about a bar that is taken in all the same. */
export const barMarks = ['out-of-order', 'not-positive', 'outlier', 'coarser-interval'] as const;

export type BarRefusal = (typeof barRefusals)[number];
export type BarMark = (typeof barMarks)[number];

/** `row` counts from 0 in the order the bars were given; `time` is the bar's start in UTC milliseconds. */
export type BarFinding<Reason> = { readonly row: number; readonly time: number; readonly reason: Reason };

/** Sound bars in ascending order, and what was found. Counts are complete; of the findings the first 1000 are listed. */
export type CheckedBars = {
  readonly bars: Bars;
  readonly counts: Readonly<Record<BarRefusal | BarMark, number>>;
  readonly refused: readonly BarFinding<BarRefusal>[];
  readonly marked: readonly BarFinding<BarMark>[];
};

/** What the bars are said to be, and when they are looked at, UTC milliseconds. */
export type BarsExpected = { readonly interval: Interval; readonly now: number };

const mostListed = 1000;
/** Calendars and the tables of zones are for 1970 up to here: a mistyped year would make everything else fail. */
const end = Date.UTC(2100);

/**
 * Takes in what is sound of a run of bars, in whatever order, and says what was wrong with the rest.
 *
 * Of two bars with one start the first is kept, and the other refused: as `duplicate` when it says the same, as
 * `conflicting-duplicate` when it does not. Late bars are put where they belong and marked, unless the whole run
 * descends, as some sources list it. Prices of 0 or less are marked: a calendar spread or oil in April 2020 has them, a
 * source without data too. What counts as an outlier: `outliers`.
 *
 * Where it is said what they should be, bars that start later than one interval from now are refused, those that start where
 * none of the interval can, and runs of finer bars; what seems to be a run of coarser ones is marked: `startsOfCoarser`.
 */
export const checkBars = (given: Bars, expected: BarsExpected | null = null): CheckedBars => {
  const counts = Object.fromEntries([...barRefusals, ...barMarks].map((reason) => [reason, 0])) as Record<
    BarRefusal | BarMark,
    number
  >;
  const refused: BarFinding<BarRefusal>[] = [];
  const marked: BarFinding<BarMark>[] = [];
  const note = <Reason extends BarRefusal | BarMark>(list: BarFinding<Reason>[], row: number, reason: Reason) => {
    counts[reason] += 1;
    if (list.length < mostListed) list.push({ row, time: given.time[row]!, reason });
  };

  const latest = expected === null ? Number.POSITIVE_INFINITY : expected.now + intervalMs[expected.interval];
  const sound: number[] = [];
  for (let row = 0; row < given.count; row++) {
    const refusal = barRefusal(given, row, latest);
    if (refusal) note(refused, row, refusal);
    else sound.push(row);
  }
  for (const row of putInOrder(sound, given.time)) note(marked, row, 'out-of-order');
  const misplaced = misplacedStarts(sound, given.time, expected);
  const rows = sound.filter((row) => {
    const refusal = misplaced.get(given.time[row]!);
    if (refusal !== undefined) note(refused, row, refusal);
    return refusal === undefined;
  });
  const kept: number[] = [];
  for (const row of rows) {
    const before = kept.at(-1);
    if (before !== undefined && given.time[before] === given.time[row])
      note(refused, row, isSameBar(given, before, row) ? 'duplicate' : 'conflicting-duplicate');
    else kept.push(row);
  }
  const bars = takeRows(given, kept);
  for (let i = 0; i < kept.length; i++) if (bars.low[i]! <= 0) note(marked, kept[i]!, 'not-positive');
  for (const index of outliers(bars)) note(marked, kept[index]!, 'outlier');
  const coarser = expected === null ? null : startsOfCoarser(bars.time, expected.interval);
  if (coarser?.size) for (const row of kept) if (coarser.has(given.time[row]!)) note(marked, row, 'coarser-interval');
  return { bars, counts, refused, marked };
};

const barRefusal = ({ time, open, high, low, close, volume }: Bars, row: number, latest: number): BarRefusal | null => {
  if (!Number.isInteger(time[row])) return 'time-not-whole';
  if (time[row]! < 0 || time[row]! >= end) return 'time-out-of-range';
  if (time[row]! > latest) return 'in-future';
  const [o, h, l, c, v] = [open[row]!, high[row]!, low[row]!, close[row]!, volume[row]!];
  // One sum is finite only where all its parts are, but for numbers near the end of float64.
  if (!Number.isFinite(o + h + l + c + v)) return 'not-finite';
  if (h < l) return 'high-below-low';
  if (o > h || o < l) return 'open-outside';
  if (c > h || c < l) return 'close-outside';
  return v < 0 ? 'negative-volume' : null;
};

/** Why bars with these starts are none of the interval, where something tells; the rows are in order. */
const misplacedStarts = (
  rows: readonly number[],
  time: Float64Array,
  expected: BarsExpected | null,
): ReadonlyMap<number, BarRefusal> => {
  if (expected === null) return new Map();
  const { interval } = expected;
  const starts = rows.map((row) => time[row]!).filter((at, index, all) => index === 0 || at !== all[index - 1]);
  const misplaced = new Map<number, BarRefusal>();
  for (const at of starts) if (!canStart(at, interval)) misplaced.set(at, 'time-off-grid');
  for (const at of startsOfFiner(starts, interval)) misplaced.set(at, 'finer-interval');
  return misplaced;
};

/** Sorts rows by time, equal times as they came, and returns those that came later than they should have. */
const putInOrder = (rows: number[], time: Float64Array): readonly number[] => {
  const ascends = (row: number, index: number) => index === 0 || time[rows[index - 1]!]! <= time[row]!;
  if (rows.every(ascends)) return [];
  const reversed = rows.toReversed();
  const descends = reversed.every((row, index) => index === 0 || time[reversed[index - 1]!]! <= time[row]!);
  let latest = Number.NEGATIVE_INFINITY;
  const late = descends
    ? []
    : rows.filter((row) => {
        latest = Math.max(latest, time[row]!);
        return time[row]! < latest;
      });
  rows.sort((a, b) => time[a]! - time[b]! || a - b);
  return late;
};

const isSameBar = (bars: Bars, a: number, b: number): boolean =>
  [bars.open, bars.high, bars.low, bars.close, bars.volume].every((column) => column[a] === column[b]);

const takeRows = (bars: Bars, rows: readonly number[]): Bars => {
  const taken = emptyBars(rows.length);
  for (const name of ['time', 'open', 'high', 'low', 'close', 'volume'] as const) {
    const [source, target] = [bars[name], taken[name]];
    for (let i = 0; i < rows.length; i++) target[i] = source[rows[i]!]!;
  }
  return taken;
};
