import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { compare, type Decimal, decimalOf, formatDecimal, parseDecimal, subtract } from '#domain/values/decimal.ts';
import { drawdownFloor } from './drawdown-floor.ts';
import { propDistances } from './prop-distances.ts';
import type { DayStretch, PropRules, Trailing } from './prop-rules.ts';
import { evolvePropState, initialPropState } from './prop-state.ts';

const money = (text: string): Decimal => parseDecimal(text);
const none: PropRules = {
  drawdown: null,
  dailyLoss: null,
  target: null,
  bestDayShare: null,
  minimumDays: null,
  contracts: null,
};
const trailing = (kind: Trailing, stopsAt: string | null = null): PropRules => ({
  ...none,
  drawdown: { trailing: kind, amount: money('2000'), stopsAt: stopsAt === null ? null : money(stopsAt) },
});
type Extra = { readonly flow?: string; readonly knownLow?: string; readonly held?: DayStretch['held']['most'] };
/** `'1 49000 51400 50800 2'`: day, low, high, end, contracts; reached for sure unless it is said. */
const stretch = (text: string, nth: number, extra: Extra = {}): DayStretch => {
  const [day, low, high, end, contracts = '1'] = text.split(' ') as [string, string, string, string, string?];
  return {
    at: nth,
    to: nth + 1,
    day: `2026-01-0${day}`,
    low: money(low),
    high: money(high),
    end: money(end),
    knownLow: money(extra.knownLow ?? low),
    knownHigh: money(high),
    flow: money(extra.flow ?? '0'),
    held: { most: extra.held ?? (contracts === '0' ? {} : { NQ: Number(contracts) * 10 }), after: {} },
  };
};
const after = (rules: PropRules, ...texts: readonly string[]) =>
  texts
    .map((one, nth) => stretch(one, nth))
    .reduce((state, one) => evolvePropState(rules, state, one), initialPropState(money('50000')));
const breaches = (rules: PropRules, ...texts: readonly string[]) =>
  after(rules, ...texts).breaches.map(({ limit, at, certain }) => [limit, at, certain]);
const text = (value: Decimal | null) => value && formatDecimal(value);

suite('the drawdown of a prop firm', () => {
  test('intraday is drawn up by every high, an open one too: 51400 − 2000 = 49400', () => {
    const rules = trailing('intraday');
    const state = after(rules, '1 50000 51400 50800');
    assert.equal(text(drawdownFloor(rules, state.start, state.peak)), '49400');
    assert.equal(text(propDistances(rules, state).toDrawdown), '1400');
    assert.deepEqual(breaches(rules, '1 50000 51400 50800', '1 49400 50800 49500'), []);
    assert.deepEqual(breaches(rules, '1 50000 51400 50800', '1 49399 50800 49500'), [['drawdown', 1, true]]);
  });

  test('is not certain where the high of the same stretch may have come after the low', () => {
    assert.deepEqual(breaches(trailing('intraday'), '1 48500 51000 50500'), [['drawdown', 0, false]]);
    assert.deepEqual(breaches(trailing('intraday'), '1 48500 51000 48600'), [['drawdown', 0, true]]);
    assert.deepEqual(breaches(trailing('intraday'), '1 48500 51000 50500', '1 48000 50500 50000'), [
      ['drawdown', 1, true],
    ]);
  });

  test('is not certain against a high that was not reached for sure', () => {
    const one = { ...stretch('1 50000 52000 50000', 0), knownHigh: money('50500') };
    const rules = trailing('intraday');
    const after = (low: string) =>
      [one, stretch(`1 ${low} 50000 50000`, 1)]
        .reduce((before, next) => evolvePropState(rules, before, next), initialPropState(money('50000')))
        .breaches.map(({ certain }) => certain);
    assert.deepEqual([after('49000'), after('48400'), after('50000')], [[false], [true], []]);
  });

  test('at the end of the day is drawn up by that alone, from the next day on', () => {
    const rules = trailing('end-of-day');
    assert.deepEqual(breaches(rules, '1 48500 53000 51000'), []);
    assert.deepEqual(breaches(rules, '1 50000 53000 51000', '2 48999 51000 50000'), [['drawdown', 1, true]]);
    assert.deepEqual(breaches(rules, '1 50000 53000 51000', '2 49000 51000 50000'), []);
  });

  test('static stays, and a trailing one stops where it is said', () => {
    assert.deepEqual(breaches(trailing('static'), '1 50000 60000 60000', '1 48000 60000 48000'), []);
    assert.deepEqual(breaches(trailing('static'), '1 47999 50000 48000'), [['drawdown', 0, true]]);
    const rules = trailing('intraday', '2000');
    const { start, peak } = after(rules, '1 50000 58000 57000');
    assert.equal(text(drawdownFloor(rules, start, peak)), '50000');
  });

  test('never falls, whatever the equity does', () => {
    const cents = fc.integer({ min: 4_500_000, max: 5_500_000 });
    const stretches = fc.array(fc.tuple(cents, cents, cents, fc.integer({ min: 1, max: 5 })), { maxLength: 30 });
    fc.assert(
      fc.property(stretches, fc.constantFrom<Trailing>('intraday', 'end-of-day', 'static'), (rows, kind) => {
        const rules = trailing(kind);
        let state = initialPropState(money('50000'));
        let floor = drawdownFloor(rules, state.start, state.peak)!;
        for (const [a, b, end, day] of rows.toSorted((one, other) => one[3] - other[3])) {
          const [low, high] = [Math.min(a, b, end), Math.max(a, b, end)].map((value) => decimalOf(value, 2)) as [
            Decimal,
            Decimal,
          ];
          const next = stretch(`${day} ${[low, high, decimalOf(end, 2)].map(formatDecimal).join(' ')}`, 0);
          state = evolvePropState(rules, state, next);
          const now = drawdownFloor(rules, state.start, state.peak)!;
          assert.ok(compare(now, floor) >= 0);
          // Whatever breaks the floor for certain is seen, and nothing that stays above it is.
          if (compare(low, floor) < 0 && kind !== 'end-of-day') assert.ok(state.breaches.length > 0);
          floor = now;
        }
        assert.deepEqual(propDistances(rules, state).toDrawdown, subtract(state.equity, floor));
      }),
    );
  });
});

