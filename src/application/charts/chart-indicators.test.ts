import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { isAppError } from '#domain/errors.ts';
import { sma } from '#domain/market/indicators/sma.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { chartIndicators } from './chart-indicators.ts';

const candles = memoryCandleStore();
const bars = generatedBars(20_000);
const series: SeriesId = {
  ledger: 'a',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'file',
  adjustment: 'none',
};
before(() => candles.upsert(series, bars, 0));

const context = { ledger: 'a', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
const ports = {
  candles,
  settings: { products: async () => [] },
  directory: shippedDirectory,
  overviews: keepOverviews(candles),
  marketData: { actions: memoryCorporateActions() },
};
const iso = (at: number) => new Date(at).toISOString();
const ask = (indicator: readonly string[], first: number, end: number, interval: '1m' | '5m' = '1m') =>
  chartIndicators(ports, context, {
    instrument: 'MNQ 03-25',
    interval,
    from: iso(bars.time[first]!),
    to: iso(bars.time[end]!),
    indicator,
  });

const every = [
  'sma:50',
  'ema:100',
  'bollinger:20:2',
  'vwap',
  'rsi:14',
  'macd:12:26:9',
  'atr:14',
  'stochastic:14:3:3',
  'levels',
  'pivots',
];

for (const interval of ['1m', '5m'] as const)
  for (const indicator of every)
    it(`gives a bar of ${interval} the same ${indicator} wherever the range begins`, async () => {
      const [long, short] = await Promise.all([
        ask([indicator], 12_000, 19_000, interval),
        ask([indicator], 17_000, 18_000, interval),
      ]);
      const offset = long.time.indexOf(short.time[0]!);
      assert.ok(offset > 0 && short.time.length >= 199);
      assert.deepEqual(long.time.slice(offset, offset + short.time.length), short.time);
      for (const [name, values] of Object.entries(short.indicators[0]!.lines)) {
        const others = long.indicators[0]!.lines[name]!.slice(offset, offset + values.length);
        assert.ok(values.every((value, at) => (value === null) === (others[at] === null)));
        if (!name.startsWith('overnight'))
          assert.ok(
            values.every((value) => value !== null),
            `${name} has no gap`,
          );
        values.forEach((value, at) => {
          const away = Math.abs((value ?? 0) - (others[at] ?? 0));
          assert.ok(away <= 1e-9 * Math.max(1, Math.abs(value ?? 0)), `${name}: ${value} and ${others[at]}`);
        });
      }
    });

it('has nothing where the series has no bars for the beginning, and the values of the definition from there on', async () => {
  const { indicators } = await ask(['sma:20'], 0, 100);
  const expected = Array.from(sma(bars.close.subarray(0, 100), 20));
  indicators[0]!.lines.value!.forEach((value, at) => {
    if (at < 19) assert.equal(value, null);
    else assert.ok(Math.abs(value! - expected[at]!) < 1e-6);
  });
});

it('has the overnight range as far as it is known, and all of it in regular hours', async () => {
  const { time, indicators } = await ask(['levels'], 13_800, 13_800 + 1_380);
  const { overnightHigh, overnightLow } = indicators[0]!.lines;
  const until = time.findIndex((at) => at >= time[0]! + 15.5 * 3_600_000);
  assert.equal(overnightHigh![until], Math.max(...bars.high.subarray(13_800, 13_800 + until)));
  assert.equal(overnightLow!.at(-1), Math.min(...bars.low.subarray(13_800, 13_800 + until)));
  assert.equal(overnightHigh![3], Math.max(...bars.high.subarray(13_800, 13_804)), 'nothing of what came later');
});

it('says which bars lie in regular hours', async () => {
  const { time, indicators } = await ask(['regular'], 13_800, 13_800 + 1_380);
  const regular = indicators[0]!.lines.value!;
  assert.equal(regular.filter((one) => one === 1).length, 390);
  assert.equal(time[regular.indexOf(1)]! - time[0]!, 15.5 * 3_600_000);
});

const faults: readonly (readonly [indicator: string, expected: RegExp])[] = [
  ['magic:20', /one of sma, ema/],
  ['sma', /sma:<period>/],
  ['sma:20:3', /sma:<period>/],
  ['sma:0', /a whole number from 1 to 1000 as period/],
  ['sma:2.5', /a whole number from 1 to 1000 as period/],
  ['sma:x', /as period/],
  ['bollinger:20:11', /a number from 0.1 to 10 as width/],
  ['macd:26:12:9', /a fast period that is shorter/],
];
for (const [indicator, expected] of faults)
  it(`says what is wrong with ${indicator}`, async () => {
    await assert.rejects(
      ask([indicator], 0, 100),
      (error) =>
        isAppError(error, 'INVALID_INPUT') && error.details.field === 'indicator' && expected.test(error.message),
    );
  });
