import type { FileHandle } from 'node:fs/promises';
import type { LastRow } from '#ports/folder-files.ts';

/** The longest end of a file that is looked through for its last row; a longer row is none of a table. */
const tailBytes = 65_536;
const separators = [/\t/g, /;/g, /,/g];

export type FileEnd = {
  readonly lastRow: LastRow;
  /** How much of the file there is to read. */
  readonly bytes: number;
};

/**
 * Looks at how a file ends, so that a row that is still being written is not taken for a whole one.
 *
 * A document (XML, HTML, JSON) and what is no text are taken as they are: whoever reads them tells whether they are whole. UTF-16 is looked at by its
 * own line ends.
 */
export const fileEnd = async (handle: FileHandle, bytes: number): Promise<FileEnd> => {
  const start = Buffer.alloc(Math.min(bytes, 16));
  await handle.read(start, 0, start.length, 0);
  const encoding = encodingOf(start);
  const beginning = decode(start, encoding);
  if (beginning.includes('\0') || /^\ufeff?\s*[<{[]/.test(beginning)) return { lastRow: 'ended', bytes };
  const tail = Buffer.alloc(Math.min(bytes, tailBytes));
  const { bytesRead } = await handle.read(tail, 0, tail.length, bytes - tail.length);
  const text = decode(tail.subarray(0, bytesRead), encoding);
  if (/[\r\n]$/.test(text) || text === '') return { lastRow: 'ended', bytes };
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!;
  const before = lines.at(-2);
  if (before === undefined || columnsOf(last, before) >= columnsOf(before, before)) return { lastRow: 'open', bytes };
  return { lastRow: 'cut', bytes: bytes - byteLength(last, encoding) };
};

type Encoding = 'latin1' | 'utf16le' | 'utf16be';

/** One byte a character is enough to count by: separators and line ends are the same in UTF-8. */
const encodingOf = (start: Buffer): Encoding => {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf16le';
  return start[0] === 0xfe && start[1] === 0xff ? 'utf16be' : 'latin1';
};

const decode = (bytes: Buffer, encoding: Encoding): string => {
  if (encoding !== 'utf16be') return bytes.toString(encoding).replace(/^\u00ef\u00bb\u00bf/, '');
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return even.swap16().toString('utf16le');
};

const byteLength = (text: string, encoding: Encoding): number =>
  encoding === 'latin1' ? text.length : text.length * 2;

/** How many separators of the kind that `like` has most of are in a line, those in quotes not counted. */
const columnsOf = (line: string, like: string): number => {
  const count = (text: string, separator: RegExp) => text.replace(/"[^"]*"?/g, '').match(separator)?.length ?? 0;
  const separator = separators.toSorted((a, b) => count(like, b) - count(like, a))[0]!;
  return count(line, separator);
};
