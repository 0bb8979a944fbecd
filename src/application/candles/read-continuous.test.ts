import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { generatedBars } from '#bench/support/generated-bars.ts';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { sessionsBetween } from '#domain/instruments/sessions.ts';
import type { Bars, Interval } from '#domain/market/bars.ts';
import { barsBetween, sliceBars } from '#domain/market/merge-bars.ts';
import { resample } from '#domain/market/resample.ts';
import { barsOf } from '#test/support/arbitrary-bars.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { keepOverviews } from './overviews.ts';
import { type ContinuousRequest, readContinuous } from './read-continuous.ts';

const candles = memoryCandleStore();
const directory = shippedDirectory;
const context = { ledger: 'a', actor: 'anna', role: 'viewer', correlation: 'test' } as const;
const calendar = 'CME-EQUITY';
const hourMs = 3_600_000;

/** Hours of all sessions between two dates, over the change of the clocks in March; what is traded falls or grows. */
const hours = (from: string, to: string, price: number, volumeOf: (date: string) => number): Bars =>
  barsOf(
    sessionsBetween(calendar, Date.parse(from), Date.parse(to)).flatMap(({ open, close, date }) =>
      Array.from({ length: (close - open) / hourMs }, (_, hour) => {
        const level = price + Math.round((open / hourMs + hour) % 40) / 4;
        return [open + hour * hourMs, level, level + 1, level - 1, level + 0.25, volumeOf(date)] as const;
      }),
    ),
  );

/** The next contract is traded more from Friday the 14th of March on. */
const march = hours('2025-03-03', '2025-03-21', 20_000, (date) => (date < '2025-03-14' ? 100 : 10));
const june = hours('2025-03-03', '2025-03-28', 20_200.5, (date) => (date < '2025-03-14' ? 10 : 100));
const keep = (instrument: string, bars: Bars, interval: Interval = '1h') =>
  candles.upsert({ ledger: 'a', instrument, interval, source: 'file', adjustment: 'none' }, bars, 0);

before(async () => {
  await keep('MNQ MAR25', march);
  await keep('MNQ JUN25', june);
  await keep('MNQ', june);
  await keep('MES MAR25', march);
});

const read = (request: Partial<ContinuousRequest> = {}) =>
  readContinuous({ candles, directory, overviews: keepOverviews(candles) }, context, {
    instrument: 'mnq',
    interval: '1h',
    continuous: 'back-adjusted',
    ...request,
  });
/** Sunday evening in Chicago, an hour earlier in UTC than the week before. */
const monday = Date.parse('2025-03-16T22:00Z');

it('puts contracts together, moved by what they differ by, and says how', async () => {
  const { about, bars } = await read();
  assert.deepEqual(about.continuous, {
    adjustment: 'back-adjusted',
    roll: 'volume',
    contracts: ['MNQ MAR25', 'MNQ JUN25'],
    rolls: [
      {
        from: 'MNQ MAR25',
        to: 'MNQ JUN25',
        date: '2025-03-17',
        at: '2025-03-16T22:00:00.000Z',
        reason: 'volume',
        comparison: {
          comparedAt: '2025-03-14T20:00:00.000Z',
          fromClose: lastClose(march),
          toClose: lastClose(june),
          gap: 200.5,
          ratio: lastClose(june) / lastClose(march),
        },
      },
    ],
    missing: [],
    ignored: [],
    leftOut: [],
  });
  const series = bars();
  assert.equal(about.instrument, 'MNQ');
  assert.deepEqual(Array.from(series.time), Array.from(june.time));
  assert.deepEqual(Array.from(series.close), Array.from(june.close));
  const old = barsBetween(march, 0, monday);
  assert.deepEqual(Array.from(series.volume.subarray(0, old.count)), Array.from(old.volume));
});

it('leaves prices as they are where nothing else is asked for', async () => {
  const series = (await read({ continuous: 'unadjusted' })).bars();
  const old = barsBetween(march, 0, monday);
  assert.deepEqual(Array.from(series.close.subarray(0, old.count)), Array.from(old.close));
});