suite('what is known for sure', () => {
  test('less of it leaves the breaches as they are, and makes none of them certain', () => {
    const row = fc.tuple(
      fc.integer({ min: 46_000, max: 53_000 }),
      fc.integer({ min: 0, max: 2_000 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 4 }),
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 25 }),
        fc.constantFrom<Trailing>('intraday', 'end-of-day', 'static'),
        (rows, kind) => {
          const rules = { ...trailing(kind), dailyLoss: money('1000') };
          const full = rows
            .toSorted((one, other) => one[3] - other[3])
            .map(([low, range, part, day], nth) =>
              stretch(`${day} ${low} ${low + range} ${low + Math.floor((range * part) / 100)}`, nth),
            );
          const less = full.map((one) => ({ ...one, knownLow: one.end, knownHigh: one.end }));
          const fold = (stretches: readonly DayStretch[]) =>
            stretches.reduce((before, one) => evolvePropState(rules, before, one), initialPropState(money('50000')));
          const [sure, unsure] = [fold(full), fold(less)];
          const names = ({ breaches: found }: typeof sure) => found.map(({ limit, day }) => `${day} ${limit}`).sort();
          assert.deepEqual(names(unsure), names(sure));
          const certain = new Set(
            sure.breaches.filter((one) => one.certain).map(({ limit, day }) => `${day} ${limit}`),
          );
          for (const { limit, day, certain: still } of unsure.breaches)
            assert.ok(!still || certain.has(`${day} ${limit}`));
          assert.ok(compare(sure.knownPeak, sure.peak) <= 0);
          assert.ok(compare(unsure.knownPeak, sure.knownPeak) <= 0);
        },
      ),
    );
  });
});

