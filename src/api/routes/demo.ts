import { type Route, route } from '#api/route.ts';

export const demoRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/demo',
    summary: 'Loads the demo data.',
    access: 'trader',
    schemas: { reply: 'nothing' },
    handle: ({ useCases }, { context }) => useCases.loadDemo(context),
  }),
  route({
    method: 'DELETE',
    path: '/demo',
    summary: 'Removes the demo data.',
    access: 'trader',
    schemas: { reply: 'nothing' },
    handle: ({ useCases }, { context }) => useCases.removeDemo(context),
  }),
];
