import { float64, TimeUnit, Type, tableFromArrays, tableFromIPC, tableToIPC, timestamp } from '@uwdata/flechette';
import { AppError } from '#domain/errors.ts';
import type { Bars } from '#domain/market/bars.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import { readColumns, type TimeKind } from './column-values.ts';
import { columnsOf } from './columns.ts';
import { registerArrowCodecs } from './compression.ts';
import type { RawCandles } from './raw-candles.ts';
import { unreadableFile } from './unreadable-file.ts';

/** Reads Arrow IPC, the file and the stream. @throws AppError `FILE_EMPTY`, `FORMAT_UNKNOWN`, `DATE_ORDER_REQUIRED` */
export const readArrow = (content: Uint8Array, answers: CandleFileAnswers): RawCandles => {
  const table = readable(() => tableFromIPC(content));
  const names = table.schema.fields.map(({ name }) => name);
  const columns = columnsOf(names);
  if (columns === null) {
    throw new AppError('FORMAT_UNKNOWN', `The Arrow file has no columns of bars, only ${names.join(', ')}.`, {
      details: { expected: ['time', 'open', 'high', 'low', 'close', 'volume'], found: names },
    });
  }
  if (table.numRows === 0) throw new AppError('FILE_EMPTY', 'The file has no rows.');
  const timeKind = timeKindOf(table.schema.fields[columns.time[0]!]!.type);
  const read = (column: number) => readable(() => table.getChildAt(column).toArray());
  return readColumns(read, columns, { format: 'arrow', timeKind }, answers);
};

/** Returns an Arrow IPC file with the columns of bars; times are UTC. */
export const writeArrow = ({ time, open, high, low, close, volume }: Bars): Uint8Array => {
  const columns = { time, open, high, low, close, volume };
  const price = float64();
  const types = {
    time: timestamp(TimeUnit.MILLISECOND, 'UTC'),
    open: price,
    high: price,
    low: price,
    close: price,
    volume: price,
  };
  return tableToIPC(tableFromArrays(columns, { types }), { format: 'file' })!;
};

registerArrowCodecs();

const readable = <T>(read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw unreadableFile('Arrow', cause);
  }
};

const timeKindOf = (type: { readonly typeId: number; readonly timezone?: string | null }): TimeKind => {
  if (type.typeId === Type.Date) return 'date';
  return type.typeId === Type.Timestamp && !type.timezone ? 'clock' : 'instant';
};
