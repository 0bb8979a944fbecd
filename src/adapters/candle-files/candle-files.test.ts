import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import {
  CompressionType,
  int64,
  setCompressionCodec,
  TimeUnit,
  tableFromArrays,
  tableToIPC,
  timestamp,
} from '@uwdata/flechette';
import fc from 'fast-check';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type ErrorCode, isAppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import type { CandleExportFormat, CandleFileAnswers, CandleFileContent } from '#ports/candle-files.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { candleFiles } from './candle-files.ts';
import { unpackLz4Frame } from './lz4.ts';

const files = candleFiles();
const nothingSaid: CandleFileAnswers = {
  interval: '1m',
  timeZone: null,
  barTime: null,
  dateOrder: null,
  decimal: null,
};

const read = async (
  content: string | Uint8Array,
  answers: Partial<CandleFileAnswers> = {},
): Promise<CandleFileContent> => {
  const file = candleFile(typeof content === 'string' ? Buffer.from(content) : content);
  const [whole] = await Array.fromAsync(files.read(file, { ...nothingSaid, ...answers }));
  return whole!;
};
const times = ({ bars }: CandleFileContent): readonly string[] =>
  Array.from(bars.time, (at) => new Date(at).toISOString().replace('.000Z', 'Z'));
const columns = ({ count: _, ...bars }: Bars) =>
  Object.fromEntries(Object.entries(bars).map(([name, column]) => [name, [...column]]));
const first = ({ bars }: CandleFileContent) => [bars.open[0], bars.high[0], bars.low[0], bars.close[0], bars.volume[0]];
const refuses = (code: ErrorCode) => (error: unknown) => isAppError(error, code);

/** One LZ4 block of literals alone, shorter than 15 or 270 at most. */
const storedBlock = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.of(...(bytes.length < 15 ? [bytes.length << 4] : [0xf0, bytes.length - 15]), ...bytes);

/** An LZ4 frame whose one block is stored as it is. */
const storedFrame = (bytes: Uint8Array): Uint8Array => {
  const size = new Uint8Array(Uint32Array.of((bytes.length | (2 ** 31)) >>> 0).buffer);
  return Uint8Array.of(0x04, 0x22, 0x4d, 0x18, 0x60, 0x70, 0, ...size, ...bytes, 0, 0, 0, 0);
};

