import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { startOfDay } from '#domain/instruments/trading-days.ts';
import { arbitraryBars, barsOf } from '#test/support/arbitrary-bars.ts';
import type { Bars } from './bars.ts';
import { adjustments, compareContracts, joinStretches, levelsOf, type Stretch } from './continuous.ts';
import { type RollContract, rollsByDate, rollsByVolume, sessionVolumes } from './rolls.ts';

const at = (text: string) => Date.parse(text);
const calendar = 'CME-EQUITY';

/** Days as sources date them: by midnight UTC. */
const days = (rows: readonly (readonly [date: string, close: number, volume: number])[]): Bars =>
  barsOf(rows.map(([date, close, volume]) => [at(date), close - 1, close + 2, close - 3, close, volume] as const));

const old = days([
  ['2025-03-12', 19_700, 500],
  ['2025-03-13', 19_400.25, 400],
  ['2025-03-14', 19_800.5, 300],
  ['2025-03-17', 19_900, 100],
]);
const next = days([
  ['2025-03-13', 19_600.5, 100],
  ['2025-03-14', 20_000, 299],
  ['2025-03-17', 20_100.25, 600],
  ['2025-03-18', 19_750, 700],
]);
const contract = (name: string, bars: Bars, ends: string | null = null): RollContract => ({
  contract: name,
  lastTradingDay: ends,
  lastHoldingDay: ends,
  volumes: sessionVolumes(bars, '1d', calendar),
});

suite('rolls', () => {
  test('by volume, the session after the one that was traded more', () => {
    const contracts = [contract('MNQ MAR25', old, '2025-03-21'), contract('MNQ JUN25', next, '2025-06-20')];
    assert.deepEqual(rollsByVolume(contracts, calendar), [
      { from: 'MNQ MAR25', to: 'MNQ JUN25', date: '2025-03-18', reason: 'volume' },
    ]);
  });

  test('never back, however the volumes change', () => {
    const front = days([
      ['2025-03-12', 10, 5],
      ['2025-03-13', 10, 500],
      ['2025-03-14', 10, 500],
    ]);
    const second = days([
      ['2025-03-12', 10, 6],
      ['2025-03-13', 10, 1],
      ['2025-03-14', 10, 9],
    ]);
    const third = days([['2025-03-12', 10, 900]]);
    const rolls = rollsByVolume([contract('A', front), contract('B', second), contract('C', third)], calendar);
    assert.deepEqual(
      rolls.map(({ date, reason }) => [date, reason]),
      [
        ['2025-03-13', 'volume'],
        ['2025-03-17', 'no-bars'],
      ],
    );
  });

  test('at the end of the contract where the volume never passes, or is not there', () => {
    const thin = days([['2025-03-12', 10, 1]]);
    assert.deepEqual(
      rollsByVolume([contract('A', old, '2025-03-21'), contract('B', thin)], calendar).map(({ date, reason }) => [
        date,
        reason,
      ]),
      [['2025-03-24', 'expiry']],
    );
    const noticed = { ...contract('GC FEB25', old, '2025-02-26'), lastHoldingDay: '2025-01-30' };
    const [roll] = rollsByVolume([noticed, contract('GC APR25', thin)], calendar);
    assert.deepEqual([roll!.date, roll!.reason], ['2025-01-31', 'first-notice']);
  });

  test('so many business days before the end or the first notice, over a holiday', () => {
    const gold = { ...contract('GC FEB25', old, '2025-02-26'), lastHoldingDay: '2025-01-30' };
    const other = contract('GC APR25', next, '2025-04-28');
    const date = (by: 'expiry' | 'first-notice', before: number) => {
      const rolls = rollsByDate([gold, other], 'CME-METALS', by, before);
      return rolls!.map((roll) => [roll.date, roll.reason]);
    };
    assert.deepEqual(date('expiry', 0), [['2025-02-26', 'expiry']]);
    assert.deepEqual(date('expiry', 7), [['2025-02-14', 'expiry']]);
    assert.deepEqual(date('first-notice', 0), [['2025-01-31', 'first-notice']]);
    assert.deepEqual(date('first-notice', 10), [['2025-01-16', 'first-notice']]);
    assert.equal(rollsByDate([contract('X', old), other], calendar, 'expiry', 1), null);
  });

  test('counts volume by session over the change of the clocks', () => {
    const minutes = barsOf(
      ['2025-03-07T22:59Z', '2025-03-09T22:00Z', '2025-03-10T21:59Z', '2025-03-10T22:00Z'].map(
        (text) => [at(text), 1, 1, 1, 1, 10] as const,
      ),
    );
    assert.deepEqual(
      [...sessionVolumes(minutes, '1m', calendar)],
      [
        ['2025-03-07', 10],
        ['2025-03-10', 20],
        ['2025-03-11', 10],
      ],
    );
  });
});

