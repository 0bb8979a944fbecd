import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memorySeriesRequests } from '#adapters/memory/series-requests.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { ledgerContext } from '#test/support/kontor.ts';
import { removableCandles, removeCandles } from './remove-candles.ts';

test('removes what it said, and lets the source be asked for it again', async () => {
  const candles = memoryCandleStore();
  const seriesRequests = memorySeriesRequests();
  const forgotten: unknown[] = [];
  const ports = {
    candles,
    directory: shippedDirectory,
    isSourceName: () => true,
    marketData: { seriesRequests },
    excursions: { forget: async (...what: readonly unknown[]) => void forgotten.push(what) },
  };
  const series = { ledger: 'main', instrument: '^SPX', interval: '1d', source: 'yahoo', adjustment: 'none' } as const;
  const bars = emptyBars(3);
  bars.time.set([0, 100, 200]);
  await candles.upsert(series, bars, 1);
  await candles.upsert({ ...series, source: 'file' }, bars, 1);
  await seriesRequests.record(series, { from: 0, to: 300 }, 1);

  const context = ledgerContext('main');
  const removal = { instrument: '^GSPC', interval: '1d', source: 'yahoo', from: 100, to: 200 } as const;
  const { bars: found, instrument, firstAt, lastAt } = await removableCandles(ports, context, removal);
  assert.deepEqual([found, instrument, firstAt, lastAt], [1, '^SPX', 0, 200]);
  assert.equal(await removeCandles(ports, context, removal), 1);
  assert.equal(await removeCandles(ports, context, removal), 0);
  assert.deepEqual(forgotten, [['main', ['^SPX'], { from: 100, to: 200 }]]);
  assert.deepEqual(
    (await seriesRequests.answered(series)).map(({ from, to }) => [from, to]),
    [
      [0, 100],
      [200, 300],
    ],
  );
  assert.equal(await removeCandles(ports, context, { ...removal, from: null, to: null }), 2);
  assert.equal((await removableCandles(ports, context, { ...removal, from: null, to: null })).bars, 0);
  assert.deepEqual(
    (await candles.series('main')).map(({ source, bars: count }) => [source, count]),
    [['file', 3]],
  );
  await assert.rejects(removeCandles(ports, context, { ...removal, instrument: 'NOPE' }), { code: 'NOT_FOUND' });
});
