import { z } from 'zod';
import { readJournal } from '#api/read-journal.ts';
import { receiveFile } from '#api/receive-file.ts';
import { type Route, route } from '#api/route.ts';
import { journalImported, storedImage } from '#contract/journal.ts';
import { byId } from './id.ts';

const imageLimitBytes = 10 * 1024 ** 2;
const named = z.object({ fileName: z.string().min(1).max(255).optional() });

export const journalFileRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/journal/images',
    summary: 'Keeps a picture (PNG, JPEG, WebP or GIF, up to 10 MB) without its metadata, for annotations to show.',
    access: 'trader',
    schemas: { query: named, reply: storedImage },
    status: 201,
    handle: ({ useCases }, { context, query, request }) =>
      receiveFile(request, { fileName: query.fileName, limitBytes: imageLimitBytes }, ({ content }) =>
        useCases.keepImage(context, content),
      ),
  }),
  route({
    method: 'GET',
    path: '/journal/images/:id',
    summary: 'A picture of the journal.',
    access: 'viewer',
    schemas: { params: byId, reply: z.unknown(), packed: true },
    async handle({ useCases }, { context, params, reply }) {
      const { mediaType, data } = await useCases.image(context, params.id);
      // Its id is made of its content: what is under it never changes. Private, so that no proxy shows it to others.
      return reply
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('content-disposition', 'inline')
        .type(mediaType)
        .send(Buffer.from(data));
    },
  }),
  route({
    method: 'GET',
    path: '/journal/export',
    summary: 'All that was written in the ledger, with its pictures, as JSON.',
    access: 'viewer',
    schemas: { reply: 'download' },
    handle: ({ useCases }, { context }) => useCases.exportJournal(context),
  }),
  route({
    method: 'POST',
    path: '/journal/import',
    summary: 'Takes in the file of an export: what it says is written, what the ledger says beside it stays.',
    access: 'trader',
    schemas: { query: named, reply: journalImported },
    handle: ({ useCases, settings }, { context, query, request }) =>
      receiveFile(request, { fileName: query.fileName, limitBytes: settings.uploadLimitBytes }, async ({ content }) =>
        useCases.importJournal(context, readJournal(await textOf(content))),
      ),
  }),
];

const textOf = async (content: AsyncIterable<Buffer>): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};
