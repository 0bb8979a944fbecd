import { AppError } from '#domain/errors.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import type { CandleColumns } from './columns.ts';
import { type DecimalSign, decimalSignOf, readNumber } from './number-column.ts';
import { type RawCandles, type RawFacts, rawCandles } from './raw-candles.ts';
import type { TextLine } from './text-table.ts';
import { type DateOrder, dateOrderOf, readTimeText } from './time-text.ts';

const priceColumns = ['open', 'high', 'low', 'close'] as const;

/**
 * Reads the cells of text lines.
 *
 * @throws AppError `DATE_ORDER_REQUIRED`; `INVALID_INPUT` when the decimal sign is open
 */
export const readTextRows = (
  lines: readonly TextLine[],
  columns: CandleColumns,
  facts: Pick<RawFacts, 'format'>,
  answers: CandleFileAnswers,
): RawCandles => {
  const raw = rawCandles(lines.length, { ...facts, barTime: columns.barTime, utc: columns.utc });
  const order = answers.dateOrder ?? provenOrder(lines, columns);
  const sign = answers.decimal ?? decimalSignOf(numberCells(lines, columns));
  lines.forEach((line, index) => {
    raw.rowOf[index] = line.line;
    readTime(raw, index, timeCell(line, columns), order);
    if (!raw.faults.has(index)) readValues(raw, index, line, columns, sign);
  });
  return raw;
};

const readTime = (raw: RawCandles, index: number, text: string, order: DateOrder | null): void => {
  const time = readTimeText(text, order);
  raw.time[index] = time?.wall ?? Number.NaN;
  if (time === null) {
    raw.faults.set(index, { reason: 'time-unreadable', found: text });
    return;
  }
  raw.isClock[index] = time.isInstant || time.isDate ? 0 : 1;
  raw.isDate[index] = time.isDate ? 1 : 0;
};

const readValues = (
  raw: RawCandles,
  index: number,
  { cells }: TextLine,
  columns: CandleColumns,
  sign: DecimalSign,
): void => {
  for (const column of priceColumns) {
    const text = cells[columns[column]];
    const value = readNumber(text ?? '', sign);
    raw[column][index] = value;
    if (!Number.isNaN(value)) continue;
    raw.faults.set(index, {
      reason: text === undefined ? 'cells-missing' : 'number-unreadable',
      found: text ?? `${cells.length} cells`,
    });
    return;
  }
  const volume = columns.volume === null ? '' : (cells[columns.volume] ?? '');
  raw.volume[index] = volume === '' ? 0 : readNumber(volume, sign);
  if (Number.isNaN(raw.volume[index])) raw.faults.set(index, { reason: 'number-unreadable', found: volume });
};

export const timeCell = ({ cells }: TextLine, { time }: CandleColumns): string =>
  time.length === 1 ? (cells[time[0]!] ?? '') : time.map((column) => cells[column] ?? '').join(' ');

const provenOrder = (lines: readonly TextLine[], columns: CandleColumns): DateOrder | null => {
  const order = dateOrderOf(lines.values().map((line) => timeCell(line, columns)));
  if (order !== 'open') return order;
  throw new AppError('DATE_ORDER_REQUIRED', 'The dates of these bars can be read day first and month first.');
};

export const numberCells = function* (lines: readonly TextLine[], columns: CandleColumns): Generator<string> {
  for (const { cells } of lines) for (const column of priceColumns) yield cells[columns[column]] ?? '';
};
