import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  type AllocationQuery,
  allocation,
  type RebalanceRequest,
  rebalancePlan,
  type TaxonomyFacts,
  taxonomyList,
} from '#contract/allocation.ts';
import { holdingDetail, holdingList } from '#contract/holdings.ts';
import {
  incomeView,
  type PerformanceQuery,
  type PortfolioQuery,
  portfolioOverview,
  portfolioPerformance,
} from '#contract/portfolio.ts';
import {
  type PortfolioSettingsFacts,
  portfolioHealth,
  portfolioSettings,
  riskList,
  type Statement,
  statementCheck,
} from '#contract/portfolio-checks.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

const base = `${apiBase}/portfolio`;

/** Every question about the portfolio begins with this key. */
export const portfolioKey = ['portfolio'] as const;

/** What a page of the portfolio is about; what is left out, the server fills in. */
export type PortfolioScope = Partial<PortfolioQuery>;

export const portfolioQueryOf = (scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'overview', scope],
    queryFn: ({ signal }) => ask(`${base}${queryText(scope)}`, { answer: portfolioOverview, signal }),
    placeholderData: keepPreviousData,
  });

export const holdingsQueryOf = (scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'holdings', scope],
    queryFn: ({ signal }) => ask(`${base}/holdings${queryText(scope)}`, { answer: holdingList, signal }),
    placeholderData: keepPreviousData,
  });

export const holdingQueryOf = (instrument: string, scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'holding', instrument, scope],
    queryFn: ({ signal }) =>
      ask(`${base}/holdings/${encodeURIComponent(instrument)}${queryText(scope)}`, { answer: holdingDetail, signal }),
    placeholderData: keepPreviousData,
  });

export const performanceQueryOf = (scope: PortfolioScope & Partial<Pick<PerformanceQuery, 'by'>>) =>
  queryOptions({
    queryKey: [...portfolioKey, 'performance', scope],
    queryFn: ({ signal }) => ask(`${base}/performance${queryText(scope)}`, { answer: portfolioPerformance, signal }),
    placeholderData: keepPreviousData,
  });

export const allocationQueryOf = (scope: PortfolioScope & Partial<Pick<AllocationQuery, 'by'>>) =>
  queryOptions({
    queryKey: [...portfolioKey, 'allocation', scope],
    queryFn: ({ signal }) => ask(`${base}/allocation${queryText(scope)}`, { answer: allocation, signal }),
    placeholderData: keepPreviousData,
  });

export const incomeQueryOf = (scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'income', scope],
    queryFn: ({ signal }) => ask(`${base}/income${queryText(scope)}`, { answer: incomeView, signal }),
    placeholderData: keepPreviousData,
  });

export const risksQueryOf = (scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'risks', scope],
    queryFn: ({ signal }) => ask(`${base}/risks${queryText(scope)}`, { answer: riskList, signal }),
    placeholderData: keepPreviousData,
  });

export const portfolioHealthQueryOf = (scope: PortfolioScope) =>
  queryOptions({
    queryKey: [...portfolioKey, 'health', scope],
    queryFn: ({ signal }) => ask(`${base}/health${queryText(scope)}`, { answer: portfolioHealth, signal }),
    placeholderData: keepPreviousData,
  });

export const taxonomiesQuery = queryOptions({
  queryKey: [...portfolioKey, 'taxonomies'],
  queryFn: ({ signal }) => ask(`${base}/taxonomies`, { answer: taxonomyList, signal }),
});

export const portfolioSettingsQuery = queryOptions({
  queryKey: [...portfolioKey, 'settings'],
  queryFn: ({ signal }) => ask(`${base}/settings`, { answer: portfolioSettings, signal }),
});

export const setTaxonomy = (body: TaxonomyFacts) =>
  ask(`${base}/taxonomies`, { answer: taxonomyList, method: 'PUT', body });
export const removeTaxonomy = (id: string) =>
  ask(`${base}/taxonomies/${encodeURIComponent(id)}`, { answer: taxonomyList, method: 'DELETE' });
export const switchTaxonomy = (id: string, way: 'undo' | 'redo') =>
  ask(`${base}/taxonomies/${encodeURIComponent(id)}/switch`, { answer: taxonomyList, method: 'POST', body: { way } });

export const planRebalancing = (body: Partial<RebalanceRequest> & Pick<RebalanceRequest, 'taxonomy'>) =>
  ask(`${base}/rebalance`, { answer: rebalancePlan, method: 'POST', body });

export const checkStatement = (body: Statement) =>
  ask(`${base}/statement`, { answer: statementCheck, method: 'POST', body });

export const setPortfolioSettings = (body: PortfolioSettingsFacts) =>
  ask(`${base}/settings`, { answer: portfolioSettings, method: 'PUT', body });
export const switchPortfolioSettings = (way: 'undo' | 'redo') =>
  ask(`${base}/settings/switch`, { answer: portfolioSettings, method: 'POST', body: { way } });
