import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import type { Interval } from '#domain/market/bars.ts';
import { barsOf } from '#test/support/arbitrary-bars.ts';
import { seriesWithin } from './series-within.ts';

const minute = 60_000;
const window = { from: 100 * minute, to: 200 * minute };

const stored = async (series: Readonly<Record<string, readonly [Interval, ...(readonly number[])]>>) => {
  const store = memoryCandleStore();
  for (const [nth, [source, [interval, ...minutes]]] of Object.entries(series).entries())
    await store.upsert(
      { ledger: 'main', instrument: 'MNQ MAR25', interval, source, adjustment: 'none' },
      barsOf(minutes.map((at) => [at * minute, 1, 1, 1, 1, 1])),
      nth,
    );
  const all = await store.series('main');
  return (await seriesWithin(store, all, window)).map(({ source, interval }) => `${source} ${interval}`).toSorted();
};

test('leaves out a series that has bars on both sides of the window and none in it, however late it was fetched', async () => {
  assert.deepEqual(await stored({ file: ['1m', 120, 121, 122], other: ['1m', 10, 900] }), ['file 1m']);
});

test('takes of each interval the series with the most bars in the window, among equals the one fetched last', async () => {
  assert.deepEqual(
    await stored({ full: ['1m', 120, 121, 122], thin: ['1m', 110, 190], old: ['1h', 120], late: ['1h', 120] }),
    ['full 1m', 'late 1h'],
  );
});

test('keeps what there is where nothing lies in the window', async () => {
  assert.deepEqual(await stored({ before: ['1m', 1], after: ['1m', 900] }), ['after 1m', 'before 1m']);
  assert.deepEqual(await stored({ around: ['1m', 1, 900], wide: ['1m', 2, 901] }), ['around 1m', 'wide 1m']);
});
