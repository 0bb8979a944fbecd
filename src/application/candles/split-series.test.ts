import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { barsStarting } from '#test/support/fake-source.ts';
import { keepOverviews } from './overviews.ts';
import { type CandleRequest, readCandles } from './read-candles.ts';

const day = 86_400_000;
/** Monday to Friday of two weeks, at five o'clock UTC: midnight in New York. The split is on the first Wednesday. */
const monday = Date.UTC(2024, 0, 8, 5);
const times = [0, 1, 2, 3, 4, 7, 8, 9, 10, 11].map((nth) => monday + nth * day);
const splitAt = Date.UTC(2024, 0, 10);
const raw = barsStarting(times);

const candles = memoryCandleStore();
const actions = memoryCorporateActions();
const ports = { candles, directory: shippedDirectory, overviews: keepOverviews(candles), marketData: { actions } };
const series = (over: Partial<SeriesId> = {}): SeriesId => ({
  ledger: 'main',
  instrument: 'AAPL',
  interval: '1d',
  source: 'yahoo',
  adjustment: 'none',
  ...over,
});
before(async () => {
  for (const over of [
    {},
    { source: 'file' },
    { ledger: 'other' },
    { instrument: 'MSFT', adjustment: 'splits' },
  ] as const)
    await candles.upsert(series(over), raw, 0);
  for (const instrument of ['AAPL', 'MSFT'])
    await actions.put('main', instrument, 'yahoo', [
      { kind: 'split', at: splitAt, numerator: '4', denominator: '1' },
      { kind: 'dividend', at: splitAt + day, amount: '1', currency: 'USD' },
    ]);
});

const read = (request: Partial<CandleRequest> = {}, ledger = 'main') =>
  readCandles(
    ports,
    { ledger, actor: 'anna', role: 'viewer', correlation: 'test' },
    {
      instrument: 'AAPL',
      interval: '1d',
      source: 'yahoo',
      adjust: 'splits',
      ...request,
    },
  );
const quartered = Array.from(raw.close, (close, nth) => (nth < 2 ? close / 4 : close));

test('gives bars before a split in the prices after it, in both forms, and another basis', async () => {
  const adjusted = await read();
  assert.deepEqual([...adjusted.bars().close], quartered);
  assert.deepEqual([...decodeBlocks(adjusted.blocks()).close], quartered);
  assert.deepEqual([...(await read({ points: 9 })).bars().close], quartered.slice(1));
  assert.notDeepEqual(adjusted.basis, (await read({ adjust: undefined })).basis);
});

test('adjusts days before they are put together: a week has its split within', async () => {
  const { close, open } = (await read({ interval: '1w' })).bars();
  assert.deepEqual([open[0], close[0], close[1]], [raw.open[0]! / 4, raw.close[4], raw.close[9]]);
});

test('leaves bars as they are where no split was told of, none is asked for, or they came adjusted', async () => {
  const answers = [
    read({ source: 'file' }),
    read({}, 'other'),
    read({ adjust: undefined }),
    read({ instrument: 'MSFT' }),
  ];
  for (const answer of await Promise.all(answers)) assert.deepEqual([...answer.bars().close], [...raw.close]);
});
