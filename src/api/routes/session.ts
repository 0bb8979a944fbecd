import { type Route, route } from '#api/route.ts';
import { overview, session } from '#contract/session.ts';

export const sessionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in, and in which ledger.',
    access: 'viewer',
    schemas: { reply: session },
    handle: async (_, caller) => caller.session,
  }),
  route({
    method: 'GET',
    path: '/overview',
    summary: 'Counts of what the ledger holds.',
    access: 'viewer',
    schemas: { reply: overview },
    handle: ({ useCases }, { context }) => useCases.overview(context),
  }),
];
