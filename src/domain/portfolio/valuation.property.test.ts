import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { add, type Decimal, multiply, negate, parseDecimal, toNumber, zero } from '#domain/values/decimal.ts';
import { attributeLines } from './attribution.ts';
import { dailyCourse } from './daily-course.ts';
import { gapsOfLines } from './line-gaps.ts';
import { valueLines } from './line-values.ts';
import { linkedContributions } from './linked-contributions.ts';
import { type Movement, movementColumns, type PortfolioLine } from './movements.ts';
import {
  dailyReturns,
  performanceOfLines,
  startsOf,
  timeWeightedReturn,
  type ValuedLines,
  weekdaySeries,
} from './performance-of-lines.ts';

const first = 20_000;
const count = 40;

/** Two depots with a euro and a dollar share, each with money of both currencies: lines 0 to 7. */
const lines: readonly Omit<PortfolioLine, 'held'>[] = ['A', 'B'].flatMap((account) =>
  [
    { instrument: 'SAP', currency: 'EUR' },
    { instrument: 'AAPL', currency: 'USD' },
    { instrument: null, currency: 'EUR' },
    { instrument: null, currency: 'USD' },
  ].map((line) => ({ account, multiplier: 1, ...line })),
);

type Deed = {
  readonly day: number;
  readonly kind: 'deposit' | 'withdraw' | 'buy' | 'sell' | 'dividend' | 'move';
  readonly depot: 0 | 1;
  readonly isDollar: boolean;
  readonly amount: number;
};

const deeds: fc.Arbitrary<readonly Deed[]> = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: count - 1 }),
      kind: fc.constantFrom('deposit', 'withdraw', 'buy', 'sell', 'dividend', 'move'),
      depot: fc.constantFrom(0, 1),
      isDollar: fc.boolean(),
      amount: fc.integer({ min: 1, max: 50 }),
    }),
    { maxLength: 40 },
  )
  .map((list) => (list as Deed[]).toSorted((a, b) => a.day - b.day));

const quotes = (least: number, most: number): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.double({ min: least, max: most, noNaN: true }), { minLength: count, maxLength: count });

type World = { readonly euro: readonly number[]; readonly dollar: readonly number[]; readonly rate: readonly number[] };
const worlds: fc.Arbitrary<World> = fc.record({ euro: quotes(5, 20), dollar: quotes(50, 200), rate: quotes(0.7, 1.2) });

/** Keeps books of the deeds: money and units move together, at the price and rate of the day. */
const booksOf = (list: readonly Deed[], world: World, quoted: (day: number) => boolean): ValuedLines => {
  const held = lines.map(() => new Map<number, Decimal>());
  const movements: Movement[] = [];
  list.forEach(({ day, kind, depot, isDollar, amount }, activity) => {
    const rate = isDollar ? world.rate[day]! : 1;
    const price = isDollar ? world.dollar[day]! : world.euro[day]!;
    const money = 4 * depot + (isDollar ? 3 : 2);
    const units = 4 * depot + (isDollar ? 1 : 0);
    const move = (line: number, change: number, worth: number, extra: Partial<Movement> = {}): void => {
      held[line]!.set(day, add([...held[line]!.values()].at(-1) ?? zero, parseDecimal(change.toFixed(6))));
      movements.push({
        line,
        activity,
        day: first + day,
        worth: worth * rate,
        worthInCurrency: worth,
        income: 0,
        fee: 0,
        tax: 0,
        ...extra,
      });
    };
    const sum = Number((amount * price).toFixed(6));
    if (kind === 'deposit') move(money, 100 * amount, 100 * amount);
    if (kind === 'withdraw') move(money, -10 * amount, -10 * amount);
    if (kind === 'buy') {
      move(units, amount, sum, { fee: rate });
      move(money, -sum - 1, -sum - 1);
    }
    if (kind === 'sell') {
      move(units, -amount, -sum, { fee: rate, tax: 2 * rate });
      move(money, sum - 3, sum - 3);
    }
    if (kind === 'dividend') {
      move(units, 0, 0, { income: amount * rate });
      move(money, amount, amount);
    }
    if (kind === 'move') {
      move(units, -amount, -sum);
      move((units + 4) % 8, amount, sum);
    }
  });
  const courseOf = (values: readonly number[], gaps: boolean) => {
    const days = values.map((_, day) => day).filter((day) => !gaps || quoted(day));
    return dailyCourse(
      { days: Int32Array.from(days, (day) => first + day), values: Float64Array.from(days, (day) => values[day]!) },
      first,
      count,
      2,
    );
  };
  const ones = world.euro.map(() => 1);
  const input = {
    first,
    count,
    lines: lines.map((line, nth) => ({
      ...line,
      held: {
        days: Int32Array.from(held[nth]!.keys(), (day) => first + day),
        units: Float64Array.from(held[nth]!.values(), toNumber),
        offset: new Float64Array(held[nth]!.size),
      },
    })),
    movements: movementColumns(movements),
    prices: lines.map(({ instrument, currency }) =>
      instrument === null ? courseOf(ones, false) : courseOf(currency === 'USD' ? world.dollar : world.euro, true),
    ),
    rates: lines.map(({ currency }) => courseOf(currency === 'USD' ? world.rate : ones, false)),
  };
  const values = valueLines(input);
  return { input, values, gaps: gapsOfLines(input, values) };
};

const near = (one: number, other: number, size = 1e6): void =>
  assert.ok(Math.abs(one - other) <= 1e-9 * size, `${one} is not ${other}`);
