import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { marketDesk } from '#test/support/market-desk.ts';
import { type ChartBarsRequest, chartBars } from './chart-bars.ts';
import { chartProfile } from './chart-profile.ts';
import { chartedInstruments } from './charted-instruments.ts';

const candles = memoryCandleStore();
const { actions, fetches, sources } = marketDesk({ now: 0, sources: () => [] });
const ports = {
  candles,
  settings: { products: async () => [] },
  directory: shippedDirectory,
  overviews: keepOverviews(candles),
  marketData: { actions, fetches, sources },
};
/** Of January 2024, the same days of the week as in 1990: what was special then is recorded. */
const bars = generatedBars(20_000);
bars.time.forEach((at, index) => {
  bars.time[index] = at + (Date.UTC(2024, 0, 2) - Date.UTC(1990, 0, 2));
});
const of = (instrument: string): SeriesId => ({
  ledger: 'a',
  instrument,
  interval: '1m',
  source: 'file',
  adjustment: 'none',
});
/** An hour of regular trading is missing: bars 10 000 to 10 060. */
before(async () => {
  await candles.upsert(of('MNQ MAR25'), sliceBars(bars, 0, 10_000), 0);
  await candles.upsert(of('MNQ MAR25'), sliceBars(bars, 10_060, 20_000), 0);
  await candles.upsert(of('NOBODY'), sliceBars(bars, 0, 3_000), 0);
});

const context = { ledger: 'a', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
const iso = (at: number) => new Date(at).toISOString();
const ask = (request: Partial<ChartBarsRequest>) =>
  chartBars(ports, context, { instrument: 'MNQ 03-25', bars: 1_000, ...request });

it('opens with the last bars of the finest interval', async () => {
  const chart = await ask({});
  assert.equal(chart.interval, '1m');
  assert.deepEqual(chart.bars.time, Array.from(bars.time.subarray(19_000)));
  assert.deepEqual([chart.earlier, chart.later, chart.missing], [true, false, []]);
  assert.equal(chart.about?.tickSize, '0.25');
  assert.deepEqual(chart.intervals, ['1m', '5m', '15m', '30m', '1h', '4h', '1d', '1w']);
});

it('goes on in both directions without a seam', async () => {
  const { bars: last } = await ask({});
  const older = await ask({ before: iso(last.time[0]!) });
  assert.deepEqual(older.bars.time, Array.from(bars.time.subarray(18_000, 19_000)));
  assert.equal(older.later, true);
  const newer = await ask({ after: iso(older.bars.time.at(-1)! + 60_000), bars: 400 });
  assert.deepEqual(newer.bars.time, last.time.slice(0, 400));
});

it('names the hours that are missing in what it shows, and nothing else', async () => {
  const { missing } = await ask({ before: iso(bars.time[10_500]!) });
  const detail = { code: 'switched-off', source: null, until: null, days: null };
  assert.deepEqual(missing, [{ reason: 'gap', from: iso(bars.time[10_000]!), to: iso(bars.time[10_060]!), detail }]);
});

it('tells regular hours apart for bars within a day', async () => {
  assert.equal((await ask({})).regularHours, true);
  assert.equal((await ask({ interval: '1d' })).regularHours, false);
});

it('guesses neither ticks nor hours of an instrument that no catalogue has', async () => {
  const chart = await ask({ instrument: 'NOBODY' });
  assert.deepEqual([chart.about, chart.regularHours, chart.missing], [null, false, []]);
});

it('has no bars where none are stored', async () => {
  const chart = await ask({ instrument: 'AAPL' });
  assert.deepEqual([chart.interval, chart.intervals, chart.stored, chart.bars.time], [null, [], null, []]);
});

it('lists what is stored', async () => {
  const { instruments } = await chartedInstruments(ports, context);
  assert.deepEqual(
    instruments.map(({ instrument, name, series }) => [instrument, name !== null, series[0]!.bars]),
    [
      ['MNQ MAR25', true, 19_940],
      ['NOBODY', false, 3_000],
    ],
  );
});

it('spreads all of the volume over rows of whole ticks', async () => {
  const range = { from: iso(bars.time[0]!), to: iso(bars.time[5_000]!) };
  const { rowSize, volume, from } = await chartProfile(ports, context, {
    instrument: 'MNQ MAR25',
    interval: '1h',
    rows: 50,
    ...range,
  });
  assert.ok(Number.isInteger(rowSize / 0.25) && volume.length <= 52);
  assert.ok(from <= Math.min(...bars.low.subarray(0, 5_000)));
  const traded = bars.volume.subarray(0, 5_000).reduce((sum, one) => sum + one, 0);
  assert.ok(Math.abs(volume.reduce((sum, one) => sum + one, 0) - traded) < 1e-3);
});