suite('the other rules of a prop firm', () => {
  test('the daily loss counts from the equity at the start of the day', () => {
    const rules = { ...none, dailyLoss: money('1000') };
    assert.deepEqual(breaches(rules, '1 49000 50000 49000', '2 48000 49000 48000'), []);
    assert.deepEqual(breaches(rules, '1 49000 50000 49000', '2 47999 49000 48500'), [['daily-loss', 1, true]]);
    const state = after(rules, '1 49000 50000 49000', '2 48400 49000 48600');
    assert.equal(text(propDistances(rules, state).toDailyLoss), '600');
  });

  test('a limit is broken once a day', () => {
    const rules = { ...none, dailyLoss: money('1000'), contracts: { most: 3, byFamily: {} } };
    assert.deepEqual(breaches(rules, '1 48000 50000 48500 4', '1 48000 48500 48500 5', '2 47000 48500 48000'), [
      ['daily-loss', 0, true],
      ['contracts', 0, true],
      ['daily-loss', 2, true],
    ]);
  });

  test('the best day is set against the profit: 900 of 1500 is 60 %, and small enough at 1800', () => {
    const rules = { ...none, bestDayShare: 0.5, target: money('3000') };
    const found = propDistances(rules, after(rules, '1 50000 50900 50900', '2 50900 51500 51500'));
    assert.deepEqual(
      { ...found.consistency, best: text(found.consistency!.best) },
      { best: '900', bestDay: '2026-01-01', share: 0.6, kept: false, needed: 1800 },
    );
    assert.equal(text(found.toTarget), '1500');
    const loss = propDistances(rules, after(rules, '1 49000 50000 49500'));
    assert.deepEqual([loss.consistency!.share, loss.consistency!.kept, loss.consistency!.needed], [null, false, 0]);
  });

  test('days count that were traded, with the profit that is asked for', () => {
    const rules = { ...none, minimumDays: { days: 5, leastProfit: money('200') } };
    const state = after(rules, '1 50000 50250 50250', '2 50250 50300 50300', '3 50300 50800 50800 0');
    assert.deepEqual(propDistances(rules, state).minimumDays, { done: 1, needed: 5 });
    const any = { ...none, minimumDays: { days: 5, leastProfit: null } };
    assert.deepEqual(propDistances(any, after(any, '1 50000 50250 50250', '2 50250 50300 50300')).minimumDays, {
      done: 2,
      needed: 5,
    });
  });

  test('money paid out is no loss: it leaves the day and the profit as they are, the floor too', () => {
    const rules = { ...trailing('end-of-day'), dailyLoss: money('1000'), target: money('3000') };
    const [first, second] = [stretch('1 50000 52000 52000', 0), stretch('2 50500 50500 50500 0', 1, { flow: '-1500' })];
    const state = [first, second].reduce(
      (before, one) => evolvePropState(rules, before, one),
      initialPropState(money('50000')),
    );
    const found = propDistances(rules, state);
    assert.deepEqual(state.breaches, []);
    assert.deepEqual([found.profit, found.toTarget, found.toDailyLoss, found.toDrawdown].map(text), [
      '2000',
      '1000',
      '1000',
      '500',
    ]);
  });

  test('a worst case that nobody knows of breaks a limit, but not for sure', () => {
    const rules = { ...trailing('static'), dailyLoss: money('1000') };
    const one = stretch('1 47000 50000 49500', 0, { knownLow: '49400' });
    const state = evolvePropState(rules, initialPropState(money('50000')), one);
    assert.deepEqual(
      state.breaches.map(({ limit, certain }) => [limit, certain]),
      [
        ['drawdown', false],
        ['daily-loss', false],
      ],
    );
  });

  test('micros count as a tenth: 3 NQ and 25 MES are 5.5 contracts, and a family may have its own limit', () => {
    const held = { NQ: 30, ES: 25 };
    const broken = (most: number | null, byFamily: Record<string, number> = {}) =>
      evolvePropState(
        { ...none, contracts: { most, byFamily } },
        initialPropState(money('50000')),
        stretch('1 50000 50000 50000', 0, { held }),
      ).breaches.map(({ allowed, reached, family }) => [text(allowed), text(reached), family]);
    assert.deepEqual(broken(5), [['5.0', '5.5', null]]);
    assert.deepEqual(broken(5.5), []);
    assert.deepEqual(broken(null, { ES: 2, NQ: 3 }), [['2.0', '2.5', 'ES']]);
    assert.deepEqual(broken(5, { NQ: 2 }), [
      ['5.0', '5.5', null],
      ['2.0', '3.0', 'NQ'],
    ]);
  });

  test('what a firm does not ask for is not said', () => {
    const found = propDistances(none, after(none, '1 40000 60000 50000 9'));
    assert.deepEqual(
      [found.toDrawdown, found.toDailyLoss, found.toTarget, found.consistency, found.minimumDays],
      [null, null, null, null, null],
    );
    assert.deepEqual(breaches(none, '1 40000 60000 50000 9'), []);
  });
});
