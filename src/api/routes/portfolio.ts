import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import {
  allocation,
  allocationQuery,
  rebalancePlan,
  rebalanceRequest,
  taxonomy,
  taxonomyList,
} from '#contract/allocation.ts';
import { holdingDetail, holdingList } from '#contract/holdings.ts';
import {
  incomeView,
  performanceQuery,
  portfolioOverview,
  portfolioPerformance,
  portfolioQuery,
} from '#contract/portfolio.ts';
import { portfolioHealth, portfolioSettings, riskList, statement, statementCheck } from '#contract/portfolio-checks.ts';

const instrument = z.object({ id: z.string().min(1).max(60) });
const taxonomyId = z.object({ id: z.string().min(1).max(60) });
const way = z.object({ way: z.enum(['undo', 'redo']) });

export const portfolioRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/portfolio',
    summary: 'What the portfolio is worth, what it did in a period, and where that came from.',
    access: 'viewer',
    schemas: { query: portfolioQuery, reply: portfolioOverview },
    handle: ({ useCases }, { context, query }) => useCases.portfolioOverview(context, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/holdings',
    summary: 'What is held and what money there is, each with its price, rate, cost, value and result.',
    access: 'viewer',
    schemas: { query: portfolioQuery, reply: holdingList },
    handle: ({ useCases }, { context, query }) => useCases.listHoldings(context, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/holdings/:id',
    summary: 'An instrument wherever it lies: lots, what was released from them, its course and results.',
    access: 'viewer',
    schemas: { params: instrument, query: portfolioQuery, reply: holdingDetail },
    handle: ({ useCases }, { context, params, query }) => useCases.holdingDetail(context, params.id, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/performance',
    summary: 'Returns by time and by money over the usual periods, months, figures, drawdowns and contributions.',
    access: 'viewer',
    schemas: { query: performanceQuery, reply: portfolioPerformance },
    handle: ({ useCases }, { context, query }) => useCases.portfolioPerformance(context, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/allocation',
    summary: 'What is held, sorted by class, currency, country, account or a taxonomy of its own.',
    access: 'viewer',
    schemas: { query: allocationQuery, reply: allocation },
    handle: ({ useCases }, { context, query }) => useCases.allocation(context, query),
  }),
  route({
    method: 'POST',
    path: '/portfolio/rebalance',
    summary: 'Orders that bring the categories of a taxonomy nearer to their targets, with their estimated tax.',
    access: 'viewer',
    schemas: { body: rebalanceRequest, reply: rebalancePlan },
    handle: ({ useCases }, { context, body }) => useCases.rebalance(context, body),
  }),
  route({
    method: 'GET',
    path: '/portfolio/income',
    summary: 'Dividends, interest and rewards of a period, and what the last year would bring again.',
    access: 'viewer',
    schemas: { query: portfolioQuery, reply: incomeView },
    handle: ({ useCases }, { context, query }) => useCases.portfolioIncome(context, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/risks',
    summary: 'The portfolio held to the rules of risk, each with its threshold and what was measured.',
    access: 'viewer',
    schemas: { query: portfolioQuery, reply: riskList },
    handle: ({ useCases }, { context, query }) => useCases.portfolioRisks(context, query),
  }),
  route({
    method: 'GET',
    path: '/portfolio/health',
    summary: 'What does not fit or is missing in the portfolio, each with what mends it.',
    access: 'viewer',
    schemas: { query: portfolioQuery, reply: portfolioHealth },
    handle: ({ useCases }, { context, query }) => useCases.portfolioHealth(context, query),
  }),
  route({
    method: 'POST',
    path: '/portfolio/statement',
    summary: "A broker's statement of an account beside the ledger, line by line.",
    access: 'viewer',
    schemas: { body: statement, reply: statementCheck },
    handle: ({ useCases }, { context, body }) => useCases.checkStatement(context, body),
  }),
  route({
    method: 'GET',
    path: '/portfolio/taxonomies',
    summary: 'The ways to sort holdings that a person has made.',
    access: 'viewer',
    schemas: { reply: taxonomyList },
    handle: ({ useCases }, { context }) => useCases.taxonomies(context),
  }),
  route({
    method: 'PUT',
    path: '/portfolio/taxonomies',
    summary: 'Keeps a taxonomy, whole: categories, targets and what belongs where.',
    access: 'trader',
    schemas: { body: taxonomy, reply: taxonomyList },
    handle: ({ useCases }, { context, body }) => useCases.setTaxonomy(context, body),
  }),
  route({
    method: 'DELETE',
    path: '/portfolio/taxonomies/:id',
    summary: 'Removes a taxonomy; it can be taken back.',
    access: 'trader',
    schemas: { params: taxonomyId, reply: taxonomyList },
    handle: ({ useCases }, { context, params }) => useCases.removeTaxonomy(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/portfolio/taxonomies/:id/switch',
    summary: 'Takes back, or brings back, the last change of a taxonomy.',
    access: 'trader',
    schemas: { params: taxonomyId, body: way, reply: taxonomyList },
    handle: ({ useCases }, { context, params, body }) => useCases.switchTaxonomy(context, params.id, body.way),
  }),
  route({
    method: 'GET',
    path: '/portfolio/settings',
    summary: 'What is set for the whole portfolio: currency, country, benchmark, thresholds of risk.',
    access: 'viewer',
    schemas: { reply: portfolioSettings },
    handle: ({ useCases }, { context }) => useCases.portfolioSettings(context),
  }),
  route({
    method: 'PUT',
    path: '/portfolio/settings',
    summary: 'Sets what holds for the whole portfolio.',
    access: 'trader',
    schemas: { body: portfolioSettings, reply: portfolioSettings },
    handle: ({ useCases }, { context, body }) => useCases.sayPortfolioSettings(context, body),
  }),
  route({
    method: 'POST',
    path: '/portfolio/settings/switch',
    summary: 'Takes back, or brings back, the last change of the settings.',
    access: 'trader',
    schemas: { body: way, reply: portfolioSettings },
    handle: ({ useCases }, { context, body }) => useCases.switchPortfolioSettings(context, body.way),
  }),
];
