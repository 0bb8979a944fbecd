import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { isAppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';

const start = Date.UTC(2026, 0, 5);
const minute = 60_000;
const fetchedAt = Date.UTC(2026, 1, 1);
const always = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

let made = 0;
/** A series that no other test has; the suite may run on a store that other tests fill. */
const fresh = (part: Partial<SeriesId> = {}): SeriesId => ({
  ledger: 'main',
  instrument: `TEST ${process.pid}-${++made}`,
  interval: '1m',
  source: 'contract',
  adjustment: 'none',
  ...part,
});

/** Bars of the minutes `from` up to, without, `to`, each told from any other; `shift` makes other values of them. */
const minutes = (from: number, to: number, shift = 0): Bars =>
  barsAt(
    Array.from({ length: to - from }, (_, index) => from + index),
    shift,
  );

const barsAt = (numbers: readonly number[], shift = 0): Bars => {
  const bars = emptyBars(numbers.length);
  numbers.forEach((number, index) => {
    const price = 21_000 + (number % 977) * 0.25 + shift;
    bars.time[index] = start + number * minute;
    bars.open[index] = price;
    bars.high[index] = price + 1.5;
    bars.low[index] = price - 0.75;
    bars.close[index] = price + 0.5;
    bars.volume[index] = number % 531;
  });
  return bars;
};

const at = (number: number): number => start + number * minute;
const plain = ({ count, ...columns }: Bars) => ({
  count,
  ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, [...column]])),
});
const assertBars = (found: Bars, expected: Bars): void => assert.deepEqual(plain(found), plain(expected));

/**
 * What every candle store does.
 *
 * `store` is called for each test and may give the same store again.
 */
