import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { type Bars, emptyBars, intervals } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import type { SeriesId } from '#ports/candle-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { keepOverviews } from './overviews.ts';
import { type CandleRequest, readCandles } from './read-candles.ts';

const candles = memoryCandleStore();
const directory = shippedDirectory;
const marketData = { actions: memoryCorporateActions() };
const ports = { candles, directory, overviews: keepOverviews(candles), marketData };
const bars = generatedBars(60_000);
const series: SeriesId = {
  ledger: 'a',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'file',
  adjustment: 'none',
};
before(() => candles.upsert(series, bars, 0));

const context = { ledger: 'a', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
const read = (request: Omit<CandleRequest, 'instrument'>) =>
  readCandles(ports, context, { instrument: 'MNQ 03-25', ...request });
const iso = (at: number) => new Date(at).toISOString();
const same = (found: Bars, expected: Bars) =>
  assert.deepEqual(
    [found.count, Array.from(found.time), Array.from(found.close), Array.from(found.volume)],
    [expected.count, Array.from(expected.time), Array.from(expected.close), Array.from(expected.volume)],
  );

it('answers the last bars of an interval, before an instant too, and no more of the store than they need', async () => {
  const latest = await read({ interval: '1m', points: 500 });
  same(latest.bars(), slice(bars, 59_500, 60_000));
  const older = await read({ interval: '1m', points: 5_000, to: latest.about.from! });
  same(older.bars(), slice(bars, 54_500, 59_500));
  const bytes = older.basis.reduce((sum, block) => sum + block.length, 0);
  const all = (await read({ interval: '1m', from: iso(bars.time[0]!) })).basis;
  assert.ok(bytes < all.reduce((sum, block) => sum + block.length, 0) / 4);
});

it('looks further back over weeks without a bar', async () => {
  const instrument = 'MES MAR25';
  const few = emptyBars(10);
  few.time.set(Array.from({ length: 10 }, (_, minute) => bars.time[59_999]! + 30 * 86_400_000 + minute * 60_000));
  await candles.upsert({ ...series, instrument }, bars, 0);
  await candles.upsert({ ...series, instrument }, few, 0);
  const answer = await readCandles(ports, context, { instrument, interval: '1m', points: 500 });
  assert.deepEqual(Array.from(answer.bars().time), [...bars.time.subarray(-490), ...few.time]);
});

it('answers the last bars of a coarser interval whole', async () => {
  const hours = resample(bars, '1h', 'CME-EQUITY');
  same((await read({ interval: '1h', points: 100 })).bars(), slice(hours, hours.count - 100, hours.count));
});

it('answers all there are where more are asked for, and none before the first', async () => {
  same((await read({ interval: '1m', points: 100_000 })).bars(), bars);
  assert.equal((await read({ interval: '1m', points: 10, to: iso(bars.time[0]!) })).bars().count, 0);
});

it('leaves whoever decodes blocks to cut them where it says', async () => {
  const answer = await read({ interval: '1m', points: 700 });
  const { from, to } = answer.about;
  same(barsBetween(decodeBlocks(answer.blocks()), Date.parse(from!), Date.parse(to!)), slice(bars, 59_300, 60_000));
});

for (const points of [1, 40, 500, 2_000, 20_000, 100_000])
  it(`chooses the finest interval of which there are at most ${points} bars`, async () => {
    const answer = await read({ points });
    const counts = intervals.map((interval) => ({
      interval,
      count: interval === '1m' ? bars.count : resample(bars, interval, 'CME-EQUITY').count,
    }));
    const right = counts.find(({ count }) => count <= points) ?? counts.at(-1)!;
    assert.deepEqual([answer.about.interval, answer.bars().count], [right.interval, right.count]);
  });

it('takes the next coarser where bars outside of the sessions make it more', async () => {
  const weekend = emptyBars(120);
  weekend.time.set(Array.from({ length: 120 }, (_, minute) => Date.UTC(2024, 0, 6, 12) + minute * 60_000));
  await candles.upsert({ ...series, instrument: 'ES MAR24' }, weekend, 0);
  const answer = await readCandles(ports, context, { instrument: 'ES 03-24', points: 30 });
  assert.deepEqual([answer.about.interval, answer.bars().count], ['5m', 24]);
});

it('answers all of a long series again as it is by then, and knows the change', async () => {
  const instrument = 'RTY MAR25';
  const all = generatedBars(200_000);
  const ask = (request: Partial<CandleRequest>) => readCandles(ports, context, { instrument, ...request });
  await candles.upsert({ ...series, instrument }, slice(all, 0, 150_000), 0);
  const first = await ask({ points: 1_500 });
  same(first.bars(), resample(slice(all, 0, 150_000), '4h', 'CME-EQUITY'));
  assert.deepEqual((await ask({ points: 1_500 })).basis, first.basis);
  await candles.upsert({ ...series, instrument }, slice(all, 150_000, 200_000), 1);
  const second = await ask({ points: 1_500 });
  assert.notDeepEqual(second.basis, first.basis);
  same(second.bars(), resample(all, '4h', 'CME-EQUITY'));
  const days = resample(all, '1d', 'CME-EQUITY');
  same((await ask({ interval: '1d', points: 100 })).bars(), slice(days, days.count - 100, days.count));
  same((await ask({ interval: '1d', from: iso(all.time[0]!) })).bars(), days);
  const weeks = await ask({ interval: '1w', points: 7 });
  same(barsBetween(decodeBlocks(weeks.blocks()), 0, Number.POSITIVE_INFINITY), weeks.bars());
});

it('prefers a coarse series of all the time to a fine one of a little', async () => {
  const days = resample(generatedBars(600_000), '1d', 'CME-EQUITY');
  const other = { ...series, instrument: 'NQ MAR25' };
  await candles.upsert({ ...other, interval: '1d' }, days, 0);
  await candles.upsert(other, slice(bars, 0, 5_000), 0);
  const answer = await readCandles(ports, context, { instrument: 'NQ 03-25', points: 6_000 });
  assert.deepEqual([answer.about.interval, answer.about.storedInterval], ['1d', '1d']);
});

it('names what is wrong with a range that has room for too many bars', async () => {
  await assert.rejects(read({ interval: '1m', from: iso(0), to: iso(2 ** 41) }), /room for more than/);
});

it('reads a year of one digit by the range, and says that the instrument is wrong without one', async () => {
  const ask = (request: CandleRequest) => readCandles(ports, context, request);
  const answer = await ask({ instrument: 'MNQH5', points: 5, from: '2024-12-01T00:00:00Z' });
  assert.equal(answer.about.instrument, 'MNQ MAR25');
  const details = { part: 'query', field: 'instrument', expected: 'an instrument such as MNQ MAR25' };
  for (const instrument of ['MNQH5', '???'])
    await assert.rejects(ask({ instrument, points: 5 }), {
      code: 'INVALID_INPUT',
      details: { ...details, found: instrument },
    });
});

it('knows nothing of what is not stored', async () => {
  const request = { instrument: 'YM 03-25', points: 500 };
  const answer = await readCandles(ports, context, request);
  assert.deepEqual([answer.about.interval, answer.about.stored, answer.bars().count], [null, null, 0]);
});

const slice = (of: Bars, from: number, to: number): Bars =>
  barsBetween(of, of.time[from]!, to < of.count ? of.time[to]! : Number.POSITIVE_INFINITY);
