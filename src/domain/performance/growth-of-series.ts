import { growthByCalendar, growthRate } from './compound.ts';
import type { Answer } from './figure.ts';
import { notDefined, quotient } from './figure.ts';
import type { growthFigures } from './registry/growth.ts';
import type { SeriesFacts } from './series-facts.ts';

/** The formulas of the group `growth`. */
export const growthOfSeries = (facts: SeriesFacts): Record<keyof typeof growthFigures, () => Answer> => {
  const { series, moments, outcomes, total, counts } = facts;
  return {
    total_return: () => total,
    cagr: () => facts.cagr,
    cagr_calendar: () => growthByCalendar(series),
    simple_return: () => moments.sum,
    average_return: () => quotient(moments.sum, outcomes.wins + outcomes.losses, 'no-gains-or-losses'),
    expected_daily: () => growthRate(1 + total, moments.count),
    expected_monthly: () => growthRate(1 + total, counts.months ?? 0),
    expected_yearly: () => (counts.years ? growthRate(1 + total, counts.years) : notDefined('no-data')),
  };
};
