import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { dayEquity, intradayDrawdowns } from '#contract/equity.ts';
import { dayQuery } from '#contract/journal.ts';
import { accountLimits, limitsList, propPresetList } from '#contract/prop-rules.ts';
import { statisticsFilter } from '#contract/statistics.ts';

/** An account as its platform spells it. */
const params = z.object({ id: z.string().min(1).max(60) });

export const limitRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/accounts/:id/limits',
    summary:
      'Where an account stands with the rules of its prop firm: what is used and left of each, and what was broken.',
    access: 'viewer',
    schemas: { params, reply: accountLimits },
    handle: ({ useCases }, { context, params }) => useCases.accountLimits(context, params.id),
  }),
  route({
    method: 'GET',
    path: '/limits',
    summary: 'Where every account that is under the rules of a prop firm stands with them.',
    access: 'viewer',
    schemas: { reply: limitsList },
    handle: ({ useCases }, { context }) => useCases.limits(context),
  }),
  route({
    method: 'GET',
    path: '/rule-presets',
    summary: 'Sets of prop-firm rules to begin with: examples, the terms of no firm.',
    access: 'viewer',
    schemas: { reply: propPresetList },
    handle: ({ useCases }, { context }) => useCases.propPresets(context),
  }),
  route({
    method: 'GET',
    path: '/journal/day/course',
    summary: 'What a session date had made by the end of each bar, the profit of open positions included.',
    access: 'viewer',
    schemas: { query: dayQuery, reply: dayEquity },
    handle: ({ useCases }, { context, query }) => useCases.dayEquity(context, query),
  }),
  route({
    method: 'GET',
    path: '/statistics/intraday-drawdowns',
    summary: 'The drawdowns of the closed positions that match by bars, the profit of open positions included.',
    access: 'viewer',
    schemas: { query: statisticsFilter, reply: intradayDrawdowns },
    handle: ({ useCases }, { context, query }) => useCases.intradayDrawdowns(context, query),
  }),
];
