import { groupBy } from '#application/statistics/dimensions.ts';
import { figureFacts } from '#application/statistics/named-figures.ts';

import { rulesKept } from '#application/statistics/rules-kept.ts';
import type { SelectedTrades } from '#application/statistics/selected-trades.ts';
import type { Goal, GoalPeriod } from '#domain/goals/goal.ts';
import type { Setup } from '#domain/journal/setup.ts';
import { type Figure, toFigure, tooLittle } from '#domain/performance/figure.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import { sortedByGroup, startsOfGroups } from '#domain/performance/sorted-by-group.ts';
import { chosenTradeFigures } from '#domain/performance/trade-figures.ts';

/** What is kept of the past: two years of months, half a year of weeks. */
const mostPeriods = 26;

type Asked = {
  /** ISO date; the period that holds it is the one that is going on. */
  readonly today: string;
  readonly setups: readonly (Setup & { readonly id: string })[];
};

/**
 * Returns how a goal fared in the last periods in which there was a trade, and how it stands in the one that is going on,
 * which is the last. `met` is what the figure says by now; null where it has no value.
 */
export const goalProgress = (goal: Goal, trades: SelectedTrades | null, { today, setups }: Asked) => {
  const current = periodOf(today, goal.period);
  const traded = (trades === null ? [] : periodsOf(trades, goal.period)).filter(({ key }) => key <= current);
  const shown = [
    ...traded.filter(({ key }) => key !== current),
    traded.find(({ key }) => key === current) ?? { key: current, places: new Uint32Array() },
  ].slice(-mostPeriods);
  const periods = shown.map(({ key, places }) => {
    const figure = figureOf(goal, trades, places, setups);
    return { key, trades: places.length, figure, met: isMet(goal, figure) };
  });
  return {
    goal: { ...goal, accounts: [...goal.accounts] },
    currency: trades?.table.currency ?? goal.currency,
    better: goal.measure === 'rules_kept' ? ('higher' as const) : figureFacts('trades', goal.measure).better,
    current: periods.at(-1)!,
    past: periods.slice(0, -1),
  };
};

type Period = { readonly key: string; readonly places: Uint32Array };

/** The places of the selection in each period, in the order of time; trades whose day nobody knows are in none. */
const periodsOf = (trades: SelectedTrades, period: GoalPeriod): readonly Period[] => {
  const { groupOf, keys } = groupBy(trades, period);
  const order = sortedByGroup(groupOf, keys.length);
  const starts = startsOfGroups(groupOf, keys.length);
  return keys
    .map((key, group) => ({ key, places: order.subarray(starts[group]!, starts[group + 1]!) }))
    .filter(({ key }) => key !== 'unknown');
};

const figureOf = (
  { measure }: Goal,
  trades: SelectedTrades | null,
  places: Uint32Array,
  setups: Asked['setups'],
): Figure => {
  if (trades === null) return toFigure(tooLittle('trades', 1, 0), 'ratio', 0, 'trades');
  if (measure !== 'rules_kept') return chosenTradeFigures(pickTrades(trades.trades, places), [measure])[measure];
  const rows = places.map((place) => trades.rows[place]!);
  const { judged, score } = rulesKept({ ...trades, rows }, setups).total;
  return toFigure(score ?? tooLittle('trades', 1, 0), 'fraction', judged, 'trades');
};

const isMet = ({ bound, target }: Goal, figure: Figure): boolean | null => {
  const wanted = Number(target);
  if (figure.kind === 'infinite') return bound === 'at-least' ? figure.sign > 0 : figure.sign < 0;
  if (figure.kind !== 'value') return null;
  return bound === 'at-least' ? figure.value >= wanted : figure.value <= wanted;
};

/** The key of the period that holds a day, as `groupBy` has it; keys of one kind sort as the calendar does. */
const periodOf = (day: string, period: GoalPeriod): string => {
  switch (period) {
    case 'day':
      return day;
    case 'week': {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
      return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
    }
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
  }
};
