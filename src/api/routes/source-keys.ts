import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { keyedSources, marketDataKeys, sourceKey } from '#contract/source-keys.ts';

const bySource = z.object({ source: z.enum(keyedSources) });

/** A key goes in and never comes out again: only its last characters are shown. */
export const sourceKeyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/market-data/keys',
    summary: 'The sources of market data, with the ending of the key that is stored for each.',
    access: 'owner',
    schemas: { reply: marketDataKeys },
    handle: ({ useCases }, { context }) => useCases.sourceKeys(context),
  }),
  route({
    method: 'PUT',
    path: '/market-data/keys/:source',
    summary: 'Stores the key of a source, encrypted; it cannot be read again.',
    access: 'owner',
    schemas: { params: bySource, body: z.object({ secret: sourceKey }), reply: 'nothing' },
    handle: ({ useCases }, { context, params, body }) => useCases.setSourceKey(context, params.source, body.secret),
  }),
  route({
    method: 'DELETE',
    path: '/market-data/keys/:source',
    summary: 'Removes the key of a source.',
    access: 'owner',
    schemas: { params: bySource, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.removeSourceKey(context, params.source),
  }),
];
