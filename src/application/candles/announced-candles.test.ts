import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import type { BusMessage } from '#ports/event-bus.ts';
import { announcedCandles } from './announced-candles.ts';

const series: SeriesId = {
  ledger: 'mine',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'file',
  adjustment: 'none',
};
const closing = (close: number): Bars => ({ ...emptyBars(1), close: Float64Array.of(close) });

test('tells of bars that came, changed or went, not of the same ones again', async () => {
  const told: BusMessage[] = [];
  const store = announcedCandles(memoryCandleStore(), { publish: async (message) => void told.push(message) });
  const count = async (work: Promise<unknown>): Promise<number> => {
    await work;
    return told.length;
  };
  assert.equal(await count(store.upsert(series, closing(1), 1)), 1);
  assert.equal(await count(store.upsert(series, closing(1), 2)), 1);
  assert.equal(await count(store.upsert(series, closing(2), 3)), 2);
  assert.equal(await count(store.read(series, 0, 1)), 2);
  assert.equal(await count(store.remove(series, 1, 2)), 2, 'nothing was there');
  assert.equal(await count(store.remove(series, 0, 1)), 3);
  assert.deepEqual(told[0], { ledger: 'mine', topic: 'candles' });
});
