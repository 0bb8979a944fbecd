import { parquetMetadata, parquetScan, type SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { AppError } from '#domain/errors.ts';
import type { Bars } from '#domain/market/bars.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import { readColumns, type TimeKind } from './column-values.ts';
import { columnsOf } from './columns.ts';
import { parquetCompressors } from './compression.ts';
import type { RawCandles } from './raw-candles.ts';
import { unreadableFile } from './unreadable-file.ts';

/** @throws AppError `FILE_EMPTY`, `FORMAT_UNKNOWN`, `DATE_ORDER_REQUIRED` */
export const readParquet = async (content: Uint8Array, answers: CandleFileAnswers): Promise<RawCandles> => {
  const file = new Uint8Array(content).buffer;
  const { schema, names, columns } = describe(file);
  const wanted = [columns.time[0]!, columns.open, columns.high, columns.low, columns.close];
  if (columns.volume !== null) wanted.push(columns.volume);
  const values = await readWanted(file, names, wanted).catch((cause: unknown) =>
    Promise.reject(unreadableFile('Parquet', cause)),
  );
  const facts = { format: 'parquet', timeKind: timeKindOf(schema[columns.time[0]!]!) } as const;
  if (values.get(columns.time[0]!)!.length === 0) throw new AppError('FILE_EMPTY', 'The file has no rows.');
  return readColumns((column) => values.get(column)!, columns, facts, answers);
};

/** Returns a Parquet file with the columns of bars; times are UTC. */
export const writeParquet = (bars: Bars): Uint8Array =>
  new Uint8Array(
    parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 6 },
        {
          name: 'time',
          type: 'INT64',
          converted_type: 'TIMESTAMP_MILLIS',
          logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
          repetition_type: 'REQUIRED',
        },
        ...priceNames.map((name) => ({ name, type: 'DOUBLE', repetition_type: 'REQUIRED' }) as const),
      ],
      columnData: [
        { name: 'time', data: Array.from(bars.time, (at) => new Date(at)) },
        ...priceNames.map((name) => ({ name, data: bars[name] })),
      ],
    }),
  );

const priceNames = ['open', 'high', 'low', 'close', 'volume'] as const;

const readWanted = async (
  file: ArrayBuffer,
  names: readonly string[],
  wanted: readonly number[],
): Promise<ReadonlyMap<number, ArrayLike<unknown>>> => {
  const columns = wanted.map((column) => names[column]!);
  const scan = await parquetScan({ file, columns, compressors: parquetCompressors });
  const values = new Map<number, ArrayLike<unknown>>();
  for (const column of wanted) {
    const parts: unknown[][] = [];
    for (const range of scan.ranges) {
      parts.push(Array.from(await scan.readColumn({ column: names[column]!, ...range })));
    }
    values.set(column, parts.flat());
  }
  return values;
};

const describe = (file: ArrayBuffer) => {
  try {
    const schema = parquetMetadata(file).schema.slice(1);
    const names = schema.map(({ name }) => name);
    const columns = columnsOf(names);
    if (columns !== null) return { schema, names, columns };
    throw new AppError('FORMAT_UNKNOWN', `The Parquet file has no columns of bars, only ${names.join(', ')}.`, {
      details: { expected: ['time', 'open', 'high', 'low', 'close', 'volume'], found: names },
    });
  } catch (cause) {
    throw unreadableFile('Parquet', cause);
  }
};

const timeKindOf = ({ logical_type: logical, converted_type: converted }: SchemaElement): TimeKind => {
  if (logical?.type === 'DATE' || converted === 'DATE') return 'date';
  return logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC ? 'clock' : 'instant';
};