export const candleStoreContract = (name: string, store: () => CandleStore): void => {
  describe(`candle store: ${name}`, () => {
    test('gives back what was written, to the bit', async () => {
      const candles = store();
      const series = fresh();
      const bars = minutes(0, 300);
      bars.open[7] = 1 / 3;
      bars.volume[8] = 0.1 + 0.2;
      assert.deepEqual(await candles.upsert(series, bars, fetchedAt), { added: 300, same: 0, corrected: 0 });
      assertBars(await candles.read(series, ...always), bars);
    });

    test('knows nothing of a series that nobody wrote', async () => {
      const candles = store();
      const series = fresh();
      assert.equal((await candles.read(series, ...always)).count, 0);
      assert.deepEqual(await candles.readBlocks(series, ...always), []);
      assert.deepEqual(await candles.series(series.ledger, series.instrument), []);
      assert.deepEqual(await candles.upsert(series, emptyBars(0), fetchedAt), { added: 0, same: 0, corrected: 0 });
      assert.deepEqual(await candles.series(series.ledger, series.instrument), []);
    });

    test('changes nothing when the same bars are written again', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 5_000), fetchedAt);
      const before = await candles.series(series.ledger, series.instrument);
      const again = await candles.upsert(series, minutes(0, 5_000), fetchedAt + 1);
      assert.deepEqual(again, { added: 0, same: 5_000, corrected: 0 });
      assert.deepEqual(await candles.series(series.ledger, series.instrument), before);
      assert.deepEqual(await candles.corrections(series), []);
    });

    test('joins batches that overlap', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 6_000), fetchedAt);
      const upserted = await candles.upsert(series, minutes(4_000, 9_000), fetchedAt);
      assert.deepEqual(upserted, { added: 3_000, same: 2_000, corrected: 0 });
      assertBars(await candles.read(series, ...always), minutes(0, 9_000));
    });

    test('puts batches that come out of order in order', async () => {
      const candles = store();
      const series = fresh();
      for (const from of [8_000, 0, 12_000, 4_000])
        await candles.upsert(series, minutes(from, from + 4_000), fetchedAt);
      assertBars(await candles.read(series, ...always), minutes(0, 16_000));
    });

    test('takes bars that come backwards, one by one and in the middle', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(100, 8_300), fetchedAt);
      for (let number = 99; number >= 90; number--)
        await candles.upsert(series, minutes(number, number + 1), fetchedAt);
      assertBars(await candles.read(series, ...always), minutes(90, 8_300));
      const gap = fresh();
      await candles.upsert(gap, minutes(0, 4_096), fetchedAt);
      await candles.upsert(gap, minutes(9_000, 13_096), fetchedAt);
      await candles.upsert(gap, minutes(5_000, 5_001), fetchedAt);
      await candles.upsert(gap, minutes(4_096, 9_000), fetchedAt);
      assertBars(await candles.read(gap, ...always), minutes(0, 13_096));
    });

    test('ends in the same bars as a map by time, whatever comes when', async () => {
      const batch = fc.record({
        numbers: fc.uniqueArray(fc.nat(9_000), { minLength: 1, maxLength: 60 }),
        run: fc.option(fc.record({ from: fc.nat(9_000), length: fc.integer({ min: 1, max: 5_000 }) })),
        shift: fc.constantFrom(0, 0, 3),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 5 }), async (batches) => {
          const candles = store();
          const series = fresh();
          const expected = new Map<number, number>();
          for (const { numbers, run, shift } of batches) {
            const inRun = run ? Array.from({ length: run.length }, (_, index) => run.from + index) : [];
            const chosen = [...new Set([...numbers, ...inRun])].toSorted((a, b) => a - b);
            await candles.upsert(series, barsAt(chosen, shift), fetchedAt);
            for (const number of chosen) expected.set(number, shift);
          }
          const found = await candles.read(series, ...always);
          assert.deepEqual([...found.time], [...expected.keys()].toSorted((a, b) => a - b).map(at));
          for (let i = 0; i < found.count; i++) {
            const number = (found.time[i]! - start) / minute;
            assert.equal(found.open[i], barsAt([number], expected.get(number)).open[0]);
          }
          assertBars(decodeBlocks(await candles.readBlocks(series, ...always)), found);
        }),
        { numRuns: 8 },
      );
    });

    test('keeps what a correction replaced until it is confirmed', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 5_000), fetchedAt);
      const upserted = await candles.upsert(series, minutes(4_090, 4_100, 2), fetchedAt + 1);
      assert.deepEqual(upserted, { added: 0, same: 0, corrected: 10 });
      await candles.upsert(series, minutes(4_099, 4_100, 9), fetchedAt + 2);
      assertBars(await candles.read(series, at(4_090), at(4_099)), minutes(4_090, 4_099, 2));
      const kept = await candles.corrections(series);
      assert.equal(kept.length, 10);
      const replaced = minutes(4_099, 4_100);
      assert.deepEqual(kept.at(-1), {
        at: replaced.time[0],
        open: replaced.open[0],
        high: replaced.high[0],
        low: replaced.low[0],
        close: replaced.close[0],
        volume: replaced.volume[0],
        correctedAt: fetchedAt + 1,
      });
      assert.equal(await candles.confirm(series, fetchedAt), 0);
      assert.equal((await candles.corrections(series)).length, 10);
      assert.equal(await candles.confirm(series, fetchedAt + 1), 10);
      assert.deepEqual(await candles.corrections(series), []);
      assertBars(await candles.read(series, at(4_099), at(4_100)), minutes(4_099, 4_100, 9));
    });

    test('reads half-open ranges, at the edges of blocks too', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 10_000), fetchedAt);
      for (const [from, to] of [
        [0, 1],
        [4_095, 4_096],
        [4_095, 4_097],
        [4_096, 4_097],
        [4_096, 8_192],
        [8_191, 9_999],
        [9_999, 10_000],
        [500, 500],
      ] as const)
        assertBars(await candles.read(series, at(from), at(to)), minutes(from, to));
      assertBars(await candles.read(series, at(7) + 1, at(9) + 1), minutes(8, 10));
      assert.equal((await candles.read(series, at(10_000), at(20_000))).count, 0);
      assert.equal((await candles.read(series, at(-50), at(0))).count, 0);
      assertBars(await candles.read(series, ...always), minutes(0, 10_000));
    });

    test('gives no block without a bar of the range', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 4_096), fetchedAt);
      await candles.upsert(series, minutes(10_000, 14_096), fetchedAt);
      assert.deepEqual(await candles.readBlocks(series, at(5_000), at(9_000)), []);
      const found = decodeBlocks(await candles.readBlocks(series, at(4_095), at(10_001)));
      assert.ok(found.time.includes(at(4_095)) && found.time.includes(at(10_000)));
    });

    test('reads many series at once as each by itself', async () => {
      const candles = store();
      const [one, other, empty] = [fresh(), fresh(), fresh()];
      await candles.upsert(one, minutes(0, 9_500), fetchedAt);
      await candles.upsert(other, minutes(100, 200), fetchedAt);
      const ranges = [
        { series: one, from: at(4_095), to: at(9_000) },
        { series: empty, from: at(0), to: at(9_000) },
        { series: other, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
        { series: one, from: at(9_499), to: at(9_500) },
        { series: other, from: at(200), to: at(300) },
      ];
      const plain = (blocks: readonly Uint8Array[]) => blocks.map((block) => [...block]);
      const alone = await Promise.all(ranges.map(({ series, from, to }) => candles.readBlocks(series, from, to)));
      assert.deepEqual((await candles.readBlocksOf(ranges)).map(plain), alone.map(plain));
      assert.deepEqual(
        alone.map((blocks) => blocks.length > 0),
        [true, false, true, true, false],
      );
      assert.deepEqual(await candles.readBlocksOf([]), []);
    });

    test('holds 200 000 bars', async () => {
      const candles = store();
      const series = fresh();
      const bars = minutes(0, 200_000);
      await candles.upsert(series, sliceBars(bars, 0, 120_000), fetchedAt);
      assert.deepEqual(await candles.upsert(series, bars, fetchedAt), { added: 80_000, same: 120_000, corrected: 0 });
      const found = await candles.read(series, ...always);
      assert.deepEqual(
        [found.count, found.time.at(-1), found.close.at(-1)],
        [200_000, bars.time.at(-1), bars.close.at(-1)],
      );
      const blocks = await candles.readBlocks(series, ...always);
      assert.equal(blocks.length, Math.ceil(200_000 / 4_096));
    });

    test('says what it has, series by series', async () => {
      const candles = store();
      const series = fresh();
      const other: SeriesId = { ...series, interval: '1h', source: 'another', adjustment: 'splits' };
      await candles.upsert(series, minutes(0, 5_000), fetchedAt);
      await candles.upsert(series, minutes(5_000, 5_010), fetchedAt + 7);
      await candles.upsert(other, minutes(0, 1), fetchedAt);
      assert.deepEqual(
        (await candles.series(series.ledger, series.instrument)).toSorted((a, b) => a.bars - b.bars),
        [
          { ...other, bars: 1, firstAt: at(0), lastAt: at(0), fetchedAt },
          { ...series, bars: 5_010, firstAt: at(0), lastAt: at(5_009), fetchedAt: fetchedAt + 7 },
        ],
      );
      const all = await candles.series(series.ledger);
      assert.equal(all.filter(({ instrument }) => instrument === series.instrument).length, 2);
    });

    test('counts the bars of several series within any range as reading them does', async () => {
      const candles = store();
      const instrument = fresh().instrument;
      const full = fresh({ instrument });
      const holed = fresh({ instrument, source: 'another' });
      const nowhere = fresh({ instrument, source: 'none' });
      await candles.upsert(full, minutes(0, 9_500), fetchedAt);
      await candles.upsert(holed, barsAt([3, 5_000, 5_001, 9_000]), fetchedAt);
      await candles.upsert(holed, barsAt([4_000]), fetchedAt);
      const all = [full, holed, nowhere];
      const bound = fc.oneof(fc.integer({ min: -10, max: 9_600 }), fc.constantFrom(0, 4_095, 4_096, 8_192, 9_499));
      const half = fc.constantFrom(0, 0.5);
      await fc.assert(
        fc.asyncProperty(bound, bound, half, async (a, b, shift) => {
          const [from, to] = [at(Math.min(a, b) + shift), at(Math.max(a, b) + shift)];
          const read = await Promise.all(all.map(async (series) => (await candles.read(series, from, to)).count));
          assert.deepEqual(await candles.countWithin(all, from, to), read);
        }),
        { numRuns: 40 },
      );
      assert.deepEqual(await candles.countWithin(all, ...always), [9_500, 5, 0]);
      assert.deepEqual(await candles.countWithin([], ...always), []);
    });

    test('says what a series is stored in, and another thing from where its bars changed on', async () => {
      const candles = store();
      const series = fresh();
      assert.deepEqual(await candles.blocks(series), []);
      await candles.upsert(series, minutes(0, 9_000), fetchedAt);
      const before = await candles.blocks(series);
      assert.equal(
        before.reduce((sum, { bars }) => sum + bars, 0),
        9_000,
      );
      assert.deepEqual([before[0]!.firstAt, before.at(-1)!.lastAt], [at(0), at(8_999)]);
      assert.ok(before.every((block) => block.fetchedAt === fetchedAt && block.firstAt <= block.lastAt));
      await candles.upsert(series, minutes(0, 9_000), fetchedAt + 1);
      assert.deepEqual(await candles.blocks(series), before);
      await candles.upsert(series, minutes(8_990, 8_991, 1), fetchedAt + 2);
      const corrected = await candles.blocks(series);
      assert.notDeepEqual(corrected, before);
      assert.deepEqual(corrected.slice(0, -1), before.slice(0, -1));
    });

    test('keeps ledgers, sources, intervals and adjustments apart', async () => {
      const candles = store();
      const series = fresh();
      const others = [
        { ledger: 'elsewhere' },
        { source: 'another' },
        { interval: '5m' },
        { adjustment: 'splits' },
        { instrument: `${series.instrument}x` },
      ].map((part) => ({ ...series, ...part }) as SeriesId);
      await candles.upsert(series, minutes(0, 10), fetchedAt);
      for (const other of others) assert.equal((await candles.read(other, ...always)).count, 0);
      for (const other of others) await candles.upsert(other, minutes(0, 10, 5), fetchedAt);
      assert.deepEqual(await candles.corrections(series), []);
      await candles.remove(series, ...always);
      for (const other of others) assertBars(await candles.read(other, ...always), minutes(0, 10, 5));
      assert.deepEqual(
        (await candles.series('elsewhere', series.instrument)).map(({ ledger }) => ledger),
        ['elsewhere'],
      );
    });

    test('removes a series with its corrections', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 10), fetchedAt);
      await candles.upsert(series, minutes(0, 10, 1), fetchedAt);
      assert.equal(await candles.remove(series, ...always), 10);
      assert.equal((await candles.read(series, ...always)).count, 0);
      assert.deepEqual(await candles.corrections(series), []);
      assert.deepEqual(await candles.series(series.ledger, series.instrument), []);
    });

    test('removes a part of a series, within blocks and over their edges, and nothing twice', async () => {
      const candles = store();
      const series = fresh();
      await candles.upsert(series, minutes(0, 10_000), fetchedAt);
      await candles.upsert(series, minutes(4_000, 4_020, 1), fetchedAt + 1);
      assert.equal(await candles.remove(series, at(20_000), at(30_000)), 0);
      assert.equal(await candles.remove(series, at(4_010), at(4_110)), 100);
      assert.equal(await candles.remove(series, at(4_010), at(4_110)), 0);
      assert.deepEqual(
        (await candles.corrections(series)).map((correction) => correction.at),
        Array.from({ length: 10 }, (_, index) => at(4_000 + index)),
      );
      assert.equal(await candles.remove(series, at(9_000), Number.POSITIVE_INFINITY), 1_000);
      assert.equal(await candles.remove(series, Number.NEGATIVE_INFINITY, at(1)), 1);
      const left = await candles.read(series, ...always);
      assert.deepEqual([left.count, left.time[0], left.time.at(-1)], [10_000 - 1_101, at(1), at(8_999)]);
      assertBars(decodeBlocks(await candles.readBlocks(series, ...always)), left);
      const [state] = await candles.series(series.ledger, series.instrument);
      assert.deepEqual([state?.bars, state?.firstAt, state?.lastAt], [left.count, at(1), at(8_999)]);
      const again = await candles.upsert(series, minutes(0, 10_000), fetchedAt + 2);
      assert.equal(again.added, 1_101);
    });

    test('loses nothing of two writers at once', async () => {
      const candles = store();
      const series = fresh();
      const batches = Array.from({ length: 12 }, (_, index) => minutes(index * 700, index * 700 + 1_000));
      const upserted = await Promise.all(batches.map((bars) => candles.upsert(series, bars, fetchedAt)));
      assertBars(await candles.read(series, ...always), minutes(0, 11 * 700 + 1_000));
      assert.equal(
        upserted.reduce((sum, { added }) => sum + added, 0),
        11 * 700 + 1_000,
      );
      assert.ok(upserted.every(({ corrected }) => corrected === 0));
    });

    test('refuses bars that do not ascend, and writes none of them', async () => {
      const candles = store();
      const series = fresh();
      for (const numbers of [
        [1, 1],
        [2, 1],
      ])
        await assert.rejects(candles.upsert(series, barsAt(numbers), fetchedAt), (error) =>
          isAppError(error, 'INVALID_VALUE'),
        );
      assert.equal((await candles.read(series, ...always)).count, 0);
    });
  });
};
