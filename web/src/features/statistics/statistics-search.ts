import { z } from 'zod';
import { drawdownStep } from '#contract/drawdowns.ts';
import { anyDimension, breakdownFigure, correlationQuery, counting } from '#contract/statistics.ts';
import { currencyCode } from '#contract/values.ts';
import { filterSearch, lax } from '#web/shared/filters/filter-search.ts';

/** The statistics page's address: the filter, the currency, the terms of returns, and what its panels show. */
export const statisticsSearch = filterSearch.extend({
  currency: lax(currencyCode),
  capital: lax(z.coerce.number().positive()),
  /** A year's rate, 0.03 for 3 %. */
  riskFree: lax(z.coerce.number().min(-0.5).max(1)),
  periods: lax(z.coerce.number().int().min(1).max(366)),
  counting: lax(counting),
  by: lax(anyDimension),
  and: lax(anyDimension),
  measure: lax(breakdownFigure),
  /** Column of the breakdown's table and its direction; without it the order of the groups. */
  order: lax(z.string().regex(/^-?\w+$/)),
  between: lax(correlationQuery.shape.of),
  step: lax(drawdownStep),
  /** From so many ticks beyond the planned stop on an exit breaks the plan. */
  stopTicks: lax(z.coerce.number().int().min(1).max(1_000)),
  against: lax(z.enum(['previous', 'others'])),
  /** The filter of the other selection, as an address has it. */
  other: lax(z.string()),
});
export type StatisticsSearch = z.infer<typeof statisticsSearch>;