it('makes coarser bars of each contract alone, and only what was asked for', async () => {
  const days = (await read({ interval: '1d', continuous: 'unadjusted', from: '2025-03-13T12:00:00Z' })).bars();
  const friday = resample(march, '1d', calendar);
  const index = friday.time.indexOf(Date.parse('2025-03-13T22:00Z'));
  assert.equal(days.time[0], friday.time[index]);
  assert.equal(days.high[0], friday.high[index]);
  const later = resample(june, '1d', calendar);
  assert.equal(days.close[1], later.close[later.time.indexOf(monday)]);
});

it('reads the last bars over a roll, and those before them', async () => {
  const all = (await read()).bars();
  const points = barsBetween(june, monday, Number.POSITIVE_INFINITY).count + 7;
  const last = (await read({ points })).bars();
  assert.deepEqual(Array.from(last.time), Array.from(all.time.subarray(-points)));
  assert.deepEqual(Array.from(last.close), Array.from(all.close.subarray(-points)));
  const before = (await read({ points: 5, to: new Date(last.time[0]!).toISOString() })).bars();
  assert.deepEqual(Array.from(before.close), Array.from(all.close.subarray(-points - 5, -points)));
});

it('rolls some days before the end', async () => {
  const { about } = await read({ roll: 'expiry', rollDays: 8 });
  const [roll] = about.continuous!.rolls;
  assert.deepEqual([roll!.date, roll!.reason], ['2025-03-11', 'expiry']);
});

it('rolls by the volume of sessions, of many bars too', async () => {
  const all = generatedBars(160_000);
  const [from, to] = [sliceBars(all, 0, 100_000), sliceBars(all, 60_000, 160_000)];
  await keep('RTY MAR25', from, '1m');
  await keep(
    'RTY JUN25',
    { ...to, volume: to.volume.map((traded, index) => (index < 20_040 ? 0 : traded + 3_000)) },
    '1m',
  );
  const { about, bars } = await read({ instrument: 'RTY', interval: '1m', points: 90_000 });
  const [roll] = about.continuous!.rolls;
  // Of the session that bar 80 040 begins, more is traded.
  const passed = sessionDate(calendar, all.time[80_040]!);
  const next = Array.from(all.time).find((at) => at > all.time[80_040]! && sessionDate(calendar, at) > passed)!;
  assert.deepEqual([Date.parse(roll!.at), roll!.reason], [next, 'volume']);
  assert.equal(roll!.comparison!.gap, 0);
  assert.deepEqual(Array.from(bars().close), Array.from(all.close.subarray(-90_000)));
});

it('names a contract that is missing and bridges nothing over it', async () => {
  await keep('ES DEC24', march);
  await keep('ES JUN25', june);
  await keep('ES FEB25', june);
  const { about, bars } = await read({ instrument: 'ES' });
  const { missing, ignored, leftOut, rolls } = about.continuous!;
  assert.deepEqual([missing, ignored, leftOut], [['ES MAR25'], ['ES FEB25'], ['ES DEC24', 'ES MAR25']]);
  assert.deepEqual(
    rolls.map(({ comparison }) => comparison),
    [null, null],
  );
  assert.ok(bars().time[0]! >= Date.parse('2025-03-23'));
});

it('refuses a contract, what is no future, and dates that are not recorded', async () => {
  await assert.rejects(read({ instrument: 'MNQ MAR25' }), { code: 'INVALID_INPUT', message: /root alone such as MNQ/ });
  await assert.rejects(read({ instrument: 'AAPL' }), { code: 'PRODUCT_UNKNOWN' });
  await keep('NKD MAR25', march);
  await keep('NKD JUN25', june);
  await assert.rejects(read({ instrument: 'NKD', roll: 'expiry' }), { code: 'INVALID_INPUT' });
  assert.equal((await read({ instrument: 'NKD' })).about.continuous!.rolls[0]!.reason, 'volume');
});

it('has no bars where no contract is stored', async () => {
  const { about, bars, blocks } = await read({ instrument: 'YM' });
  assert.deepEqual([bars().count, blocks(), about.stored, about.continuous!.rolls], [0, [], null, []]);
});

function lastClose(bars: Bars): number {
  return bars.close[bars.time.indexOf(Date.parse('2025-03-14T20:00Z'))]!;
}
