import { type Route, route } from '#api/route.ts';
import {
  batch,
  batchPage,
  batchQuery,
  commitImport,
  importResult,
  importRowPage,
  importRowQuery,
} from '#contract/imports.ts';
import { offTickPrices } from '#contract/off-tick.ts';
import { byId } from './id.ts';

export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/imports',
    summary: 'Imports an uploaded file as one batch.',
    access: 'trader',
    schemas: { body: commitImport, reply: importResult },
    handle: ({ useCases }, { context, body: { upload, ...answers } }) =>
      useCases.commitImport(context, upload, answers),
  }),
  route({
    method: 'GET',
    path: '/imports',
    summary: 'One page of the batches, newest first.',
    access: 'viewer',
    schemas: { query: batchQuery, reply: batchPage },
    handle: ({ useCases }, { context, query }) => useCases.listBatches(context, query),
  }),
  route({
    method: 'GET',
    path: '/imports/:id',
    summary: 'A batch.',
    access: 'viewer',
    schemas: { params: byId, reply: batch },
    handle: ({ useCases }, { context, params }) => useCases.batch(context, params.id),
  }),
  route({
    method: 'GET',
    path: '/imports/:id/rows',
    summary: 'The rows of a batch with what became of each.',
    access: 'viewer',
    schemas: { params: byId, query: importRowQuery, reply: importRowPage },
    handle: ({ useCases }, { context, params, query }) => useCases.batchRows(context, params.id, query),
  }),
  route({
    method: 'GET',
    path: '/imports/:id/off-tick',
    summary: 'Prices of a batch that are no multiple of their tick, by instrument, with the first row that has one.',
    access: 'viewer',
    schemas: { params: byId, reply: offTickPrices },
    handle: ({ useCases }, { context, params }) => useCases.offTickOfBatch(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/undo',
    summary: 'Takes the whole batch out of the ledger.',
    access: 'trader',
    schemas: { params: byId, reply: batch },
    handle: ({ useCases }, { context, params }) => useCases.undoImport(context, params.id),
  }),
  route({
    method: 'POST',
    path: '/imports/:id/redo',
    summary: 'Brings an undone batch back.',
    access: 'trader',
    schemas: { params: byId, reply: batch },
    handle: ({ useCases }, { context, params }) => useCases.redoImport(context, params.id),
  }),
  route({
    method: 'GET',
    path: '/imports/:id/original',
    summary: 'The file as it was given.',
    access: 'viewer',
    schemas: { params: byId, reply: 'download' },
    handle: ({ useCases }, { context, params }) => useCases.original(context, params.id),
  }),
];
