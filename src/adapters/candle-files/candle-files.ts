import { AppError } from '#domain/errors.ts';
import type { Bars } from '#domain/market/bars.ts';
import { concatBars } from '#domain/market/merge-bars.ts';
import type { CandleFile, CandleFileAnswers, CandleFileContent, CandleFiles } from '#ports/candle-files.ts';
import { readArrow, writeArrow } from './arrow-file.ts';
import { beginningOf, startsWith, unpacked, wholeOf } from './file-bytes.ts';
import { readParquet, writeParquet } from './parquet-file.ts';
import type { RawCandles } from './raw-candles.ts';
import { readTextFile } from './read-text.ts';
import { settleTimes } from './settle-times.ts';
import { readTextPieces } from './text-pieces.ts';
import { writeCsv } from './write-csv.ts';

/** Columns are decoded in memory; what is longer than this is no file of bars that memory holds. */
const largestColumnsBytes = 2 ** 30;

type Options = {
  /** Text up to this is read as a whole, longer text in pieces of this. */
  readonly pieceBytes?: number;
};

/** Files of bars. A piece of 4 MB has some 80 000 lines. */
export const candleFiles = ({ pieceBytes = 4 * 2 ** 20 }: Options = {}): CandleFiles => ({
  read: (file, answers) => readPieces(file, answers, pieceBytes),
  exports: {
    csv: { mediaType: 'text/csv; charset=utf-8', extension: 'csv' },
    parquet: { mediaType: 'application/vnd.apache.parquet', extension: 'parquet' },
    arrow: { mediaType: 'application/vnd.apache.arrow.file', extension: 'arrow' },
  },
  write: (format, bars) => (format === 'csv' ? writeCsv(bars) : writeWhole(format, bars)),
});

const readPieces = async function* (
  file: CandleFile,
  answers: CandleFileAnswers,
  pieceBytes: number,
): AsyncGenerator<CandleFileContent> {
  const { head, isWhole, all } = await beginningOf(unpacked(file), pieceBytes);
  const isText = !isParquet(head) && !isArrow(head);
  if (isText && !isWhole)
    return yield* readTextPieces({ head, open: () => unpacked(file), pieceBytes }, all(), answers);
  const content = isWhole ? head : await wholeOf(all(), largestColumnsBytes);
  yield settleTimes(await readWhole(content, answers), answers);
};

const readWhole = async (content: Uint8Array, answers: CandleFileAnswers): Promise<RawCandles> => {
  if (content.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  if (isParquet(content)) return readParquet(content, answers);
  return isArrow(content) ? readArrow(content, answers) : readTextFile(content, answers);
};

const isParquet = (content: Uint8Array): boolean => startsWith(content, 'PAR1');
const isArrow = (content: Uint8Array): boolean =>
  startsWith(content, '\xff\xff\xff\xff') || startsWith(content, 'ARROW1');

const writeWhole = async function* (
  format: 'parquet' | 'arrow',
  bars: AsyncIterable<Bars>,
): AsyncGenerator<Uint8Array> {
  const all = concatBars(await Array.fromAsync(bars));
  yield format === 'parquet' ? writeParquet(all) : writeArrow(all);
};
