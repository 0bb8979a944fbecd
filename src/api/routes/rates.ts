import { type Route, route } from '#api/route.ts';
import { rateCourse, rateOnDay, rateOnQuery, rateQuery, ratesStatus, ratesSynced } from '#contract/rates.ts';

export const rateRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/rates',
    summary: 'Reference rates of the European Central Bank, day by day: units of `quote` for one of `base`.',
    access: 'viewer',
    schemas: { query: rateQuery, reply: rateCourse },
    handle: ({ useCases }, { context, query }) => useCases.rates(context, query),
  }),
  route({
    method: 'GET',
    path: '/rates/on',
    summary: 'The rate that a trade of a day is converted by, with the publication it is of, or why there is none.',
    access: 'viewer',
    schemas: { query: rateOnQuery, reply: rateOnDay },
    handle: ({ useCases }, { context, query }) => useCases.rateOn(context, query),
  }),
  route({
    method: 'GET',
    path: '/rates/status',
    summary: 'Which rates are stored, up to when, and how the last fetch went.',
    access: 'viewer',
    schemas: { reply: ratesStatus },
    handle: ({ useCases }, { context }) => useCases.ratesStatus(context),
  }),
  route({
    method: 'POST',
    path: '/rates/sync',
    summary: 'Fetches the rates that are missing; a failure is an answer that says when it is tried again.',
    access: 'trader',
    schemas: { reply: ratesSynced },
    handle: ({ useCases }, { context }) => useCases.syncRates(context),
  }),
];
