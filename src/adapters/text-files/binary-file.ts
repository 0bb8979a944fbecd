import { AppError } from '#domain/errors.ts';

const signatures: readonly { readonly bytes: string; readonly looksLike: string }[] = [
  { bytes: 'PK\x03\x04', looksLike: 'a ZIP archive' },
  { bytes: '\x89PNG', looksLike: 'a PNG image' },
  { bytes: 'GIF8', looksLike: 'a GIF image' },
  { bytes: '\xff\xd8\xff', looksLike: 'a JPEG image' },
  { bytes: '%PDF-', looksLike: 'a PDF document' },
  { bytes: '\xd0\xcf\x11\xe0', looksLike: 'an Excel workbook of the old kind (.xls)' },
  { bytes: '\x1f\x8b', looksLike: 'a gzip archive' },
  { bytes: '7z\xbc\xaf', looksLike: 'a 7-Zip archive' },
  { bytes: 'Rar!', looksLike: 'a RAR archive' },
  { bytes: 'SQLite format 3', looksLike: 'an SQLite database' },
  { bytes: 'PAR1', looksLike: 'a Parquet file' },
  { bytes: 'MZ', looksLike: 'a Windows program' },
];

/** Control characters that text does not hold: all but tab, line feed, vertical tab, form feed, return and escape. */
const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || byte > 13) && byte !== 27;

/**
 * Refuses a file that is not text, by its first bytes; `wide` when they read as UTF-16, where every other byte may be zero.
 *
 * A stray zero or two, as a crash leaves them behind, do not make a file binary: they spoil their rows.
 *
 * @throws AppError `FILE_BINARY`, saying what the file looks like
 */
export const refuseBinary = (head: Uint8Array, wide: boolean): void => {
  const looksLike = binaryKind(head, wide);
  if (looksLike === null) return;
  throw new AppError('FILE_BINARY', `The file is not text, it looks like ${looksLike}. Export the grid as CSV.`, {
    details: { expected: 'a text file (CSV)', found: looksLike },
  });
};

const binaryKind = (head: Uint8Array, wide: boolean): string | null => {
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  const known = signatures.find(({ bytes }) => start.startsWith(bytes) && !(bytes === 'MZ' && !start.includes('\0')));
  if (known !== undefined) {
    const isWorkbook = known.bytes === 'PK\x03\x04' && (start.includes('xl/') || start.includes('[Content_Types].xml'));
    return isWorkbook ? 'an Excel workbook (.xlsx)' : known.looksLike;
  }
  if (wide) return null;
  const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  return controls > head.length / 50 ? 'binary data' : null;
};
