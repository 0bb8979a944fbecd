import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { AppError } from '#domain/errors.ts';
import type { CandleFile } from '#ports/candle-files.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** The beginning of a file, at least so many bytes of it unless it is shorter; `all` gives the file with it, once. */
export type Beginning = { readonly head: Uint8Array; readonly isWhole: boolean; all(): Chunks };

export const beginningOf = async (chunks: Chunks, bytes: number): Promise<Beginning> => {
  const iterator = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  while (length < bytes && !isWhole) {
    const next = await iterator.next();
    if (next.done) isWhole = true;
    else length += parts[parts.push(next.value) - 1]!.length;
  }
  const head = Buffer.concat(parts);
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  };
  return { head, isWhole, all };
};

/** The bytes of a file, unpacked where it is gzipped. @throws AppError `FILE_BINARY` */
export const unpacked = async function* (file: CandleFile): AsyncGenerator<Uint8Array> {
  const { head, all } = await beginningOf(file.open(), 2);
  if (!startsWith(head, '\x1f\x8b')) return yield* all();
  try {
    // What goes wrong in the pipeline ends its last stream, which is read here.
    yield* pipeline(Readable.from(all()), createGunzip(), () => {});
  } catch (cause) {
    throw new AppError('FILE_BINARY', 'The compressed file cannot be unpacked.', { cause });
  }
};

/** @throws AppError `FILE_TOO_LARGE` */
export const wholeOf = async (chunks: Chunks, limitBytes: number): Promise<Uint8Array> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of chunks) {
    length += parts[parts.push(part) - 1]!.length;
    if (length <= limitBytes) continue;
    throw new AppError(
      'FILE_TOO_LARGE',
      `Parquet and Arrow are read up to ${limitBytes} bytes; as text, larger files are.`,
      {
        details: { limit: limitBytes },
      },
    );
  }
  return Buffer.concat(parts);
};

export const startsWith = (content: Uint8Array, bytes: string): boolean =>
  Buffer.from(content.subarray(0, bytes.length)).toString('latin1') === bytes;