const all = new Uint8Array(lines.length).fill(1);
const only = (line: number): Uint8Array => Uint8Array.from(lines, (_, index) => (index === line ? 1 : 0));
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const gaps = fc.array(fc.boolean(), { minLength: count, maxLength: count });

test('price, currency, income, fees and taxes of all lines add up to the gain of the whole, over any days and with gaps in the quotes', () => {
  fc.assert(
    fc.property(deeds, worlds, gaps, fc.nat(count), fc.nat(count), (list, world, known, one, other) => {
      const books = booksOf(list, world, (day) => known[day]!);
      const [from, until] = [Math.min(one, other), Math.max(one, other)];
      const whole = performanceOfLines(books, all);
      const results = attributeLines(books, from, until);
      near(sum(results.map(({ gain }) => gain)), sum(whole.gain.subarray(from, until)));
      for (const [line, { gain }] of results.entries())
        near(gain, sum(performanceOfLines(books, only(line)).gain.subarray(from, until)));
    }),
  );
});

test('what comes from outside is deposits less withdrawals: money and units that move within are none', () => {
  fc.assert(
    fc.property(deeds, worlds, (list, world) => {
      const books = booksOf(list, world, () => true);
      const whole = performanceOfLines(books, all);
      const outside = sum(
        list.map(({ kind, amount, day, isDollar }) => {
          const rate = isDollar ? world.rate[day]! : 1;
          return kind === 'deposit' ? 100 * amount * rate : kind === 'withdraw' ? -10 * amount * rate : 0;
        }),
      );
      near(sum(whole.inflow) - sum(whole.outflow), outside);
    }),
  );
});

test('contributions of the lines add up to the time-weighted return', () => {
  fc.assert(
    fc.property(deeds, worlds, (list, world) => {
      const books = booksOf(
        [{ day: 1, kind: 'deposit', depot: 0, isDollar: false, amount: 1e6 }, ...list],
        world,
        () => true,
      );
      const whole = performanceOfLines(books, all);
      const returns = dailyReturns(whole);
      const starts = startsOf(whole);
      const gains = lines.map((_, line) => performanceOfLines(books, only(line)).gain);
      const contributions = linkedContributions(gains, starts, returns, 0, count);
      near(sum(contributions), timeWeightedReturn(returns, 0, count)!, 1);
    }),
  );
});

test('weekends that go into Mondays compound to the same return', () => {
  fc.assert(
    fc.property(deeds, worlds, (list, world) => {
      const returns = dailyReturns(
        performanceOfLines(
          booksOf(list, world, () => true),
          all,
        ),
      );
      const series = weekdaySeries(first, returns, 0, count);
      const wealth = series.returns.reduce((total, value) => total * (1 + value), 1);
      const whole = timeWeightedReturn(returns, 0, count);
      if (whole !== null) near(wealth - 1, whole, 1e3 * (1 + Math.abs(whole)));
      assert.ok(series.days.length <= count);
    }),
  );
});

test('a deposit on the day of a rise changes the return by its size, a later one does not change it at all', () => {
  const flat = Array.from({ length: count }, () => 10);
  const world = { euro: flat.map((_, day) => (day < 20 ? 10 : 11)), dollar: flat, rate: flat.map(() => 1) };
  const buy: readonly Deed[] = [
    { day: 1, kind: 'deposit', depot: 0, isDollar: false, amount: 1 },
    { day: 2, kind: 'buy', depot: 0, isDollar: false, amount: 5 },
  ];
  const returnOf = (list: readonly Deed[]): number => {
    const books = booksOf(list, world, () => true);
    return timeWeightedReturn(dailyReturns(performanceOfLines(books, all)), 0, count)!;
  };
  // 100 in, 5 bought at 10 with a fee of 1: 99/100; then 5 × 1 on 99.
  near(returnOf(buy), (99 / 100) * (104 / 99) - 1, 1);
  near(returnOf([...buy, { day: 25, kind: 'deposit', depot: 1, isDollar: false, amount: 9 }]), returnOf(buy), 1);
});

test('what has no price is no part of the value, and what it gained shows when it has one again', () => {
  const world = {
    euro: Array.from({ length: count }, (_, day) => (day < 20 ? 10 : 30)),
    dollar: Array.from({ length: count }, () => 1),
    rate: Array.from({ length: count }, () => 1),
  };
  const books = booksOf(
    [
      { day: 1, kind: 'deposit', depot: 0, isDollar: false, amount: 1 },
      { day: 1, kind: 'buy', depot: 0, isDollar: false, amount: 5 },
    ],
    world,
    (day) => day < 10 || day >= 25,
  );
  const whole = performanceOfLines(books, all);
  // Quotes of day 9 stand in for two days more.
  assert.deepEqual([...whole.unvalued.subarray(10, 27)], [0, 0, ...Array.from({ length: 13 }, () => 1), 0, 0]);
  near(whole.value[20]!, 49, 1);
  near(whole.lastKnown[20]!, 50, 1);
  near(whole.value[26]!, 49 + 150, 1);
  near(sum(whole.gain), 99, 1);
  near(sum(whole.inflow), 100, 1);
  near(sum(whole.outflow), 0, 1);
  near(whole.gain[25]!, 100, 1);
  near(dailyReturns(whole)[25]!, 100 / 99, 1);
});

test('units are exact until they are valued', () => {
  const units = ['0.1', '0.2', '-0.3'].map(parseDecimal).reduce(add, zero);
  assert.equal(toNumber(multiply(negate(units), parseDecimal('1000000'))), 0);
});
