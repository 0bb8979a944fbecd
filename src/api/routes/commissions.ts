import { type Route, route } from '#api/route.ts';
import { commissionCheck, commissionQuery } from '#contract/commissions.ts';

export const commissionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/commissions',
    summary:
      'Booked commissions against the plans of the accounts, by account and product, with the fills that differ.',
    access: 'viewer',
    schemas: { query: commissionQuery, reply: commissionCheck },
    handle: ({ useCases }, { context, query }) => useCases.commissions(context, query),
  }),
];