describe('text with a header', () => {
  test('finds the columns in any order and the usual spellings', async () => {
    const bar = [1.5, 3, 1, 2, 7];
    for (const text of [
      'time,open,high,low,close,volume\n2024-01-02T03:04:00Z,1.5,3,1,2,7\n',
      'Volume,Close,Low,High,Open,Date\r\n7,2,1,3,1.5,2024-01-02 03:04:00+00:00\r\n',
      '\ufeffGmt time,Open,High,Low,Close,Volume\n02.01.2024 03:04:00.000,1.5,3,1,2,7\n',
      ',Open,High,Low,Close,Adj Close,Volume\n2024-01-02 04:04:00+01:00,1.5,3,1,2,9,7\n',
      '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\n2024.01.02\t03:04:00\t1.5\t3\t1\t2\t7\n',
      'Datum;Uhrzeit;Eröffnung;Hoch;Tief;Schluss;Volumen\n02.01.2024;03:04;1,5;3,0;1,0;2,0;7\n',
      't,o,h,l,c,v\n1704164640,1.5,3,1,2,7\n',
      'ts,o,h,l,c,v\n1704164640000000000,1.5,3,1,2,7\n',
      '"timestamp_utc","open","high","low","close","volume"\n"2024-01-02 03:04:00","1.5","3","1","2","7"\n',
      'Prices of a day\ntime,open,high,low,close,volume\n2024-01-02T03:04:00Z,1.5,3,1,2,7\n',
    ]) {
      const content = await read(text, { timeZone: 'UTC' });
      assert.deepEqual([times(content), first(content)], [['2024-01-02T03:04:00Z'], bar], text);
      assert.equal(content.format, 'csv');
    }
  });

  test('reads Windows-1252, UTF-16 and gzip', async () => {
    const text = 'Zeit;Eröffnung;Hoch;Tief;Schluss\n2024-01-02T03:04:00Z;1,5;3,5;1;2\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const content of [Buffer.from(text, 'latin1'), utf16, gzipSync(text)])
      assert.deepEqual(first(await read(content)), [1.5, 3.5, 1, 2, 0]);
  });

  test('takes the end of a bar for its end where the header or the person says so', async () => {
    const rows = '2024-01-02T03:04:00Z,1,1,1,1\n';
    const started = await read(`time,open,high,low,close\n${rows}`);
    assert.deepEqual([times(started), started.barTime], [['2024-01-02T03:04:00Z'], 'start']);
    const named = await read(`close_time,open,high,low,close\n${rows}`);
    assert.deepEqual([times(named), named.barTime], [['2024-01-02T03:03:00Z'], 'end']);
    const said = await read(`time,open,high,low,close\n${rows}`, { barTime: 'end', interval: '1h' });
    assert.deepEqual(times(said), ['2024-01-02T02:04:00Z']);
    const both = await read(`close_time,open_time,open,high,low,close\nx,${rows}`);
    assert.deepEqual([times(both), both.barTime], [['2024-01-02T03:04:00Z'], 'start']);
  });

  test('will not take the length of a trading day for known', async () => {
    const text = 'time,open,high,low,close\n2024-01-02T22:00:00Z,1,1,1,1\n';
    await assert.rejects(read(text, { barTime: 'end', interval: '1d' }), refuses('INVALID_INPUT'));
  });

  test('keeps a date without a time as midnight UTC and asks for no zone', async () => {
    const content = await read('Date,Open,High,Low,Close\n2004-08-19,1,1,1,1\n', {
      interval: '1d',
      barTime: 'end',
      timeZone: 'America/New_York',
    });
    assert.deepEqual([times(content), content.timeZone], [['2004-08-19T00:00:00Z'], null]);
  });

  test('asks for the zone, the order of dates and the decimal sign rather than guess', async () => {
    const header = 'time;open;high;low;close\n';
    await assert.rejects(read(`${header}2024-01-02 03:04;1;1;1;1\n`), refuses('TIMEZONE_REQUIRED'));
    await assert.rejects(
      read(`${header}2024-01-02 03:04;1;1;1;1\n`, { timeZone: 'Mars/Base' }),
      refuses('TIMEZONE_UNKNOWN'),
    );
    await assert.rejects(
      read(`${header}2/9/2025 03:04;1;1;1;1\n`, { timeZone: 'UTC' }),
      refuses('DATE_ORDER_REQUIRED'),
    );
    await assert.rejects(read(`${header}2024-01-02T03:04Z;1,085;1,090;1,080;1,085\n`), refuses('INVALID_INPUT'));
    const answered = await read(`${header}2/9/2025 03:04;1,085;1,090;1,080;1,085\n`, {
      timeZone: 'UTC',
      dateOrder: 'day-first',
      decimal: 'comma',
    });
    assert.deepEqual([times(answered), first(answered)], [['2025-09-02T03:04:00Z'], [1.085, 1.09, 1.08, 1.085, 0]]);
    const proven = await read(`${header}2/9/2025 03:04;1;1;1;1\n2/13/2025 03:04;1;1;1;1\n`, { timeZone: 'UTC' });
    assert.deepEqual(times(proven), ['2025-02-09T03:04:00Z', '2025-02-13T03:04:00Z']);
  });

  test('says which rows it cannot read, and reads the rest', async () => {
    const content = await read(
      'time,open,high,low,close,volume\nyesterday,1,1,1,1,1\n2024-01-02T00:00Z,1,x,1,1,1\n\n2024-01-02T00:01Z,1\n2024-02-30T00:02Z,1,1,1,1,1\n2024-01-02T00:03Z,1,1,1,1,1\n',
    );
    assert.equal(content.rows, 5);
    assert.deepEqual(content.unreadable, [
      { row: 2, reason: 'time-unreadable', found: 'yesterday' },
      { row: 3, reason: 'number-unreadable', found: 'x' },
      { row: 5, reason: 'cells-missing', found: '2 cells' },
      { row: 6, reason: 'time-unreadable', found: '2024-02-30T00:02Z' },
    ]);
    assert.deepEqual([times(content), [...content.rowOf]], [['2024-01-02T00:03:00Z'], [7]]);
  });

  test('turns a file round that has the newest row first', async () => {
    const content = await read(
      'time,open,high,low,close\n2024-01-02T00:02Z,3,3,3,3\nx,1,1,1,1\n2024-01-02T00:00Z,1,1,1,1\n',
    );
    assert.deepEqual(
      [times(content), [...content.rowOf], content.unreadable.map(({ row }) => row)],
      [['2024-01-02T00:00:00Z', '2024-01-02T00:02:00Z'], [4, 2], [3]],
    );
  });

  test('reads an hour that the clocks go over twice by the order of the file', async () => {
    const header = 'time,open,high,low,close\n';
    const row = (clock: string): string => `2024-10-27 ${clock},1,1,1,1\n`;
    const twice = ['01:30', '02:00', '02:30', '02:00', '02:30', '03:00'].map(row).join('');
    const hourly = await read(header + twice, { timeZone: 'Europe/Berlin' });
    assert.deepEqual(
      times(hourly).map((time) => time.slice(11, 16)),
      ['23:30', '00:00', '00:30', '01:00', '01:30', '02:00'],
    );
    const reversed = `${header}${['03:00', '02:30', '02:00', '02:30', '02:00', '01:30'].map(row).join('')}`;
    assert.deepEqual(times(await read(reversed, { timeZone: 'Europe/Berlin' })), times(hourly));
    const once = await read(header + ['01:30', '02:30', '03:00'].map(row).join(''), { timeZone: 'Europe/Berlin' });
    assert.deepEqual(once.unreadable, [{ row: 3, reason: 'time-ambiguous', found: '2024-10-27T02:30:00' }]);
    const spring = await read(`${header}2024-03-31 02:30,1,1,1,1\n2024-03-31 03:00,1,1,1,1\n`, {
      timeZone: 'Europe/Berlin',
    });
    assert.equal(spring.unreadable[0]?.reason, 'time-nonexistent');
    assert.deepEqual(times(spring), ['2024-03-31T01:00:00Z']);
  });

  test('refuses what is no file of bars, each in its own way', async () => {
    await assert.rejects(read(''), refuses('FILE_EMPTY'));
    await assert.rejects(read('\n\n'), refuses('FILE_EMPTY'));
    await assert.rejects(read('time,open,high,low,close\n'), refuses('FILE_EMPTY'));
    await assert.rejects(read('Instrument,Action,Quantity\nMNQ,Buy,1\n'), refuses('FORMAT_UNKNOWN'));
    await assert.rejects(read('time,date,open,Open,high,low,close\n'), refuses('FORMAT_UNKNOWN'));
    await assert.rejects(read(Buffer.from([1, 0, 2, 0, 0, 0, 3])), refuses('FILE_BINARY'));
    await assert.rejects(read(Buffer.from([0x1f, 0x8b, 1, 2, 3])), refuses('FILE_BINARY'));
    await assert.rejects(read('PAR1 and nothing more'), refuses('FORMAT_UNKNOWN'));
    await assert.rejects(read('ARROW1 and nothing more'), refuses('FORMAT_UNKNOWN'));
  });

  test('says of a damaged file with types that it is one, never what broke within', async () => {
    const bars = Object.assign(emptyBars(300), { open: new Float64Array(300).fill(1.5) });
    for (const format of ['parquet', 'arrow'] as const) {
      const one = async function* () {
        yield bars;
      };
      const parts = await Array.fromAsync(files.write(format, one()));
      const sound = Buffer.concat(parts.map((part) => Buffer.from(part)));
      for (let at = 8; at < sound.length; at += 61) {
        const damaged = Buffer.from(sound).fill(0xee, at, at + 40);
        for (const content of [sound.subarray(0, at), damaged]) {
          const error = await read(content).then(
            () => null,
            (thrown: unknown) => thrown,
          );
          if (error === null) continue;
          assert.ok(isAppError(error, 'FORMAT_UNKNOWN') || isAppError(error, 'FILE_EMPTY'), String(error));
          assert.doesNotMatch(error.message, /undefined|not a function|Invalid|bounds|null/, error.message);
        }
      }
    }
  });
});

