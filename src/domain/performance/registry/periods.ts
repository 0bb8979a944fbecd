import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'periods',
  unit: 'fraction',
  sample: 'returns',
  convention: 'calendar-periods',
  needs: atLeast(1, 'returns'),
  better: 'higher',
} as const;
const months = { ...common, sample: 'months', needs: atLeast(1, 'months') } as const;
const years = { ...common, sample: 'years', needs: atLeast(1, 'years') } as const;

/** Returns of stretches of the calendar, counted back from the last day, and the best and worst of them. */
export const periodFigures = {
  month_to_date: { ...common, formula: '∏(1 + r) − 1, r of the last calendar month' },
  three_months: { ...common, formula: '∏(1 + r) − 1, r from the last day less 3 months on' },
  six_months: { ...common, formula: '∏(1 + r) − 1, r from the last day less 6 months on' },
  year_to_date: { ...common, formula: '∏(1 + r) − 1, r of the last calendar year' },
  one_year: { ...common, formula: '∏(1 + r) − 1, r from the last day less 12 months on' },
  three_years_annualised: { ...common, formula: '(∏(1 + r))^(periods / n) − 1, r of the last 36 months' },
  five_years_annualised: { ...common, formula: '(∏(1 + r))^(periods / n) − 1, r of the last 60 months' },
  ten_years_annualised: { ...common, formula: '(∏(1 + r))^(periods / n) − 1, r of the last 120 months' },
  best_day: { ...common, formula: 'max(r)', convention: 'plain' },
  worst_day: { ...common, formula: 'min(r)', convention: 'plain' },
  best_month: { ...months, formula: 'max over months of ∏(1 + r) − 1' },
  worst_month: { ...months, formula: 'min over months of ∏(1 + r) − 1' },
  best_year: { ...years, formula: 'max over years of ∏(1 + r) − 1' },
  worst_year: { ...years, formula: 'min over years of ∏(1 + r) − 1' },
  average_up_month: { ...months, formula: 'mean of the months above 0' },
  average_down_month: { ...months, formula: 'mean of the months below 0' },
  win_rate_months: { ...months, formula: 'months above 0 / months that are not 0' },
  win_rate_years: { ...years, formula: 'years above 0 / years that are not 0' },
} as const satisfies Record<string, FigureDefinition>;
