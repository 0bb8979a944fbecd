import { gunzipSync } from 'node:zlib';
import { AppError } from '#domain/errors.ts';
import type { Bars } from '#domain/market/bars.ts';
import { concatBars } from '#domain/market/merge-bars.ts';
import type { CandleFileAnswers, CandleFiles } from '#ports/candle-files.ts';
import { readArrow, writeArrow } from './arrow-file.ts';
import { readParquet, writeParquet } from './parquet-file.ts';
import type { RawCandles } from './raw-candles.ts';
import { readTextFile } from './read-text.ts';
import { settleTimes } from './settle-times.ts';
import { writeCsv } from './write-csv.ts';

/** A compressed file may grow to this: what is longer is no file of bars that memory holds. */
const largestBytes = 2 ** 30;

/** Files of bars, read as a whole: a million bars of a minute are some 60 MB of text. */
export const candleFiles = (): CandleFiles => ({
  read: async (content, answers) => settleTimes(await readRaw(unpacked(content), answers), answers),
  exports: {
    csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
    parquet: { mediaType: 'application/vnd.apache.parquet', extension: 'parquet' },
    arrow: { mediaType: 'application/vnd.apache.arrow.file', extension: 'arrow' },
  },
  write: (format, bars) => (format === 'csv' ? writeCsv(bars) : writeWhole(format, bars)),
});

const readRaw = async (content: Uint8Array, answers: CandleFileAnswers): Promise<RawCandles> => {
  if (content.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  if (startsWith(content, 'PAR1')) return readParquet(content, answers);
  const isStream = startsWith(content, '\xff\xff\xff\xff');
  if (isStream || startsWith(content, 'ARROW1')) return readArrow(content, answers);
  return readTextFile(content, answers);
};

const writeWhole = async function* (
  format: 'parquet' | 'arrow',
  bars: AsyncIterable<Bars>,
): AsyncGenerator<Uint8Array> {
  const all = concatBars(await Array.fromAsync(bars));
  yield format === 'parquet' ? writeParquet(all) : writeArrow(all);
};

const startsWith = (content: Uint8Array, bytes: string): boolean =>
  Buffer.from(content.subarray(0, bytes.length)).toString('latin1') === bytes;

const unpacked = (content: Uint8Array): Uint8Array => {
  if (!startsWith(content, '\x1f\x8b')) return content;
  try {
    return gunzipSync(content, { maxOutputLength: largestBytes });
  } catch (cause) {
    throw new AppError('FILE_BINARY', 'The compressed file cannot be unpacked.', { cause });
  }
};
