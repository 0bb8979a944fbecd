import { AppError } from '#domain/errors.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import type { CandleColumns } from './columns.ts';
import { type RawCandles, type RawFacts, rawCandles } from './raw-candles.ts';
import { type DateOrder, dateOrderOf, epochMs, readTimeText } from './time-text.ts';

const valueColumns = ['open', 'high', 'low', 'close', 'volume'] as const;

export type ColumnReader = (column: number) => ArrayLike<unknown>;

/** What the type of a time column says: instants, readings of a clock in no zone, or dates. */
export type TimeKind = 'instant' | 'clock' | 'date';

/**
 * Reads the columns of a file that has types; times that are text say themselves what they are.
 *
 * @throws AppError `DATE_ORDER_REQUIRED`
 */
export const readColumns = (
  read: ColumnReader,
  columns: CandleColumns,
  { timeKind, ...facts }: Pick<RawFacts, 'format'> & { readonly timeKind: TimeKind },
  answers: CandleFileAnswers,
): RawCandles => {
  const time = read(columns.time[0]!);
  const raw = rawCandles(time.length, { ...facts, barTime: columns.barTime, utc: columns.utc });
  const order = answers.dateOrder ?? textOrder(time);
  for (let index = 0; index < time.length; index += 1) {
    raw.rowOf[index] = index + 1;
    readTime(raw, index, time[index], order, timeKind);
  }
  for (const column of valueColumns) {
    const values = columns[column] === null ? null : read(columns[column]);
    if (values === null) continue;
    for (let index = 0; index < time.length; index += 1) {
      const value = values[index];
      const isMissingVolume = column === 'volume' && (value === null || value === undefined);
      const number = isMissingVolume ? 0 : numberOf(value);
      raw[column][index] = number;
      if (Number.isNaN(number) && !raw.faults.has(index))
        raw.faults.set(index, { reason: 'number-unreadable', found: String(value) });
    }
  }
  return raw;
};

const readTime = (
  raw: RawCandles,
  index: number,
  value: unknown,
  order: DateOrder | null,
  timeKind: TimeKind,
): void => {
  const text = typeof value === 'string' ? readTimeText(value, order) : null;
  const at = text?.wall ?? instantOf(value);
  raw.time[index] = at;
  raw.isDate[index] = (text === null ? timeKind === 'date' : text.isDate) ? 1 : 0;
  raw.isClock[index] = (text === null ? timeKind === 'clock' : !text.isInstant && !text.isDate) ? 1 : 0;
  if (Number.isNaN(at)) raw.faults.set(index, { reason: 'time-unreadable', found: String(value) });
};

const instantOf = (value: unknown): number => {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'number' || typeof value === 'bigint' ? epochMs(Number(value)) : Number.NaN;
};

const numberOf = (value: unknown): number => {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i.test(value) ? Number(value) : Number.NaN;
};

const textOrder = (time: ArrayLike<unknown>): DateOrder | null => {
  const texts = Array.from(time).filter((value) => typeof value === 'string');
  const order = dateOrderOf(texts);
  if (order !== 'open') return order;
  throw new AppError('DATE_ORDER_REQUIRED', 'The dates of these bars can be read day first and month first.');
};
