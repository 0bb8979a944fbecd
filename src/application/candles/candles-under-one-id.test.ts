import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryChangeStore } from '#adapters/memory/change-store.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { candleStoreContract } from '#test/contracts/candle-store.contract.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { candlesUnderOneId } from './candles-under-one-id.ts';

candleStoreContract('under one id', () => candlesUnderOneId(memoryCandleStore(), shippedDirectory));

const series = (instrument: string, source = 'file'): SeriesId => ({
  ledger: 'main',
  instrument,
  interval: '1d',
  source,
  adjustment: 'none',
});
const day = 86_400_000;
/** One bar on each of the days, closing at `close`. */
const days = (numbers: readonly number[], close: number): Bars => {
  const bars = emptyBars(numbers.length);
  numbers.forEach((number, index) => {
    bars.time[index] = number * day;
    for (const column of ['open', 'high', 'low', 'close'] as const) bars[column][index] = close;
  });
  return bars;
};
const plain = ({ time, close }: Bars) => [...time].map((at, index) => [at / day, close[index]]);
const undone = { at: 1, by: 'anna', number: 2 };

const merged = async () => {
  const stored = memoryCandleStore();
  const changes = memoryChangeStore();
  const directory = directoryOfLedger({ changes, settings: { products: async () => [] } });
  const candles = candlesUnderOneId(stored, directory);
  await candles.upsert(series('OLD'), days([1, 2, 3], 10), 5);
  await candles.upsert(series('NEW'), days([3, 4], 20), 6);
  await candles.upsert(series('OLD', 'other'), days([9], 30), 7);
  const data = { from: 'OLD', into: 'NEW' };
  await changes.put('main', 'instrument-OLD', {
    type: 'InstrumentsMerged',
    data,
    number: 1,
    at: 0,
    by: 'anna',
    undone: null,
  });
  return { candles, stored, changes };
};

describe('the bars of merged instruments', () => {
  test('are found under the one that stands, whose own bars count', async () => {
    const { candles } = await merged();
    const joined = [
      [1, 10],
      [2, 10],
      [3, 20],
      [4, 20],
    ];
    assert.deepEqual(plain(await candles.read(series('NEW'), 0, 99 * day)), joined);
    assert.deepEqual(plain(await candles.read(series('OLD'), 0, 99 * day)), joined);
    assert.deepEqual(plain(decodeBlocks(await candles.readBlocks(series('NEW'), 0, 99 * day))), joined);
    const states = await candles.series('main');
    assert.deepEqual(
      states.map(({ instrument, source, firstAt, lastAt }) => [instrument, source, firstAt / day, lastAt / day]),
      [
        ['NEW', 'file', 1, 4],
        ['NEW', 'other', 9, 9],
      ],
    );
    assert.deepEqual(await candles.series('main', 'OLD'), states);
    assert.deepEqual(await candles.countWithin([series('OLD'), series('NEW', 'other')], 2 * day, 99 * day), [3, 1]);
    assert.deepEqual(await candles.countWithin([series('NEW')], 0, 3 * day), [2]);
  });

  test('stay stored as they were, and come apart when the merger is undone', async () => {
    const { candles, stored, changes } = await merged();
    await candles.upsert(series('OLD'), days([5], 40), 8);
    await changes.setUndone('main', 'instrument-OLD', 1, undone);
    assert.deepEqual(plain(await candles.read(series('OLD'), 0, 99 * day)), plain(days([1, 2, 3], 10)));
    assert.deepEqual(plain(await stored.read(series('NEW'), 0, 99 * day)), [
      [3, 20],
      [4, 20],
      [5, 40],
    ]);
  });
});
