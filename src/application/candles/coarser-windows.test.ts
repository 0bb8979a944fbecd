import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { emptyBars, intervals } from '#domain/market/bars.ts';
import { barsBetween, concatBars } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import { coarserWindows } from './coarser-windows.ts';

const minuteMs = 60_000;
const calendar = 'CME-FX';
const start = Date.UTC(2024, 2, 3, 23);

/** Ten weeks of minutes over a change of the clocks, with some left out: more than two pieces. */
const minutes = () => {
  const bars = emptyBars(100_000);
  for (let at = 0; at < bars.count; at += 1) {
    bars.time[at] = start + (at + Math.floor(at / 7)) * minuteMs;
    bars.open[at] = bars.high[at] = bars.low[at] = bars.close[at] = 1 + (at % 977) / 1_000;
    bars.volume[at] = at % 13;
  }
  return bars;
};

const store = memoryCandleStore();
const fine = minutes();
await store.upsert(
  { ledger: 'main', instrument: '6E JUN24', interval: '1m', source: 'test', adjustment: 'none' },
  fine,
  0,
);
const [series] = await store.series('main');

for (const interval of intervals.slice(1)) {
  test(`puts ${interval} together as at once, over the bounds of pieces`, async () => {
    const wanted = { interval, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    const pieces = await Array.fromAsync(coarserWindows(store, series!, wanted, calendar));
    assert.ok(interval === '1w' || pieces.length > 1);
    assert.deepEqual(concatBars(pieces), resample(fine, interval, calendar));
  });
}

test('keeps to what was asked for, with bars that are whole', async () => {
  const [from, to] = [start + 1_234 * minuteMs, start + 60_000 * minuteMs];
  const pieces = await Array.fromAsync(coarserWindows(store, series!, { interval: '4h', from, to }, calendar));
  assert.deepEqual(concatBars(pieces), barsBetween(resample(fine, '4h', calendar), from, to));
});