test("reads NinjaTrader's historical export, whose times are the ends of bars", async () => {
  const minutes = await read(
    '20240102 093100;21540.5;21541;21539.75;21540;311\n20240102 093200;21540;21540;21540;21540;1\n',
    {
      timeZone: 'America/Chicago',
    },
  );
  assert.deepEqual(
    [minutes.format, times(minutes), first(minutes)],
    ['ninjatrader', ['2024-01-02T15:30:00Z', '2024-01-02T15:31:00Z'], [21540.5, 21541, 21539.75, 21540, 311]],
  );
  const comma = await read('20240102 093100;21540,5;21541;21539,75;21540;311\n', { timeZone: 'UTC' });
  assert.equal(comma.bars.open[0], 21540.5);
  const days = await read('20240102;1;2;0.5;1;3\n', { interval: '1d' });
  assert.deepEqual(times(days), ['2024-01-02T00:00:00Z']);
});

describe('files with types', () => {
  const prices = { open: [1.5], high: [3], low: [1], close: [2] };
  const at = Date.UTC(2024, 0, 2, 3, 4);

  test('reads Arrow instants, in any unit and as whole numbers', async () => {
    for (const time of [timestamp(TimeUnit.NANOSECOND, 'Europe/Berlin'), timestamp(TimeUnit.SECOND, 'UTC'), int64()]) {
      const values = time.typeId === int64().typeId ? [BigInt(at) * 1_000n] : [at];
      const table = tableFromArrays({ Timestamp: values, ...prices }, { types: { Timestamp: time } });
      for (const format of ['file', 'stream'] as const) {
        const content = await read(tableToIPC(table, { format })!);
        assert.deepEqual(
          [content.format, times(content), first(content)],
          ['arrow', ['2024-01-02T03:04:00Z'], [1.5, 3, 1, 2, 0]],
        );
      }
    }
  });

  test('asks for the zone of times that are readings of a clock', async () => {
    const arrow = tableFromArrays({ time: [at], ...prices }, { types: { time: timestamp(TimeUnit.MILLISECOND) } });
    const parquet = parquetWriteBuffer({
      schema: [
        { name: 'root', num_children: 5 },
        { name: 'time', type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
        ...Object.keys(prices).map((name) => ({ name, type: 'DOUBLE' }) as const),
      ],
      columnData: Object.entries({ time: [BigInt(at)], ...prices }).map(([name, data]) => ({ name, data })),
    });
    for (const content of [tableToIPC(arrow, { format: 'file' })!, new Uint8Array(parquet)]) {
      await assert.rejects(read(content), refuses('TIMEZONE_REQUIRED'));
      assert.deepEqual(times(await read(content, { timeZone: 'America/Chicago' })), ['2024-01-02T09:04:00Z']);
    }
  });

  test('reads times that are text', async () => {
    const table = tableFromArrays({
      time: ['2024-01-02T03:04:00Z', 'soon'],
      open: [1, 1],
      high: [1, 1],
      low: [1, 1],
      close: [1, 1],
    });
    const content = await read(tableToIPC(table, { format: 'file' })!);
    assert.deepEqual(times(content), ['2024-01-02T03:04:00Z']);
    assert.deepEqual(content.unreadable, [{ row: 2, reason: 'time-unreadable', found: 'soon' }]);
  });

  test('reads what is packed with what Node knows, and says what it does not know', async () => {
    const columnData = Object.entries({ time: [new Date(at)], ...prices }).map(([name, data]) => ({ name, data }));
    const packers = { GZIP: gzipSync, ZSTD: zstdCompressSync, BROTLI: brotliCompressSync, LZ4_RAW: storedBlock };
    for (const codec of ['GZIP', 'ZSTD', 'BROTLI', 'SNAPPY', 'LZ4_RAW'] as const) {
      const content = await read(new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors: packers })));
      assert.deepEqual(times(content), ['2024-01-02T03:04:00Z'], codec);
    }
    const strange = parquetWriteBuffer({ columnData, codec: 'LZ4', compressors: { LZ4: gzipSync } });
    await assert.rejects(read(new Uint8Array(strange)), { code: 'FORMAT_UNKNOWN', message: /LZ4/ });
    const table = tableFromArrays({ time: Array(500).fill(at), open: Array(500).fill(1) });
    const long = tableFromArrays({
      ...table.toColumns(),
      high: Array(500).fill(1),
      low: Array(500).fill(1),
      close: Array(500).fill(1),
    });
    const content = await read(tableToIPC(long, { format: 'file', codec: CompressionType.ZSTD })!);
    assert.equal(content.rows, 500);
    const decode = (bytes: Uint8Array) => unpackLz4Frame(bytes, 2 ** 20);
    setCompressionCodec(CompressionType.LZ4_FRAME, { encode: storedFrame, decode });
    const packed = await read(tableToIPC(long, { format: 'file', codec: CompressionType.LZ4_FRAME })!);
    assert.deepEqual(columns(packed.bars), columns(content.bars));
  });

  test('refuses columns that are no bars', async () => {
    const table = tableFromArrays({ a: [1], b: [2] });
    await assert.rejects(read(tableToIPC(table, { format: 'file' })!), refuses('FORMAT_UNKNOWN'));
    const parquet = parquetWriteBuffer({ columnData: [{ name: 'a', data: [1, 2] }] });
    await assert.rejects(read(new Uint8Array(parquet)), refuses('FORMAT_UNKNOWN'));
  });
});

