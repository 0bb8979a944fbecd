import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { intervals } from '#domain/market/bars.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';
import { arbitraryBars } from '#test/support/arbitrary-bars.ts';
import { countIntervals } from './count-intervals.ts';
import { shownBars } from './shown-bars.ts';

const series: SeriesId = {
  ledger: 'main',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'file',
  adjustment: 'none',
};
const calendar = 'CME-EQUITY';

/** A store that counts how often bars were read from it. */
const counting = (store: CandleStore) => {
  const asked = { reads: 0 };
  const read: CandleStore['read'] = (...args) => {
    asked.reads += 1;
    return store.read(...args);
  };
  return { asked, store: { ...store, read } };
};

test('counts the bars of every interval that a window has, in two reads or with what was read for the chart', async () => {
  const part = fc.integer({ min: 0, max: 100 });
  await fc.assert(
    fc.asyncProperty(arbitraryBars({ minLength: 2 }), part, part, async (bars, a, b) => {
      const { asked, store } = counting(memoryCandleStore());
      await store.upsert(series, bars, 0);
      const stored = await store.series('main');
      const [first, last] = [bars.time[0]!, bars.time[bars.count - 1]!];
      const at = (share: number) => first + Math.round(((last - first) * share) / 100);
      const window = { from: at(Math.min(a, b)), to: at(Math.max(a, b)) + 60_000 };
      const expected = intervals.map((interval) => {
        const all = interval === '1m' ? bars : resample(bars, interval, calendar);
        return { interval, bars: barsBetween(all, window.from, window.to).count };
      });
      assert.deepEqual(await countIntervals(store, stored, { calendar, ...window }), expected);
      assert.ok(asked.reads <= 2);
      const known = await shownBars(store, stored, { interval: '5m', calendar, ...window });
      assert.deepEqual(await countIntervals(store, stored, { calendar, known, ...window }), expected);
      assert.ok(asked.reads <= 3);
    }),
  );
});
