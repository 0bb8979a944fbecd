import { noDay } from '#application/positions/placed-columns.ts';
import { correlationOf } from '#domain/performance/correlation.ts';
import { type Figure, toFigure, tooLittle } from '#domain/performance/figure.ts';
import { type Dimension, groupBy } from './dimensions.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** What can be set against each other by the day; of everything else a day has one value at most. */
export const correlatedDimensions = [
  'account',
  'instrument',
  'product',
  'side',
] as const satisfies readonly Dimension[];
export type CorrelatedDimension = (typeof correlatedDimensions)[number];

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

/** Correlates the daily results of the groups with the most trades, at most 24 of them. */
export const correlations = (trades: SelectedTrades, dimension: CorrelatedDimension): Correlations => {
  const { groupOf, keys } = groupBy(trades, dimension);
  const counts = new Uint32Array(keys.length);
  for (const group of groupOf) counts[group]! += 1;
  const shown = [...keys.keys()]
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostGroups)
    .sort((a, b) => a - b);
  const daily = dailyByGroup(trades, groupOf, keys.length);
  return {
    keys: shown.map((group) => keys[group]!),
    figures: shown.map((one) => shown.map((other) => correlated(daily[one]!, daily[other]!))),
    leftOut: keys.length - shown.length,
  };
};

/** Returns `correlations` with what was selected; nothing for books without a position. */
export const correlationView = (trades: SelectedTrades | null, dimension: CorrelatedDimension) => {
  const { keys, figures, leftOut } =
    trades === null ? { keys: [], figures: [], leftOut: 0 } : correlations(trades, dimension);
  return { selection: selectionView(trades), keys: [...keys], figures: figures.map((row) => [...row]), leftOut };
};

type Daily = ReadonlyMap<number, number>;

const dailyByGroup = (
  { table, rows, trades }: SelectedTrades,
  groupOf: Uint32Array,
  groups: number,
): readonly Daily[] => {
  const days = table.places.closedDay();
  const daily = Array.from({ length: groups }, () => new Map<number, number>());
  rows.forEach((row, place) => {
    const day = days[row]!;
    if (day === noDay) return;
    const sums = daily[groupOf[place]!]!;
    sums.set(day, (sums.get(day) ?? 0) + trades.net[place]!);
  });
  return daily;
};

const correlated = (one: Daily, other: Daily): Figure => {
  const shared = [...one.keys()].filter((day) => other.has(day));
  const results = (daily: Daily): Float64Array => Float64Array.from(shared, (day) => daily.get(day)!);
  const answer =
    shared.length < leastDays
      ? tooLittle('matched-days', leastDays, shared.length)
      : correlationOf(results(one), results(other));
  return toFigure(answer, 'ratio', shared.length, 'matched-days');
};