suite('continuous series', () => {
  const roll = startOfDay(calendar, '2025-03-18');
  const stretches: readonly Stretch[] = [
    { contract: 'A', from: Number.NEGATIVE_INFINITY, to: roll, bars: old },
    { contract: 'B', from: roll, to: Number.POSITIVE_INFINITY, bars: next },
  ];
  const comparison = compareContracts(old, next, at('2025-03-17T16:00Z'));
  const joined = (adjustment: (typeof adjustments)[number]) =>
    joinStretches(stretches, levelsOf([{ comparison }], adjustment), '1d');

  test('is what is worked out by hand', () => {
    assert.deepEqual(comparison, {
      comparedAt: at('2025-03-17'),
      fromClose: 19_900,
      toClose: 20_100.25,
      gap: 200.25,
      ratio: 20_100.25 / 19_900,
    });
    const times = ['2025-03-12', '2025-03-13', '2025-03-14', '2025-03-17', '2025-03-18'].map(at);
    const raw = joined('unadjusted').bars;
    assert.deepEqual(Array.from(raw.time), times);
    assert.deepEqual(Array.from(raw.close), [19_700, 19_400.25, 19_800.5, 19_900, 19_750]);
    const moved = joined('back-adjusted');
    assert.deepEqual(Array.from(moved.bars.close), [19_900.25, 19_600.5, 20_000.75, 20_100.25, 19_750]);
    assert.deepEqual(Array.from(moved.bars.low).slice(0, 1), [19_897.25]);
    assert.deepEqual(moved.parts, [
      { contract: 'A', count: 4 },
      { contract: 'B', count: 1 },
    ]);
    const scaled = joined('ratio').bars;
    assert.equal(scaled.close[0], 19_700 * (20_100.25 / 19_900));
    assert.equal(scaled.close[4], 19_750);
    assert.deepEqual(Array.from(moved.bars.volume), [500, 400, 300, 100, 700]);
  });

  test('begins after a roll that nothing compares, unless it is not adjusted', () => {
    assert.deepEqual(levelsOf([{ comparison: null }, { comparison }], 'back-adjusted'), [
      null,
      { shift: 200.25, factor: 1 },
      { shift: 0, factor: 1 },
    ]);
    assert.equal(levelsOf([{ comparison: null }], 'unadjusted').includes(null), false);
    const below = { ...comparison!, ratio: null };
    assert.equal(levelsOf([{ comparison: below }], 'ratio')[0], null);
    assert.deepEqual(joinStretches(stretches, [null, { shift: 0, factor: 1 }], '1d').parts, [
      { contract: 'B', count: 1 },
    ]);
  });

  test('compares only a bar that both contracts have, before the roll', () => {
    assert.equal(compareContracts(old, next, at('2025-03-13')), null);
    assert.equal(compareContracts(old, next, at('2025-03-14'))?.comparedAt, at('2025-03-13'));
  });

  test('keeps every contract whole, in steps or ratios, and the last raw', () => {
    const gap = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(
        arbitraryBars({ minLength: 5, maxLength: 60 }),
        fc.array(gap, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...adjustments),
        (bars, gaps, adjustment) => {
          // Contracts with the same bars a known number of hundredths apart, looked at in turn.
          const shifted = [bars];
          for (const cents of gaps) shifted.push(moved(shifted.at(-1)!, cents));
          const cuts = gaps.map((_, index) => bars.time[Math.floor(((index + 1) * bars.count) / (gaps.length + 1))]!);
          const rolls = cuts.map((cut, index) => ({
            comparison: compareContracts(shifted[index]!, shifted[index + 1]!, cut),
          }));
          const levels = levelsOf(rolls, adjustment);
          if (levels.includes(null)) return;
          const parts = shifted.map((own, index) => ({
            contract: String(index),
            from: cuts[index - 1] ?? Number.NEGATIVE_INFINITY,
            to: cuts[index] ?? Number.POSITIVE_INFINITY,
            bars: own,
          }));
          const series = joinStretches(parts, levels, '1m');
          assert.equal(series.bars.count, bars.count);
          let index = 0;
          for (const { contract: name, count } of series.parts) {
            const raw = shifted[Number(name)]!;
            const last = Number(name) === gaps.length;
            for (let i = index; i < index + count; i++) {
              assert.equal(series.bars.time[i], raw.time[i]);
              assert.equal(series.bars.volume[i], raw.volume[i]);
              if (last || adjustment === 'unadjusted') assert.equal(series.bars.close[i], raw.close[i]);
              // The float64 that the decimal's text is read as, not one beside it.
              if (adjustment === 'back-adjusted')
                assert.equal(series.bars.close[i], Number(series.bars.close[i]!.toFixed(9)));
              if (i === index) continue;
              const steps = (of: Bars) => exact(of.close[i]!) - exact(of.close[i - 1]!);
              if (adjustment === 'back-adjusted') assert.equal(steps(series.bars), steps(raw));
              const relative = (of: Bars) => of.close[i]! / of.close[i - 1]!;
              if (adjustment === 'ratio') assert.ok(Math.abs(relative(series.bars) / relative(raw) - 1) < 1e-12);
            }
            index += count;
          }
        },
      ),
    );
  });
});

/** Prices of all these tests are whole in billionths. */
const exact = (price: number): bigint => {
  const [whole, fraction = ''] = price.toFixed(9).split('.');
  return BigInt(`${whole}${fraction.padEnd(9, '0')}`);
};

const moved = (bars: Bars, cents: number): Bars => {
  const move = (column: Float64Array) =>
    column.map((price) => Number((Number(exact(price) + BigInt(cents) * 10_000_000n) / 1e9).toFixed(9)));
  return { ...bars, open: move(bars.open), high: move(bars.high), low: move(bars.low), close: move(bars.close) };
};
