import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import {
  batch,
  batchPage,
  type commitImport,
  importResult,
  importRowPage,
  type importRowQuery,
  type PreviewAnswers,
  type PreviewBody,
  preview,
  uploaded,
} from '#contract/imports.ts';
import { offTickPrices } from '#contract/off-tick.ts';
import { positionPage } from '#contract/positions.ts';
import { reconciliation } from '#contract/reconciliation.ts';
import { ask } from './http.ts';
import { apiBase, paths } from './paths.ts';
import { queryText } from './query-text.ts';

const none = z.unknown();
const id = encodeURIComponent;
type RowSelection = Partial<z.infer<typeof importRowQuery>>;

/** Sends the file; nothing of it is in the ledger until `commitUpload`. */
export function uploadFile(file: File, signal?: AbortSignal) {
  const body = new FormData();
  body.append('file', file, file.name);
  return ask(`${apiBase}/uploads`, { answer: uploaded, method: 'POST', body, signal });
}

/** What is said of unknown instruments is too much for an address. */
export const previewQuery = (upload: string, { instruments, ...answers }: PreviewBody) =>
  queryOptions({
    queryKey: ['uploads', upload, 'preview', { ...answers, ...(instruments && { instruments }) }],
    queryFn: ({ signal }) =>
      instruments === undefined
        ? ask(`${apiBase}/uploads/${id(upload)}/preview${queryText(answers)}`, { answer: preview, signal })
        : ask(`${apiBase}/uploads/${id(upload)}/preview`, {
            answer: preview,
            method: 'POST',
            body: { ...answers, instruments },
            signal,
          }),
    placeholderData: keepPreviousData,
  });

export const reconciliationQuery = (upload: string, { timeZone, dateOrder, account }: PreviewAnswers) =>
  queryOptions({
    queryKey: ['uploads', upload, 'reconciliation', { timeZone, dateOrder, account }],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/uploads/${id(upload)}/reconciliation${queryText({ timeZone, dateOrder, account })}`, {
        answer: reconciliation,
        signal,
      }),
  });

export const uploadRowsQuery = (upload: string, selection: RowSelection & PreviewAnswers) =>
  queryOptions({
    queryKey: ['uploads', upload, 'rows', selection],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/uploads/${id(upload)}/rows${queryText(selection)}`, { answer: importRowPage, signal }),
    placeholderData: keepPreviousData,
  });

/** The accounts that have positions. */
export const accountNamesQuery = queryOptions({
  queryKey: ['positions', 'account-names'],
  queryFn: async ({ signal }) => (await ask(paths.positions({ limit: 1 }), { answer: positionPage, signal })).accounts,
});

export const discardUpload = (upload: string) =>
  ask(`${apiBase}/uploads/${id(upload)}`, { answer: none, method: 'DELETE' });

export const commitUpload = (body: z.input<typeof commitImport>) =>
  ask(`${apiBase}/imports`, { answer: importResult, method: 'POST', body });

export const batchesQuery = (offset: number, limit: number) =>
  queryOptions({
    queryKey: ['imports', { offset, limit }],
    queryFn: ({ signal }) => ask(`${apiBase}/imports${queryText({ offset, limit })}`, { answer: batchPage, signal }),
    placeholderData: keepPreviousData,
  });

export const batchQueryOf = (batchId: string) =>
  queryOptions({
    queryKey: ['imports', 'one', batchId],
    queryFn: ({ signal }) => ask(`${apiBase}/imports/${id(batchId)}`, { answer: batch, signal }),
  });

export const offTickQuery = (batchId: string) =>
  queryOptions({
    queryKey: ['imports', 'one', batchId, 'off-tick'],
    queryFn: ({ signal }) => ask(`${apiBase}/imports/${id(batchId)}/off-tick`, { answer: offTickPrices, signal }),
  });

export const batchRowsQuery = (batchId: string, selection: RowSelection) =>
  queryOptions({
    queryKey: ['imports', 'one', batchId, 'rows', selection],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/imports/${id(batchId)}/rows${queryText(selection)}`, { answer: importRowPage, signal }),
    placeholderData: keepPreviousData,
  });

export const undoBatch = (batchId: string) =>
  ask(`${apiBase}/imports/${id(batchId)}/undo`, { answer: none, method: 'POST' });
export const redoBatch = (batchId: string) =>
  ask(`${apiBase}/imports/${id(batchId)}/redo`, { answer: none, method: 'POST' });
