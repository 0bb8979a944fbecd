import { unzipSync } from 'fflate';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import type { OpenedTable } from '#adapters/text-files/laid-row.ts';
import { readTextHead, readWholeText, wholeFileLimit } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { Column } from './columns.ts';
import { bookings } from './csv.ts';
import { readBooking } from './read-booking.ts';
import { bookingRows } from './xml-rows.ts';
import { readTree } from './xml-tree.ts';

const unknown = (message: string): AppError =>
  new AppError('FORMAT_UNKNOWN', message, { details: { found: [], missing: ['client'], share: 0 } });

/** The document inside a compressed file; another file as it is. @throws AppError `FORMAT_UNKNOWN`, `FILE_EMPTY` */
const unpacked = async (file: FileSource): Promise<FileSource> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file()) {
    chunks.push(chunk);
    size += chunk.byteLength;
    if (size < 4) continue;
    if (Buffer.concat(chunks.slice(0, 4)).toString('latin1', 0, 2) !== 'PK') return file;
    if (size > wholeFileLimit) throw unknown('A compressed file of more than 64 MB is not read.');
  }
  if (size === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  if (size < 4) return file;
  let entries: Readonly<Record<string, Uint8Array>>;
  try {
    entries = unzipSync(Buffer.concat(chunks), { filter: ({ originalSize }) => originalSize <= wholeFileLimit });
  } catch {
    throw unknown('The compressed file cannot be read: it is cut off or damaged.');
  }
  const [content] = Object.values(entries);
  if (content === undefined) throw unknown('The compressed file holds no document of up to 64 MB.');
  return async function* () {
    yield content;
  };
};

/** Most of a document, and no booking refers to them. */
const prices = /<prices(?: [^>]*)?>[\s\S]*?<\/prices>/g;

const openDocument = async (file: FileSource): Promise<OpenedTable> => {
  const document = await unpacked(file);
  const head = await readTextHead(document);
  if (!/^\ufeff?\s*(<\?xml[^>]*>\s*)?<client[\s>]/.test(head.text))
    throw unknown('The file is no document of Portfolio Performance: save it as XML, without a password.');
  const text = (await readWholeText(document, head)).replaceAll(prices, '');
  const rows = bookingRows(readTree(text, 'client'));
  return {
    separator: ',',
    zone: null,
    async *rows() {
      yield rows.map((cells, nth) => ({ line: nth + 1, cells: [...cells] }));
    },
  };
};

/** Portfolio Performance's own file as XML, plain or compressed, with references by path or by id. Rows are its bookings. */
export const portfolioPerformanceXml = (): ActivityFormat =>
  activityTable<Column>({
    ...bookings,
    format: 'portfolio-performance-xml',
    open: openDocument,
    numberStyle: 'point',
    accountColumn: 'Account',
    read: readBooking(null),
  });
