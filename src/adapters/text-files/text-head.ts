import { AppError } from '#domain/errors.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { refuseBinary } from './binary-file.ts';
import { decodeText, type Encoding, isUtf8, readHead, wideEncoding } from './encoding.ts';

const headBytes = 65_536;

/** The start of a text file; the encoding of the rest of it takes a look at all of it. */
export type TextHead = { readonly text: string; readonly encoding: () => Promise<Encoding> };

/**
 * Reads the start of a file as text.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`
 */
export const readTextHead = async (file: FileSource): Promise<TextHead> => {
  const head = await readHead(file, headBytes);
  if (head.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  const wide = wideEncoding(head);
  refuseBinary(head, wide !== null);
  const text = new TextDecoder(wide ?? (isUtf8Start(head) ? 'utf-8' : 'windows-1252')).decode(head);
  if (text.trim() === '') throw new AppError('FILE_EMPTY', 'The file is empty.');
  return { text, encoding: async () => wide ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252') };
};

const isUtf8Start = (head: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** A document whose parts do not come row by row is held in memory while it is read. */
export const wholeFileLimit = 64 * 1024 * 1024;

/**
 * Reads a whole file as text, without a byte order mark.
 *
 * @throws AppError `FILE_TOO_LARGE` above `wholeFileLimit` bytes
 */
export const readWholeText = async (file: FileSource, head: TextHead): Promise<string> => {
  let bytes = 0;
  const bounded: FileSource = async function* () {
    for await (const chunk of file()) {
      bytes += chunk.byteLength;
      if (bytes > wholeFileLimit)
        throw new AppError(
          'FILE_TOO_LARGE',
          'A document of this kind is read whole, up to 64 MB: export a shorter span.',
          { details: { limitBytes: wholeFileLimit } },
        );
      yield chunk;
    }
  };
  const pieces: string[] = [];
  for await (const piece of decodeText(bounded, await head.encoding())) pieces.push(piece);
  return pieces.join('');
};
