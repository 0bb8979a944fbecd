import { atLeast, aYearNeeds, type FigureDefinition } from './definition.ts';

const common = { group: 'growth', unit: 'fraction', sample: 'returns', better: 'higher' } as const;
const one = atLeast(1, 'returns');

/** How much was earned, and how much a year. */
export const growthFigures = {
  total_return: { ...common, formula: '∏(1 + r) − 1', convention: 'compounded', needs: one },
  cagr: {
    ...common,
    formula: '(∏(1 + r))^(periods / n) − 1',
    convention: 'annualised-by-periods',
    needs: aYearNeeds,
  },
  cagr_calendar: {
    ...common,
    formula: '(∏(1 + r))^(365 / (last day − first day)) − 1',
    convention: 'annualised-by-calendar',
    needs: aYearNeeds,
  },
  simple_return: { ...common, formula: 'Σr', convention: 'summed', needs: one },
  average_return: { ...common, formula: 'mean(r, r ≠ 0)', convention: 'zero-days-left-out', needs: one },
  expected_daily: { ...common, formula: '(∏(1 + r))^(1 / n) − 1', convention: 'compounded', needs: one },
  expected_monthly: {
    ...common,
    sample: 'months',
    formula: '(∏(1 + r))^(1 / months) − 1',
    convention: 'calendar-periods',
    needs: atLeast(1, 'months'),
  },
  expected_yearly: {
    ...common,
    sample: 'years',
    formula: '(∏(1 + r))^(1 / years) − 1',
    convention: 'calendar-periods',
    needs: [...aYearNeeds, { of: 'years', count: 1 }],
  },
} as const satisfies Record<string, FigureDefinition>;
