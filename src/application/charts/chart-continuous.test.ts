import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { sma } from '#domain/market/indicators/sma.ts';
import { barsOf } from '#test/support/arbitrary-bars.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { chartContinuous } from './chart-continuous.ts';
import { chartIndicators } from './chart-indicators.ts';
import { chartProfile } from './chart-profile.ts';

const candles = memoryCandleStore();
const ports = {
  candles,
  settings: { products: async () => [] },
  directory: shippedDirectory,
  overviews: keepOverviews(candles),
  marketData: { actions: memoryCorporateActions() },
};
const context = { ledger: 'a', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
const day = 86_400_000;
/** Weekdays from Monday, 3 March 2025, 22:00 UTC: the session of the next day. */
const times = Array.from({ length: 30 }, (_, nth) => Date.UTC(2025, 2, 3, 22) + nth * day).filter(
  (at) => ![5, 6].includes(new Date(at).getUTCDay()),
);
/** The June contract stands 200 higher, and is traded more from the tenth day on. */
const days = (price: number, from: number, to: number, volumeOf: (nth: number) => number) =>
  barsOf(
    times
      .map((at, nth) => [at, price + nth, price + nth + 1, price + nth - 1, price + nth, volumeOf(nth)] as const)
      .slice(from, to),
  );
before(async () => {
  const keep = (instrument: string, bars: ReturnType<typeof days>) =>
    candles.upsert({ ledger: 'a', instrument, interval: '1d', source: 'file', adjustment: 'none' }, bars, 0);
  await keep(
    'MNQ MAR25',
    days(20_000, 0, 14, (nth) => (nth < 9 ? 100 : 10)),
  );
  await keep(
    'MNQ JUN25',
    days(20_200, 0, times.length, (nth) => (nth < 9 ? 10 : 100)),
  );
});

const request = { instrument: 'MNQ', interval: '1d', continuous: 'back-adjusted' } as const;
const iso = (at: number) => new Date(at).toISOString();

it('is one course over the roll, and says of which contracts and what each roll rests on', async () => {
  const chart = await chartContinuous(ports, context, { ...request, bars: 50 });
  assert.deepEqual(
    chart.bars.close,
    times.map((_, nth) => 20_200 + nth),
  );
  assert.equal(chart.about?.root, 'MNQ');
  assert.deepEqual(chart.continuous.contracts, ['MNQ MAR25', 'MNQ JUN25']);
  const [roll] = chart.continuous.rolls;
  assert.deepEqual(
    [roll?.from, roll?.to, roll?.reason, roll?.comparison?.gap],
    ['MNQ MAR25', 'MNQ JUN25', 'volume', 200],
  );
  assert.deepEqual([chart.earlier, chart.later], [false, false]);
});

it('goes on in both directions, unadjusted as well', async () => {
  const chart = await chartContinuous(ports, context, { ...request, continuous: 'unadjusted', bars: 5 });
  assert.deepEqual([chart.bars.close.length, chart.earlier, chart.later], [5, true, false]);
  const older = await chartContinuous(ports, context, { ...request, bars: 3, before: iso(chart.bars.time[0]!) });
  assert.equal(older.bars.time.at(-1), times.at(-6));
  const newer = await chartContinuous(ports, context, { ...request, bars: 4, after: iso(times[2]!) });
  assert.deepEqual(newer.bars.time, times.slice(2, 6));
  const first = await chartContinuous(ports, context, {
    ...request,
    continuous: 'unadjusted',
    bars: 2,
    before: iso(times[4]!),
  });
  assert.deepEqual(first.bars.close, [20_002, 20_003]);
});

it('has indicators and volume by price of the same prices, warmed up over the roll', async () => {
  const range = { from: iso(times[12]!), to: iso(times.at(-1)! + day) };
  const { time, indicators } = await chartIndicators(ports, context, { ...request, ...range, indicator: ['sma:5'] });
  const closes = Float64Array.from(times, (_, nth) => 20_200 + nth);
  assert.deepEqual(time, times.slice(12));
  assert.deepEqual(indicators[0]!.lines.value, Array.from(sma(closes, 5).subarray(12)));
  const all = { from: iso(times[0]!), to: range.to };
  const { from, volume } = await chartProfile(ports, context, { ...request, ...all, rows: 20 });
  assert.ok(volume.length > 5 && from >= 20_190, 'nothing lies at the prices before they were moved');
});
