import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { keepOverviews } from '#application/candles/overviews.ts';
import { readCandles } from '#application/candles/read-candles.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { sliceBars } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { marketDesk } from '#test/support/market-desk.ts';
import { type ChartBarsRequest, chartBars } from './chart-bars.ts';
import { chartIndicators } from './chart-indicators.ts';
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

it('reads the source that has the bars of the window, not the one that only reaches around it', async () => {
  const around = { ...of('MES MAR25'), source: 'around' };
  const inside = { ...of('MES MAR25'), source: 'inside' };
  // Fetched last, from before the window to after it, with nothing in between.
  await candles.upsert(inside, sliceBars(bars, 4_000, 8_000), 0);
  await candles.upsert(around, sliceBars(bars, 0, 100), 1);
  await candles.upsert(around, sliceBars(bars, 12_000, 12_500), 1);
  const middle = { instrument: 'MES MAR25', bars: 500, before: iso(bars.time[7_000]!) };
  const chart = await ask(middle);
  assert.deepEqual([chart.source, chart.bars.time.at(-1)], ['inside', bars.time[6_999]]);
  assert.deepEqual(chart.sources, [
    { source: 'around', storedInterval: '1m', bars: 0 },
    { source: 'inside', storedInterval: '1m', bars: 500 },
  ]);
  assert.equal((await ask({ instrument: 'MES MAR25', bars: 500 })).source, 'around');
  const newer = await ask({ instrument: 'MES MAR25', bars: 500, after: iso(bars.time[5_000]!) });
  assert.deepEqual([newer.source, newer.bars.time[0]], ['inside', bars.time[5_000]]);
  const range = { instrument: 'MES MAR25', from: iso(bars.time[5_000]!), to: iso(bars.time[5_100]!) };
  for (const request of [{ interval: '1m' as const }, { interval: '5m' as const, points: 10 }, { points: 200 }]) {
    assert.equal((await readCandles(ports, context, { ...range, ...request })).about.source, 'inside');
  }
  assert.equal((await chartIndicators(ports, context, { ...range, interval: '1m' })).source, 'inside');
});

it('reads the source that was named, and says which there are instead of one that is not', async () => {
  const named = await ask({ instrument: 'MES MAR25', source: 'around', before: iso(bars.time[7_000]!) });
  assert.deepEqual([named.source, named.bars.time.at(-1)], ['around', bars.time[99]]);
  await assert.rejects(ask({ instrument: 'MES MAR25', source: 'nowhere' }), {
    code: 'NOT_FOUND',
    message: 'There are no bars of MES MAR25 from nowhere; there are from around, inside.',
  });
});

it('draws any multiple that is made of what is stored', async () => {
  const chart = await ask({ interval: '7m', bars: 50 });
  assert.deepEqual([chart.interval, chart.storedInterval, chart.bars.time.length], ['7m', '1m', 50]);
  const all = resample(await candles.read(of('MNQ MAR25'), 0, Number.POSITIVE_INFINITY), '7m', 'CME-EQUITY');
  assert.deepEqual(chart.bars.close, Array.from(all.close.subarray(all.count - 50)));
  assert.equal((await ask({ interval: '3d', bars: 3 })).bars.time.length, 3);
});
