import { type Route, route } from '#api/route.ts';
import { marketData, marketDataQuery } from '#contract/market-data.ts';

export const marketDataRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/market-data/fetches',
    summary: 'How each source of bars stands, and which bars are being fetched, with what each source said.',
    access: 'viewer',
    schemas: { query: marketDataQuery, reply: marketData },
    handle: ({ useCases }, { context, query }) => useCases.marketData(context, query),
  }),
];
