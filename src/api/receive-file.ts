import { Readable, Transform } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';

type Limits = { readonly fileName: string | undefined; readonly limitBytes: number };
type ReceivedFile = { readonly fileName: string; readonly content: Readable };

/** Bytes that a multipart body has around its file. */
const envelopeBytes = 64 * 1024;

/**
 * Hands the file of a request to `take` while it comes in, in constant memory.
 *
 * Whatever is left when `take` fails is read and thrown away, so that the browser sees the answer and not a broken line.
 *
 * @throws AppError `FILE_TOO_LARGE`, `INVALID_INPUT` when there is no file.
 */
export const receiveFile = async <T>(
  request: FastifyRequest,
  limits: Limits,
  take: (file: ReceivedFile) => Promise<T>,
): Promise<T> => {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limits.limitBytes + envelopeBytes) throw tooLarge(limits.limitBytes);
  const file = await fileOf(request, limits.fileName);
  const content = limited(file.content, limits.limitBytes);
  try {
    return await take({ fileName: file.fileName, content });
  } catch (error) {
    file.content.unpipe();
    file.content.resume();
    throw error;
  }
};

const fileOf = async (request: FastifyRequest, fileName: string | undefined): Promise<ReceivedFile> => {
  if (request.isMultipart()) {
    // The limit is held by `limited`, whose error says more than a file cut short.
    const part = await request.file({ limits: { fileSize: Number.POSITIVE_INFINITY, files: 1 } });
    if (part !== undefined) return { fileName: nameOnly(part.filename), content: part.file };
    throw new AppError('INVALID_INPUT', 'body: expected a file in the field "file", found none.');
  }
  if (!(request.body instanceof Readable)) {
    throw new AppError('INVALID_INPUT', 'body: expected multipart/form-data with a file, or the file itself.');
  }
  if (fileName === undefined) throw new AppError('INVALID_INPUT', 'query: fileName: expected a name, found nothing.');
  return { fileName: nameOnly(fileName), content: request.body };
};

/** Some browsers send the whole path. */
const nameOnly = (path: string): string => path.split(/[/\\]/).at(-1)?.slice(0, 255) || 'file';

const limited = (source: Readable, limitBytes: number): Readable => {
  let received = 0;
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      received += chunk.length;
      if (received > limitBytes) done(tooLarge(limitBytes));
      else done(null, chunk);
    },
  });
  source.on('error', (error) => counter.destroy(error));
  // Not `pipeline`: that would destroy the request with the counter, and its answer with it.
  return source.pipe(counter);
};

const tooLarge = (limitBytes: number): AppError =>
  new AppError('FILE_TOO_LARGE', `The file is larger than ${(limitBytes / 1024 ** 2).toPrecision(3)} MB.`, {
    details: { limitBytes },
  });
