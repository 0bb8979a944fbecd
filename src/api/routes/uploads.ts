import { z } from 'zod';
import { receiveFile } from '#api/receive-file.ts';
import { type Route, route } from '#api/route.ts';
import { importRowPage, importRowQuery, preview, previewAnswers, previewBody, uploaded } from '#contract/imports.ts';
import { reconciliation } from '#contract/reconciliation.ts';
import { byId } from './id.ts';

export const uploadRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/uploads',
    summary: 'Takes a file in, as the multipart field `file` or as the body with ?fileName=; nothing is imported yet.',
    access: 'trader',
    schemas: { query: z.object({ fileName: z.string().min(1).max(255).optional() }), reply: uploaded },
    status: 201,
    handle: ({ useCases, settings }, { context, query, request }) =>
      receiveFile(request, { fileName: query.fileName, limitBytes: settings.uploadLimitBytes }, (file) =>
        useCases.upload(context, file),
      ),
  }),
  route({
    method: 'GET',
    path: '/uploads/:id/preview',
    summary: 'What importing the file would do, or what has to be answered first.',
    access: 'trader',
    schemas: { params: byId, query: previewAnswers, reply: preview },
    handle: ({ useCases }, { context, params, query }) => useCases.previewImport(context, params.id, query),
  }),
  route({
    method: 'POST',
    path: '/uploads/:id/preview',
    summary: 'The same with what a person says of instruments that the ledger does not know; nothing is written.',
    access: 'trader',
    schemas: { params: byId, body: previewBody, reply: preview },
    handle: ({ useCases }, { context, params, body }) => useCases.previewImport(context, params.id, body),
  }),
  route({
    method: 'GET',
    path: '/uploads/:id/rows',
    summary: 'The rows of the file with what would become of each.',
    access: 'trader',
    schemas: { params: byId, query: importRowQuery.extend(previewAnswers.shape), reply: importRowPage },
    handle: ({ useCases }, { context, params, query }) => useCases.uploadRows(context, params.id, query),
  }),
  route({
    method: 'GET',
    path: '/uploads/:id/reconciliation',
    summary: 'The file, a list of finished trades, checked against the ledger; nothing is imported.',
    access: 'trader',
    schemas: { params: byId, query: previewAnswers.omit({ format: true }), reply: reconciliation },
    handle: ({ useCases }, { context, params, query }) => useCases.checkTradeList(context, params.id, query),
  }),
  route({
    method: 'DELETE',
    path: '/uploads/:id',
    summary: 'Forgets a file that was not imported.',
    access: 'trader',
    schemas: { params: byId, reply: 'nothing' },
    handle: ({ useCases }, { context, params }) => useCases.discardUpload(context, params.id),
  }),
];
