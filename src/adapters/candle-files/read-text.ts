import { AppError } from '#domain/errors.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import { type CandleColumns, columnsOf } from './columns.ts';
import type { RawCandles } from './raw-candles.ts';
import { textOfFile } from './text-of-file.ts';
import { readTextRows } from './text-rows.ts';
import { readLines, separatorOf, type TextLine } from './text-table.ts';

/** NinjaTrader's historical export has no header, and times that name the end of a bar. */
const ninjatrader: CandleColumns = {
  time: [0],
  open: 1,
  high: 2,
  low: 3,
  close: 4,
  volume: 5,
  barTime: 'end',
  utc: false,
};

const expected =
  'a header that names time, open, high, low and close, or the historical export of NinjaTrader (yyyyMMdd HHmmss;open;high;low;close;volume)';

/** A header is among the first lines; some files have a title before it. */
const headerLines = 5;

/**
 * Reads text with a header, and NinjaTrader's historical export.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`, `DATE_ORDER_REQUIRED`, `INVALID_INPUT`
 */
export const readTextFile = (content: Uint8Array, answers: CandleFileAnswers): RawCandles => {
  const text = textOfFile(content);
  assertText(text);
  const lines = readLines(text, separatorOf(text));
  if (lines.length === 0) throw new AppError('FILE_EMPTY', 'The file has no rows.');
  const { columns, format, header } = tableOf(lines);
  const rows = lines.slice(header);
  if (rows.length === 0) throw new AppError('FILE_EMPTY', 'The file has a header and no rows.');
  return readTextRows(rows, columns, { format }, answers);
};

/** @throws AppError `FILE_BINARY` */
export const assertText = (text: string): void => {
  if (text.slice(0, 4_096).includes('\0'))
    throw new AppError('FILE_BINARY', 'The file is neither text, Parquet nor Arrow.', { details: { expected } });
};

export type TextTable = {
  readonly columns: CandleColumns;
  readonly format: 'csv' | 'ninjatrader';
  /** Lines before the first row. */
  readonly header: number;
};

/** Says what the first lines of a file are. @throws AppError `FORMAT_UNKNOWN` */
export const tableOf = (lines: readonly TextLine[]): TextTable => {
  if (isNinjatraderLine(lines[0]!)) return { columns: ninjatrader, format: 'ninjatrader', header: 0 };
  for (const [index, { cells }] of lines.slice(0, headerLines).entries()) {
    const columns = columnsOf(cells);
    if (columns === null) continue;
    return { columns, format: 'csv', header: index + 1 };
  }
  const found = lines[0]!.cells.join(' | ').slice(0, 200);
  throw new AppError('FORMAT_UNKNOWN', `The file has no header of bars; its first line is: ${found}`, {
    details: { expected, found },
  });
};

const isNinjatraderLine = ({ cells }: TextLine): boolean =>
  cells.length === 6 &&
  /^\d{8}( \d{4}(\d{2})?)?$/.test(cells[0]!) &&
  cells.slice(1).every((cell) => /^\d+([.,]\d+)?$/.test(cell));
