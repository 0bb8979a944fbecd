import { z } from 'zod';
import { type Route, route } from '#api/route.ts';
import { positionWhatIf, positionWhatIfBody } from '#contract/position-what-if.ts';
import { positionDetail, positionPage, positionQuery } from '#contract/positions.ts';
import { byId } from './id.ts';

const positionExport = positionQuery.omit({ offset: true, limit: true }).extend({ format: z.enum(['csv', 'xlsx']) });

export const positionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/positions',
    summary: 'One page of the positions that match, with the totals of all that match.',
    access: 'viewer',
    schemas: { query: positionQuery, reply: positionPage },
    handle: ({ useCases }, { context, query }) => useCases.listPositions(context, query),
  }),
  route({
    method: 'GET',
    path: '/positions/export',
    summary: 'The positions that match, as a file.',
    access: 'viewer',
    schemas: { query: positionExport, reply: 'download' },
    handle: ({ useCases }, { context, query }) => useCases.exportPositions(context, query),
  }),
  route({
    method: 'GET',
    path: '/positions/:id',
    summary: 'A position with its executions and the explanation of every figure.',
    access: 'viewer',
    schemas: { params: byId, reply: positionDetail },
    handle: ({ useCases }, { context, params }) => useCases.positionDetail(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/positions/:id/what-if',
    summary: 'What a closed position would have made with other exits or sizes, worked out on its bars.',
    access: 'viewer',
    schemas: { params: byId, body: positionWhatIfBody, reply: positionWhatIf },
    handle: ({ useCases }, { context, params, body }) => useCases.positionWhatIf(context, params.id, body.scenarios),
  }),
];
