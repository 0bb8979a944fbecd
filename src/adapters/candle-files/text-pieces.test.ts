import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { concatBars } from '#domain/market/merge-bars.ts';
import type { CandleFileAnswers } from '#ports/candle-files.ts';
import { candleFile } from '#test/support/candle-file.ts';
import { candleFiles } from './candle-files.ts';

const answers: CandleFileAnswers = {
  interval: '1m',
  timeZone: 'America/Chicago',
  barTime: null,
  dateOrder: null,
  decimal: null,
};
const header = 'time,open,high,low,close,volume';
const minute = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
/** The readings of Chicago's clocks through the night in which they go back: the hour from 1:00 comes twice. */
const readings = [...Array(120).keys(), ...Array.from({ length: 180 }, (_, at) => at + 60)].map((at) =>
  minute(Date.UTC(2024, 10, 3, 0, at)),
);
const line = (time: string, at: number) => `${time},1.5,${2 + at / 1000},1,1.25,${at}`;
const night = readings.map(line);

/** What is read of a file at once, and in pieces of so many bytes. */
const bothWays = async (content: string | Uint8Array, pieceBytes: number, more: Partial<CandleFileAnswers> = {}) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const read = async (options: object, chunkBytes: number) => {
    const file = candleFile(bytes, chunkBytes);
    const pieces = await Array.fromAsync(candleFiles(options).read(file, { ...answers, ...more }));
    return {
      pieces: pieces.length,
      bars: concatBars(pieces.map(({ bars }) => bars)),
      rows: pieces.flatMap(({ rowOf }) => [...rowOf]),
      unreadable: pieces.flatMap(({ unreadable }) => unreadable),
      zones: [...new Set(pieces.map(({ timeZone }) => timeZone))],
    };
  };
  const { pieces: one, ...whole } = await read({}, 64 * 1024);
  const { pieces, ...pieced } = await read({ pieceBytes }, 333);
  assert.equal(one, 1);
  return { whole, pieced, pieces };
};

describe('long text in pieces', () => {
  for (const pieceBytes of [700, 1_500, 4_000]) {
    test(`says the same as the whole, over the night that has an hour twice, ${pieceBytes} bytes at a time`, async () => {
      const { whole, pieced, pieces } = await bothWays([header, ...night].join('\n'), pieceBytes);
      assert.ok(pieces > 1);
      assert.equal(whole.bars.count, 300);
      assert.deepEqual(pieced, whole);
    });
  }

  test('says the same of NinjaTrader files, gzipped files and quoted ones', async () => {
    const ninjatrader = readings.map((time) => `${time.replaceAll(/[-:]/g, '')};1,5;2;1;1,25;7`).join('\r\n');
    const gzipped = gzipSync([header, ...night].join('\n'));
    const quoted = [header, ...night.map((text) => text.replaceAll(/[^,]+/g, '"$&"'))].join('\n');
    for (const content of [ninjatrader, gzipped, quoted]) {
      const { whole, pieced, pieces } = await bothWays(content, 2_000);
      assert.ok(pieces > 1);
      assert.deepEqual(pieced, whole);
    }
  });

  test('counts the lines of rows that cannot be read', async () => {
    const faulty = night.map((text, at) => (at % 50 === 7 ? 'nonsense' : text));
    const { whole, pieced } = await bothWays([header, '', ...faulty].join('\n'), 1_000);
    assert.deepEqual(
      whole.unreadable.map(({ row }) => row),
      [10, 60, 110, 160, 210, 260],
    );
    assert.deepEqual(pieced, whole);
  });

  test('counts in the file the line of a quote left open, and loses no other to it', async () => {
    const broken = night.map((text, at) =>
      at === 220 ? text.replace(',1.5,', ',"1.5,') : text.replaceAll(/[^,]+/g, '"$&"'),
    );
    const { whole, pieced, pieces } = await bothWays([header, '', ...broken].join('\r\n'), 1_000);
    assert.ok(pieces > 3);
    assert.deepEqual(pieced.unreadable, [{ row: 223, reason: 'number-unreadable', found: '"1.5' }]);
    assert.equal(pieced.bars.count, night.length - 1);
    assert.deepEqual(pieced, whole);
  });

  test('names the row from which on times have no zone', async () => {
    const zoned = night.map((text, at) => (at < 250 ? text.replace(/^\S+ [^,]+/, '$&Z') : text));
    const text = [header, ...zoned].join('\n');
    await assert.rejects(bothWays(text, 1_000, { timeZone: null }), {
      code: 'TIMEZONE_REQUIRED',
      details: { row: 252 },
    });
  });

  test('gives the newest piece first where the file does', async () => {
    const { whole, pieced } = await bothWays([header, ...night.toReversed()].join('\n'), 1_500);
    assert.deepEqual(
      [...pieced.bars.time].toSorted((a, b) => a - b),
      [...whole.bars.time],
    );
    assert.ok(pieced.bars.time[0]! > pieced.bars.time.at(-1)!);
  });

  test('looks for the date order and the decimal sign in the whole file before it reads', async () => {
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2025, 1, 1 + at)));
    const text = days.map((day) => `${day.getUTCDate()}/${day.getUTCMonth() + 1}/2025;1,085;1,085;1,085;1,085;1`);
    const file = ['date;open;high;low;close;volume', ...text, '1/5/2025;1,0855;1,0855;1,0855;1,0855;1'].join('\n');
    const { whole, pieced, pieces } = await bothWays(file, 200, { interval: '1d' });
    assert.ok(pieces > 1);
    assert.equal(whole.bars.time[1], Date.UTC(2025, 1, 2));
    assert.deepEqual(pieced, whole);
    const open = file.split('\n').slice(0, 13).join('\n');
    await assert.rejects(bothWays(open, 200, { interval: '1d', decimal: 'comma' }), { code: 'DATE_ORDER_REQUIRED' });
  });

  test('refuses what has no lines, and what is no text', async () => {
    const read = (content: string) =>
      Array.fromAsync(candleFiles({ pieceBytes: 100 }).read(candleFile(Buffer.from(content)), answers));
    await assert.rejects(read('a'.repeat(1_000)), { code: 'FORMAT_UNKNOWN' });
    await assert.rejects(read('a\0\n'.repeat(1_000)), { code: 'FILE_BINARY' });
    await assert.rejects(read(`PAR1${'a'.repeat(1_000)}`), { code: 'FORMAT_UNKNOWN' });
  });
});
