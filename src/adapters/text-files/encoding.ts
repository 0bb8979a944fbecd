import type { FileSource } from '#ports/execution-format.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Returns UTF-16 where the first bytes say so: by a byte order mark, or because text in it has a zero in nearly every
 * second byte and hardly ever in the others.
 */
export const wideEncoding = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = head.length >> 1;
  if (pairs < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even += 1;
    if (head[i + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.7 && odd < pairs * 0.05) return 'utf-16be';
  return null;
};

/**
 * Returns whether the whole file reads as UTF-8; what does not is Windows-1252, the other encoding of a Windows program.
 *
 * A character cut in two by the end of the file is still UTF-8: the file was cut, not written in another encoding.
 */
export const isUtf8 = async (file: FileSource): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of file()) decoder.decode(chunk, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** The file's text, piece by piece, without a byte order mark; bytes that mean nothing become U+FFFD. */
export async function* decodeText(file: FileSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The first bytes of a file, `length` of them where there are so many. */
export const readHead = async (file: FileSource, length: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size >= length) break;
  }
  return Buffer.concat(chunks).subarray(0, length);
};
