import { type FieldName, isFieldName } from '#application/positions/field-columns.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import { correlationOf } from '#domain/performance/correlation.ts';
import { type Figure, toFigure, tooLittle } from '#domain/performance/figure.ts';
import { rangeOf } from './daily-results.ts';
import { noneKey } from './dimensions.ts';
import { spreadGroupings } from './overlapping.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** What can be set against each other by the day; of everything else a day has one value at most. */
export type CorrelatedDimension = 'account' | 'instrument' | 'product' | 'side' | 'setup' | 'tag' | FieldName;

/**
 * Correlations of the daily results of groups. `figures[i][j]` is that of `keys[i]` and `keys[j]`, its sample the days on
 * which both closed something: a day on which one of them did not trade says nothing about how they move together.
 */
export type Correlations = {
  readonly keys: readonly string[];
  readonly figures: readonly (readonly Figure[])[];
  /** Groups with fewer trades than the last of `keys`, left out. */
  readonly leftOut: number;
};

/** Of fewer days a correlation is chance. */
const leastDays = 20;

/** More would be no table that a person reads. */
const mostGroups = 24;

/** The group of those of which nobody has said a setup, a tag or a field: they have nothing in common. */
const isUnsaid = (dimension: CorrelatedDimension, key: string): boolean =>
  isFieldName(dimension) ? key === '' : (dimension === 'setup' || dimension === 'tag') && key === noneKey;

/**
 * Correlates the daily results of the groups with the most trades, at most 24 of them. A trade with two tags is in the
 * results of both.
 */
export const correlations = (trades: SelectedTrades, dimension: CorrelatedDimension): Correlations => {
  const { tradeOf, groupings } = spreadGroupings(trades, [dimension]);
  const { groupOf, keys } = groupings[0]!;
  const counts = new Uint32Array(keys.length);
  for (const group of groupOf) counts[group]! += 1;
  const said = [...keys.keys()].filter((group) => !isUnsaid(dimension, keys[group]!));
  const shown = said
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostGroups)
    .sort((a, b) => a - b);
  const daily = dailyByGroup(trades, { tradeOf, groupOf, groups: keys.length }, shown);
  return {
    keys: shown.map((group) => keys[group]!),
    figures: daily.map((one) => daily.map((other) => correlated(one, other))),
    leftOut: said.length - shown.length,
  };
};

/** Returns `correlations` with what was selected; nothing for books without a position. */
export const correlationView = (trades: SelectedTrades | null, dimension: CorrelatedDimension) => {
  const { keys, figures, leftOut } =
    trades === null ? { keys: [], figures: [], leftOut: 0 } : correlations(trades, dimension);
  return { selection: selectionView(trades), keys: [...keys], figures: figures.map((row) => [...row]), leftOut };
};

/** The results of a group by day, and a flag where it closed something. */
type Daily = { readonly sums: Float64Array; readonly traded: Uint8Array };

/** The group of each entry; `tradeOf` says the trade of each, null: one entry a trade. */
type Spread = { readonly tradeOf: Uint32Array | null; readonly groupOf: Uint32Array; readonly groups: number };

/** The days of each of the groups of `shown`, from the first to the last of all trades. */
const dailyByGroup = (
  { table, rows, trades: { net } }: SelectedTrades,
  { tradeOf, groupOf, groups }: Spread,
  shown: readonly number[],
): readonly Daily[] => {
  const days = table.places.closedDay();
  const { first, last } = rangeOf(days, rows);
  const span = last - first + 1;
  const places = new Map(shown.map((group, place) => [group, place]));
  const startOf = Int32Array.from({ length: groups }, (_, group) => (places.get(group) ?? -1) * span);
  const sums = new Float64Array(shown.length * span);
  const traded = new Uint8Array(shown.length * span);
  for (let entry = 0; entry < groupOf.length; entry++) {
    const place = tradeOf === null ? entry : tradeOf[entry]!;
    const day = days[rows[place]!]!;
    const start = startOf[groupOf[entry]!]!;
    if (day === noDay || start < 0) continue;
    sums[start + day - first]! += net[place]!;
    traded[start + day - first] = 1;
  }
  return shown.map((_, place) => ({
    sums: sums.subarray(place * span, (place + 1) * span),
    traded: traded.subarray(place * span, (place + 1) * span),
  }));
};

const correlated = (one: Daily, other: Daily): Figure => {
  const shared: number[] = [];
  for (let day = 0; day < one.traded.length; day++) if ((one.traded[day]! & other.traded[day]!) === 1) shared.push(day);
  const results = ({ sums }: Daily): Float64Array => Float64Array.from(shared, (day) => sums[day]!);
  const answer =
    shared.length < leastDays
      ? tooLittle('matched-days', leastDays, shared.length)
      : correlationOf(results(one), results(other));
  return toFigure(answer, 'ratio', shared.length, 'matched-days');
};
