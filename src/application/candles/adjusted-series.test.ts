import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryChangeStore } from '#adapters/memory/change-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import { instrumentStream } from '#domain/ledger/streams.ts';
import type { Bars } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { barsStarting } from '#test/support/fake-source.ts';
import { toldSeries } from './adjusted-series.ts';
import { type CandleExportPorts, exportCandles } from './export-candles.ts';
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
const changes = memoryChangeStore();
const directory = directoryOfLedger({ changes, settings: { products: async () => [] } });
const ports = { candles, directory, overviews: keepOverviews(candles), marketData: { actions } };
const series = (over: Partial<SeriesId> = {}): SeriesId => ({
  ledger: 'main',
  instrument: 'AAPL',
  interval: '1d',
  source: 'yahoo',
  adjustment: 'none',
  ...over,
});
const share = (id: string) => ({
  ...{ id, assetClass: 'share', name: id, calendar: 'NYSE', currency: 'USD' },
  ...{ exchange: null, isin: null, wkn: null, fundType: null, ...noTerms, spellings: {} },
});
before(async () => {
  for (const id of ['AAPL', 'MSFT']) {
    const change = { type: 'InstrumentAdded', data: share(id), number: 1, at: 0, by: 'anna', undone: null } as const;
    await changes.put('main', instrumentStream(id), change as Parameters<typeof changes.put>[2]);
  }
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

test('takes a dividend out of the prices before it, by the close of the day before, in every window', async () => {
  // 1.00 USD on the Thursday after a close of `raw.close[2]`; the Monday and the Tuesday are quartered as well.
  const factor = (raw.close[2]! - 1) / raw.close[2]!;
  const expected = Array.from(raw.close, (close, nth) => (nth < 2 ? close / 4 : close) * (nth < 3 ? factor : 1));
  const near = (found: readonly number[], wanted: readonly number[]): void => {
    assert.equal(found.length, wanted.length);
    found.forEach((value, nth) => {
      assert.ok(Math.abs(value - wanted[nth]!) < 1e-9, `${value} and ${wanted[nth]}`);
    });
  };
  const total = await read({ adjust: 'total' });
  near([...total.bars().close], expected);
  near([...(await read({ adjust: 'total', points: 9 })).bars().close], expected.slice(1));
  const to = new Date(monday + 2 * day).toISOString();
  near([...(await read({ adjust: 'total', to })).bars().close], expected.slice(0, 2));
  assert.notDeepEqual(total.basis, (await read()).basis);
  assert.deepEqual([...(await candles.read(series(), 0, Number.MAX_SAFE_INTEGER)).close], [...raw.close]);
});

test('measures a dividend by the close as it traded where bars came adjusted for splits', async () => {
  // The closes came quartered: the Wednesday's, after the split, is as it traded.
  const factor = (raw.close[2]! - 1) / raw.close[2]!;
  const [first] = (await read({ instrument: 'MSFT', adjust: 'total' })).bars().close;
  assert.ok(Math.abs(first! - raw.close[0]! * factor) < 1e-9);
});

test('writes what is chosen to a file, and raw bars without a word', async () => {
  const written: number[] = [];
  const candleFiles = {
    exports: { csv: { mediaType: 'text/csv', extension: 'csv' } },
    async *write(_: unknown, pieces: AsyncIterable<Bars>) {
      for await (const { close } of pieces) written.push(...close);
      yield '';
    },
  } as unknown as CandleExportPorts['candleFiles'];
  const context = { ledger: 'main', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
  const query = { instrument: 'AAPL', interval: '1d', source: 'yahoo', from: null, to: null, format: 'csv' } as const;
  for (const [adjust, name] of [
    [undefined, 'kontor-candles-AAPL-1d.csv'],
    ['splits', 'kontor-candles-AAPL-1d-splits.csv'],
    ['total', 'kontor-candles-AAPL-1d-total.csv'],
  ] as const) {
    written.length = 0;
    const { content, fileName } = await exportCandles({ ...ports, candleFiles }, context, { ...query, adjust });
    for await (const _ of content);
    assert.equal(fileName, name);
    assert.deepEqual(written, [...(await read({ adjust })).bars().close]);
  }
});

test('says of a dividend what it is applied with, or why it is not', async () => {
  const paid = (at: number, amount: string, currency: string | null) =>
    ({ kind: 'dividend', at, amount, currency }) as const;
  await candles.upsert(series({ instrument: 'KO' }), raw, 0);
  const told = [
    paid(monday, '0.4', 'USD'),
    paid(monday + day, '0.4', 'EUR'),
    paid(monday + 2 * day, '0.4', null),
    paid(monday + 3 * day, '0.4', 'USD'),
  ];
  await actions.put('main', 'KO', 'yahoo', told);
  const [state] = await candles.series('main', 'KO');
  const { dividends } = await toldSeries(ports, state!, { adjust: 'none', currency: 'USD' });
  assert.deepEqual(
    dividends.map(({ fault, closedAt }) => [fault, closedAt]),
    [
      ['no-close', null],
      ['currency', null],
      ['currency-unknown', null],
      [null, monday + 2 * day],
    ],
  );
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