for (const format of ['csv', 'parquet', 'arrow'] satisfies CandleExportFormat[]) {
  test(`writes ${format} that reads back to the same bars, to the bit`, async () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: 1e-9, max: 1e12 }),
      fc.integer({ min: 0, max: 1e6 }).map((ticks) => ticks * 0.25),
    );
    const bar = fc.tuple(fc.integer({ min: 0, max: 4e9 }), value, value, value, value, value);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(bar, { selector: ([time]) => time, minLength: 1, maxLength: 40 }),
        async (rows) => {
          const bars = emptyBars(rows.length);
          rows
            .toSorted(([a], [b]) => a - b)
            .forEach(([time, open, high, low, close, volume], index) => {
              bars.time[index] = Date.UTC(2000, 0, 1) + time * 100;
              bars.open[index] = open;
              bars.high[index] = high;
              bars.low[index] = low;
              bars.close[index] = close;
              bars.volume[index] = volume;
            });
          const parts = async function* () {
            yield bars;
          };
          const written = await Array.fromAsync(files.write(format, parts()));
          const content = await read(Buffer.concat(written.map((part) => Buffer.from(part))));
          assert.equal(content.format, format);
          assert.deepEqual(columns(content.bars), columns(bars));
        },
      ),
      { numRuns: 40 },
    );
  });
}
