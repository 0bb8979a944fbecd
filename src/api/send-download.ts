import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Download } from './dependencies.ts';

/** Sends a file while it is made. The first piece is waited for, so that an early failure still gets its status. */
export const sendDownload = async (reply: FastifyReply, download: Download): Promise<FastifyReply> => {
  const pieces = download.content[Symbol.asyncIterator]();
  const first = await pieces.next();
  const all = async function* () {
    try {
      for (let piece = first; piece.done !== true; piece = await pieces.next()) yield Buffer.from(piece.value);
    } finally {
      await pieces.return?.();
    }
  };
  return reply
    .header('content-disposition', contentDisposition(download.fileName))
    .header('cache-control', 'no-store')
    .type(download.mediaType)
    .send(Readable.from(all(), { objectMode: false }));
};

/**
 * Names a file for every browser: plain ASCII, and the true name beside it.
 *
 * @see RFC 6266 and RFC 8187
 */
export const contentDisposition = (fileName: string): string => {
  const plain = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
};
