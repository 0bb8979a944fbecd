import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { adjustedBars, splitStep } from '#domain/market/adjust.ts';
import { emptyBars } from '#domain/market/bars.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { marketDesk } from '#test/support/market-desk.ts';
import { chartBars } from './chart-bars.ts';
import { chartIndicators } from './chart-indicators.ts';
import { chartProfile } from './chart-profile.ts';

const day = 86_400_000;
const start = Date.UTC(2022, 0, 3, 5);
const weekdays = Array.from({ length: 1_000 }, (_, nth) => start + nth * day).filter(
  (at) => new Date(at).getUTCDay() % 6 !== 0,
);
/** A Wednesday. */
const split = { kind: 'split', at: Date.UTC(2023, 5, 14), numerator: '4', denominator: '1' } as const;

/** A share around 400 until its split and around 100 from then on. */
const raw = emptyBars(weekdays.length);
weekdays.forEach((at, nth) => {
  const price = (at < split.at ? 400 : 100) * (1 + Math.sin(nth / 9) / 50);
  raw.time[nth] = at;
  raw.open[nth] = price;
  raw.high[nth] = price * 1.01;
  raw.low[nth] = price * 0.99;
  raw.close[nth] = price * 1.002;
  raw.volume[nth] = 1_000 + nth;
});

const candles = memoryCandleStore();
const { actions, fetches, sources } = marketDesk({ now: 0, sources: () => [] });
const ports = {
  candles,
  settings: { products: async () => [] },
  directory: shippedDirectory,
  overviews: keepOverviews(candles),
  marketData: { actions, fetches, sources },
};
const of = (ledger: string): SeriesId => ({
  ledger,
  instrument: 'AAPL',
  interval: '1d',
  source: 'yahoo',
  adjustment: 'none',
});
/** One ledger has the bars as they traded and hears of the split, the other has them adjusted. */
before(async () => {
  await candles.upsert(of('told'), raw, 0);
  await actions.put('told', 'AAPL', 'yahoo', [split]);
  await candles.upsert(of('adjusted'), adjustedBars(raw, [splitStep(split)]), 0);
});

const as = (ledger: string) => ({ ledger, actor: 'anna', role: 'viewer', correlation: 'test' }) as const;
const iso = (at: number) => new Date(at).toISOString();
const inBoth = async <T>(ask: (context: ReturnType<typeof as>) => Promise<T>) =>
  Promise.all([ask(as('told')), ask(as('adjusted'))]);
const from = iso(split.at - 20 * day);
const to = iso(split.at + 60 * day);

for (const interval of ['1d', '1w'] as const) {
  test(`a split leaves no jump in bars of ${interval}, wherever the window lies`, async () => {
    for (const part of [{}, { before: from }, { before: to }, { after: from }]) {
      const [told, adjusted] = await inBoth((context) =>
        chartBars(ports, context, { instrument: 'AAPL', interval, bars: 40, ...part }),
      );
      assert.deepEqual(told.bars, adjusted.bars);
      assert.ok(told.bars.close.every((close) => close > 90 && close < 110));
    }
  });

  test(`indicators of ${interval} are those of adjusted bars, warmed up before the split`, async () => {
    const indicator = ['sma:20', 'ema:50', 'atr:14', 'pivots'];
    const [told, adjusted] = await inBoth((context) =>
      chartIndicators(ports, context, { instrument: 'AAPL', interval, from: iso(split.at), to, indicator }),
    );
    assert.ok(told.time.length > 5 && told.indicators[0]!.lines.value![0]! < 110);
    assert.deepEqual(told.indicators, adjusted.indicators);
  });
}

test('volume by price is that of adjusted bars', async () => {
  const [told, adjusted] = await inBoth((context) =>
    chartProfile(ports, context, { instrument: 'AAPL', interval: '1d', from, to, rows: 20 }),
  );
  assert.ok(told.volume.length > 10 && told.from > 90);
  assert.deepEqual(told, adjusted);
});

test('says of which splits', async () => {
  const [told, adjusted] = await inBoth((context) => chartBars(ports, context, { instrument: 'AAPL', bars: 40 }));
  assert.deepEqual(told.splits, [{ at: '2023-06-14T00:00:00.000Z', numerator: '4', denominator: '1' }]);
  assert.deepEqual(adjusted.splits, []);
});

test('leaves raw bars as they traded where that is chosen, and says the splits all the same', async () => {
  const request = { instrument: 'AAPL', interval: '1d', bars: 40, before: from, adjust: 'none' } as const;
  const chart = await chartBars(ports, as('told'), request);
  assert.equal(chart.adjust, 'none');
  assert.ok(chart.bars.close.every((close) => close > 390));
  assert.equal(chart.splits.length, 1);
});
