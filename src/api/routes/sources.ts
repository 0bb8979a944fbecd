import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { sourceZones } from '#contract/session.ts';

export const sourceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/sources',
    summary: 'The time zone remembered for each source.',
    access: 'viewer',
    schemas: { reply: sourceZones },
    handle: ({ useCases }, { context }) => useCases.sourceZones(context),
  }),
  route({
    method: 'PUT',
    path: '/sources/:source',
    summary: 'Sets the time zone of a source, for imports from now on.',
    access: 'trader',
    schemas: {
      params: z.object({ source: z.string().regex(/^[\w-]{1,64}$/, 'the name of a source') }),
      body: z.object({ timeZone: z.string().min(1).max(64) }),
      reply: 'nothing',
    },
    handle: ({ useCases }, { context, params, body }) => useCases.setSourceZone(context, params.source, body.timeZone),
  }),
];
