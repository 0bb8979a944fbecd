import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryBars, type BarRow, barsOf, rowsOf } from '#test/support/arbitrary-bars.ts';
import { emptyBars } from './bars.ts';
import { blockBars, blockHeader, decodeBlock, decodeBlocks, decodeCloses, encodeBlock, encodeBlocks } from './block.ts';

const minute = 60_000;
const start = Date.UTC(2024, 0, 2, 23);

const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replaceAll(/(..)(?=.)/g, '$1 ');

suite('block of bars', () => {
  test('writes the bytes that the reference page shows', () => {
    const bytes = encodeBlock(
      barsOf([
        [start, 5000.25, 5001, 5000, 5000.5, 7],
        [start + minute, 5000.75, 5000.75, 4999.75, 5000, 130],
        [start + 2 * minute, 5000, 5000.25, 5000, 5000.25, 0],
        [start + 5 * minute, 5000.25, 5000.25, 5000.25, 5000.25, 1],
      ]),
    );
    assert.equal(
      hex(bytes),
      [
        '4b 42 01 04 04 00 02 00',
        '00 00 d8 7b c6 cc 78 42',
        '00 00 00 00 00 4c ed 40',
        '00 00 00 00 00 00 39 40',
        '00 00 00 00 00 00 f0 3f',
        '02 00 00 04',
        'c2 b8 02 02 02 01',
        '02 05 00 01',
        '00 02 00 00',
        '00 00 00 00',
        '07 82 01 00 01',
      ].join(' '),
    );
  });

  test('gives sound bars of any tick back bit for bit, in few bytes', () => {
    fc.assert(
      fc.property(arbitraryBars(), (bars) => {
        const bytes = encodeBlock(bars);
        assert.deepEqual(decodeBlock(bytes), bars);
        assert.ok(bytes.length <= 40 + bars.count * 11, `${bytes.length} bytes for ${bars.count} bars`);
      }),
    );
  });

  test('gives any numbers back bit for bit, whether they make sense or not', () => {
    const decimal = fc.tuple(fc.maxSafeInteger(), fc.nat(12)).map(([digits, places]) => digits / 10 ** places);
    const edge = fc.constantFrom(
      0,
      -0,
      2 ** 50,
      -(2 ** 50),
      2 ** 50 + 1,
      2 ** 53,
      1e-9,
      1e-10,
      1 / 3,
      0.1 + 0.2,
      Number.MAX_VALUE,
    );
    const number = fc.oneof(fc.integer(), decimal, edge, fc.double());
    // One kind for a whole run: only alike numbers share a scale.
    const column = fc.oneof(fc.constant(fc.integer()), fc.constant(edge), fc.constant(decimal), fc.constant(number));
    const arbitrary = fc.tuple(column, column).chain(([price, volume]) =>
      fc
        .array(fc.tuple(fc.integer({ min: -2e12, max: 2e12 }), price, price, price, price, volume), {
          minLength: 1,
          maxLength: 40,
        })
        .map((rows) => [...new Map(rows.map((row) => [row[0], row])).values()].sort((a, b) => a[0] - b[0])),
    );
    fc.assert(
      fc.property(arbitrary, (rows) => {
        // deepEqual of node:assert/strict tells -0 from 0 and holds NaN to be itself.
        assert.deepEqual(rowsOf(decodeBlock(encodeBlock(barsOf(rows as readonly BarRow[])))), rows);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the largest steps that the integers allow', () => {
    const rows: readonly BarRow[] = [
      [-2e15, 2 ** 50, -(2 ** 50), 2 ** 50, -(2 ** 50), 2 ** 50],
      [-2e15 + 1, 2 ** 50, 2 ** 50, -(2 ** 50), 1, 1],
      [2e15, -(2 ** 50), 3, 5, 2 ** 50, 0],
    ];
    const bytes = encodeBlock(barsOf(rows));
    assert.equal(bytes[3], 0, 'nothing raw');
    assert.deepEqual(rowsOf(decodeBlock(bytes)), rows);
  });

  test('falls back to raw columns for prices without a decimal scale, and for volumes apart', () => {
    const third = encodeBlock(barsOf([[start, 1 / 3, 1 / 3, 1 / 3, 1 / 3, 5]]));
    assert.equal(third[3], 1);
    assert.equal(third.length, 40 + 32 + 1);
    const negative = encodeBlock(barsOf([[start, 1, 1, 1, 1, -5]]));
    assert.equal(negative[3], 2 | 4);
    assert.equal(decodeBlock(negative).volume[0], -5);
  });

  test('keeps -0 apart from 0, and highs and lows within the body', () => {
    const zero: BarRow = [start, -0, 0, -0, 0, -0];
    assert.deepEqual(rowsOf(decodeBlock(encodeBlock(barsOf([zero])))), [zero]);
    const inside: BarRow = [start, 5, 4, 9, 8, 1];
    const bytes = encodeBlock(barsOf([inside]));
    assert.equal(bytes[3], 0, 'neither raw nor sound');
    assert.deepEqual(rowsOf(decodeBlock(bytes)), [inside]);
  });

  test('needs next to nothing for the times of an unbroken run', () => {
    const bars = emptyBars(blockBars);
    bars.time.forEach((_, index) => {
      bars.time[index] = start + index * minute;
    });
    assert.equal(encodeBlock(bars).length, 40 + 1 + 3 + 5 * blockBars);
  });

  test('cuts a long run into full blocks and puts them together again', () => {
    const bars = emptyBars(2 * blockBars + 3);
    bars.time.forEach((_, index) => {
      bars.time[index] = start + index * minute;
      bars.close[index] = index % 7;
    });
    const blocks = encodeBlocks(bars);
    assert.deepEqual(
      blocks.map((block) => blockHeader(block)),
      [0, 1, 2].map((index) => ({
        version: 1,
        count: index < 2 ? blockBars : 3,
        firstAt: start + index * blockBars * minute,
      })),
    );
    assert.deepEqual(decodeBlocks(blocks), bars);
    const { count, time, close } = bars;
    assert.deepEqual(decodeCloses(blocks), { count, time, close });
    assert.deepEqual(decodeBlocks([]), emptyBars(0));
  });

  test('reads a block from the middle of a larger buffer', () => {
    const bytes = encodeBlock(barsOf([[start, 1 / 3, 2, 0, 1, 5]]));
    const around = new Uint8Array(bytes.length + 10);
    around.set(bytes, 5);
    assert.deepEqual(decodeBlock(around.subarray(5, 5 + bytes.length)), decodeBlock(bytes));
  });

  test('refuses no bars, too many, and times that do not ascend or are not whole', () => {
    const at = (...times: readonly number[]) => barsOf(times.map((time) => [time, 1, 1, 1, 1, 1]));
    for (const bars of [at(), emptyBars(blockBars + 1), at(1, 1), at(2, 1), at(0.5), at(Number.NaN), at(3e15)]) {
      assert.throws(() => encodeBlock(bars), { code: 'INVALID_VALUE' });
    }
    assert.throws(() => encodeBlock(at(1, 2), 1, 3), { code: 'INVALID_VALUE' });
  });

  test('says that a damaged or foreign block cannot be read, wherever it was cut', () => {
    const bytes = encodeBlock(
      barsOf([
        [start, 5000.25, 5001, 5000, 5000.5, 7e9],
        [start + 1, 1 / 3, 1, 1, 1, 1],
      ]),
    );
    for (let length = 0; length < bytes.length; length++) {
      assert.throws(() => decodeBlock(bytes.subarray(0, length)), { code: 'CANDLE_BLOCK_UNREADABLE' }, `${length}`);
    }
    const changed = (index: number, value: number) => bytes.with(index, value);
    for (const bad of [changed(0, 0), changed(2, 9), changed(4, 0), changed(5, 99), Uint8Array.of(...bytes, 0)]) {
      assert.throws(() => decodeBlock(bad), { code: 'CANDLE_BLOCK_UNREADABLE' });
    }
    const whole = encodeBlock(barsOf([[start, 1, 1, 1, 1, 1]]));
    assert.throws(() => decodeBlock(whole.with(6, 10)), { code: 'CANDLE_BLOCK_UNREADABLE' });
    assert.throws(() => decodeBlock(Uint8Array.of(...whole.subarray(0, 44), ...Array(9).fill(255), 1)), {
      code: 'CANDLE_BLOCK_UNREADABLE',
    });
  });

  test('never hangs and throws nothing else on damaged bytes', () => {
    fc.assert(
      fc.property(arbitraryBars({ maxLength: 20 }), fc.nat(), fc.nat(255), (bars, index, value) => {
        const bytes = encodeBlock(bars);
        bytes[index % bytes.length] = value;
        try {
          decodeBlock(bytes);
        } catch (error) {
          assert.equal((error as { code?: unknown }).code, 'CANDLE_BLOCK_UNREADABLE');
        }
      }),
    );
  });
});
