import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { barsBetween, sliceBars } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import type { BlockState, CandleStore, SeriesId } from '#ports/candle-store.ts';
import { arbitraryBars, rowsOf } from '#test/support/arbitrary-bars.ts';
import { keepOverviews } from './overviews.ts';

const series: SeriesId = { ledger: 'a', instrument: 'MNQ MAR25', interval: '1m', source: 'file', adjustment: 'none' };
const calendar = 'CME-EQUITY';

/** A store whose blocks are of some bars each, another whenever one of these changed; `read` is told what is read. */
const inBlocks = (store: CandleStore, size: number, read: (from: number) => void = () => {}): CandleStore => ({
  ...store,
  read: (id, from, to) => {
    read(from);
    return store.read(id, from, to);
  },
  async blocks(id) {
    const bars = await store.read(id, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return Array.from({ length: Math.ceil(bars.count / size) }, (_, nth): BlockState => {
      const part = sliceBars(bars, nth * size, Math.min(bars.count, (nth + 1) * size));
      // Stands for the time of fetching: another for other bars.
      const fetchedAt = rowsOf(part).reduce((sum, row) => row.reduce((all, value) => (all * 31 + value) % 1e9, sum), 7);
      return { bars: part.count, firstAt: part.time[0]!, lastAt: part.time[part.count - 1]!, fetchedAt };
    });
  },
});

test('hours are those of the series after any change', async () => {
  const change = fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 300 }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(
      arbitraryBars({ minLength: 2 }),
      fc.array(change),
      fc.integer({ min: 1, max: 90 }),
      async (bars, changes, size) => {
        const store = memoryCandleStore();
        const overviews = keepOverviews(inBlocks(store, size));
        const check = async () => {
          const [state] = await store.series('a');
          if (state === undefined) return;
          const { hours } = await overviews.of(state, calendar);
          const all = await store.read(series, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
          assert.deepEqual(rowsOf(hours), rowsOf(resample(all, '1h', calendar)));
        };
        await store.upsert(series, sliceBars(bars, bars.count >> 1, bars.count), 0);
        await check();
        for (const [nth, [from, length, higher]] of changes.entries()) {
          const part = sliceBars(bars, Math.min(from, bars.count), Math.min(from + length, bars.count));
          const high = part.high.map((price) => price + (higher ? nth + 1 : 0));
          await store.upsert(series, { ...part, high }, nth + 1);
          await check();
        }
      },
    ),
  );
});

test('a bar more at the end of a long series reads its last block, not the series', async () => {
  const bars = generatedBars(100_000);
  const store = memoryCandleStore();
  const reads: number[] = [];
  const overviews = keepOverviews(inBlocks(store, 4_096, (from) => reads.push(from)));
  const look = async () => overviews.of((await store.series('a'))[0]!, calendar);
  await store.upsert(series, sliceBars(bars, 0, 99_999), 0);
  await look();
  reads.length = 0;
  await store.upsert(series, sliceBars(bars, 99_999, 100_000), 1);
  const { hours } = await look();
  assert.equal(reads.length, 1);
  assert.ok(barsBetween(bars, reads[0]!, Number.POSITIVE_INFINITY).count <= 4_096 + 60);
  assert.deepEqual(rowsOf(hours).slice(-3), rowsOf(resample(bars, '1h', calendar)).slice(-3));
});
