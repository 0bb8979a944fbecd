import { z } from 'zod';
import { contributionBy, portfolioQuery } from '#contract/portfolio.ts';
import type { PortfolioScope } from '#web/shared/api/portfolio-queries.ts';
import { lax } from '#web/shared/filters/filter-search.ts';

/** What every page of the portfolio has in its address: period, currency, day, accounts. */
export const portfolioSearch = z.object({
  currency: lax(portfolioQuery.shape.currency.unwrap()),
  period: lax(z.string().min(1).max(40)),
  on: lax(z.iso.date()),
  /** As it was known at the end of this day. */
  known: lax(z.iso.date()),
  account: lax(z.preprocess((one) => (typeof one === 'string' ? [one] : one), z.array(z.string().min(1)))),
  group: lax(z.string().min(1).max(80)),
});
export type PortfolioSearch = z.infer<typeof portfolioSearch>;

export const holdingSorts = ['name', 'value', 'share', 'unrealised', 'gain', 'timeWeighted'] as const;
export const holdingsSearch = portfolioSearch.extend({
  sort: lax(z.enum(holdingSorts)),
  direction: lax(z.enum(['asc', 'desc'])),
  by: lax(z.enum(['account', 'class'])),
});
export type HoldingsSearch = z.infer<typeof holdingsSearch>;

export const performanceSearch = portfolioSearch.extend({ by: lax(contributionBy) });
export type PerformanceSearch = z.infer<typeof performanceSearch>;

export const allocationSearch = portfolioSearch.extend({ by: lax(z.string().min(1).max(60)) });
export type AllocationSearch = z.infer<typeof allocationSearch>;

/** What the server is asked about; without a period, of the year to date. */
export const scopeOf = ({ currency, period, on, known, account, group }: PortfolioSearch): PortfolioScope => ({
  period: period ?? 'ytd',
  ...(currency !== undefined && { currency }),
  ...(on !== undefined && { on }),
  ...(known !== undefined && { known }),
  ...(account !== undefined && account.length > 0 && { account }),
  ...(group !== undefined && { group }),
});

/** The part of an address that goes along from page to page. */
export const sharedSearch = ({ currency, period, on, known, account, group }: PortfolioSearch): PortfolioSearch => ({
  currency,
  period,
  on,
  known,
  account,
  group,
});
