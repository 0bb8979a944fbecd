import { type Route, route } from '#api/route.ts';
import { drawing, drawingId, drawingList, drawingQuery, putDrawing } from '#contract/drawings.ts';

export const drawingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/drawings',
    summary: 'What was drawn on the charts of an instrument.',
    access: 'viewer',
    schemas: { query: drawingQuery, reply: drawingList },
    async handle({ useCases }, { context, query }) {
      return { drawings: [...(await useCases.listDrawings(context, query.instrument))] };
    },
  }),
  route({
    method: 'PUT',
    path: '/drawings/:drawing',
    summary: 'Keeps a drawing: a new one under an id of the caller, or a change of the version that it builds on.',
    access: 'trader',
    schemas: { params: drawingId, body: putDrawing, reply: drawing },
    handle: ({ useCases }, { context, params, body: { version, ...shape } }) =>
      useCases.keepDrawing(context, { id: params.drawing, ...shape }, version),
  }),
  route({
    method: 'DELETE',
    path: '/drawings/:drawing',
    summary: 'Removes a drawing.',
    access: 'trader',
    schemas: { params: drawingId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.removeDrawing(context, params.drawing),
  }),
];
