import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import { parseDecimal, toNumber } from '#domain/values/decimal.ts';
import { dayOf } from '#domain/values/zone.ts';
import { arbitraryPortfolio } from '#test/support/arbitrary-portfolio.ts';
import { recorded, termsOf } from '#test/support/lots.ts';
import { attributeLines } from './attribution.ts';
import type { CashPosting } from './cash-posting.ts';
import { performanceOfLines } from './performance-of-lines.ts';
import { portfolioBooks } from './portfolio-books.ts';
import { type PortfolioValuation, type ValuationMarket, valuePortfolio } from './portfolio-valuation.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);
const near = (one: number, other: number, size: number): void =>
  assert.ok(Math.abs(one - other) <= 1e-7 * Math.max(1, size), `${one} is not ${other}`);
const allOf = ({ input }: PortfolioValuation): Uint8Array => new Uint8Array(input.lines.length).fill(1);

/** A price and a rate on every day, each waving in its own way. */
const waving = (seed: string, middle: number) => {
  const days = Int32Array.from({ length: 2_400 }, (_, index) => dayOf('2019-12-01') + index);
  const phase = [...seed].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  return { days, values: Float64Array.from(days, (day) => middle * (1 + 0.3 * Math.sin(day / 7 + phase))) };
};
const market: ValuationMarket = {
  terms: termsOf,
  baseCurrency: 'EUR',
  currencyOf: () => 'USD',
  quotesOf: (instrument) => waving(instrument, 50),
  ratesOf: (currency) => waving(currency, 0.9),
};
const books = (activities: readonly RecordedActivity[], dayResults: readonly CashPosting[] = []) =>
  portfolioBooks({ activities, dayResults }, { terms: termsOf, underlyingOf: () => null, mayBeOverdrawn: () => true });
const valued = (activities: readonly RecordedActivity[]): PortfolioValuation =>
  valuePortfolio(
    books(activities),
    market,
    activities.reduce((last, { date }) => Math.max(last, dayOf(date)), dayOf('2020-01-01')) + 10,
  );

test('over any portfolio the parts add up to the gain, and the gain to the change of value less what came from outside', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), ({ activities }) => {
      const valuation = valued(activities);
      const whole = performanceOfLines(valuation, allOf(valuation));
      const results = attributeLines(valuation, 0, valuation.input.count);
      const size = sum(
        valuation.values.map(({ value }) => value.reduce((most, one) => Math.max(most, Math.abs(one)), 0)),
      );
      near(sum(results.map(({ gain }) => gain)), sum(whole.gain), size);
      const end = whole.value.at(-1) ?? 0;
      near(end - sum(whole.inflow) + sum(whole.outflow), sum(whole.gain), size);
    }),
  );
});

test('over any portfolio money from outside is what was deposited and withdrawn, units aside', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), ({ activities }) => {
      if (activities.some(({ type }) => type === 'transfer-in' || type === 'transfer-out')) return;
      const { cash } = books(activities);
      const valuation = valued(activities);
      const whole = performanceOfLines(valuation, allOf(valuation));
      const rates = new Map(
        valuation.input.lines.map(({ currency }, line) => [currency, valuation.input.rates[line]!]),
      );
      const flows = cash.postings
        .filter((posting) => posting.class === 'flow')
        .map(({ amount, currency, date }) => {
          const { first, values } = rates.get(currency)!;
          return toNumber(amount) * values[dayOf(date) - first]!;
        });
      const size = sum(whole.inflow) + sum(whole.outflow);
      near(sum(whole.inflow) - sum(whole.outflow), sum(flows), size);
    }),
  );
});

test('the order in which activities are told changes nothing', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), ({ activities }) => {
      assert.deepEqual(valued(activities.toReversed()).values, valued(activities).values);
    }),
  );
});

test('books that go on from earlier ones are what they would be anew', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), fc.nat(60), ({ activities }, kept) => {
      const before = books(activities.slice(0, kept));
      const { folded: _, ...gone } = portfolioBooks(
        { activities, dayResults: [] },
        { terms: termsOf, underlyingOf: () => null, mayBeOverdrawn: () => true },
        undefined,
        before,
      );
      const { folded: __, ...anew } = books(activities);
      assert.deepEqual(gone, anew);
    }),
  );
});

test('what is taken of an earlier valuation is what it would be anew', () => {
  fc.assert(
    fc.property(arbitraryPortfolio(), fc.nat(60), ({ activities }, kept) => {
      const lastDay = dayOf('2023-01-01');
      const before = valuePortfolio(books(activities.slice(0, kept)), market, lastDay);
      const after = books(activities);
      assert.deepEqual(
        valuePortfolio(after, market, lastDay, before).values,
        valuePortfolio(after, market, lastDay).values,
      );
    }),
  );
});

test('a purchase, a rise, a dividend with tax and a sale, worked by hand', () => {
  const valuation = valuePortfolio(
    books(
      recorded([
        { type: 'deposit', account: 'A', date: '2025-01-02', currency: 'EUR', gross: '1000' },
        {
          type: 'buy',
          account: 'A',
          date: '2025-01-02',
          instrument: 'SAP',
          quantity: '5',
          price: '100',
          currency: 'EUR',
          fee: '5',
        },
        {
          type: 'dividend',
          account: 'A',
          date: '2025-01-03',
          instrument: 'SAP',
          currency: 'EUR',
          gross: '10',
          withheld: {
            capitalGainsTax: '2.50',
            solidaritySurcharge: '0.13',
            churchTax: '0',
            foreign: '0',
            creditable: null,
            unsplit: '0',
          },
        },
        {
          type: 'sell',
          account: 'A',
          date: '2025-01-04',
          instrument: 'SAP',
          quantity: '2',
          price: '120',
          currency: 'EUR',
          fee: '1',
        },
      ]),
    ),
    {
      ...market,
      currencyOf: () => 'EUR',
      quotesOf: () => ({
        days: Int32Array.of(dayOf('2025-01-02'), dayOf('2025-01-04')),
        values: Float64Array.of(100, 110),
      }),
    },
    dayOf('2025-01-04'),
  );
  const whole = performanceOfLines(valuation, allOf(valuation));
  // Money 1000 − 505 + 7.37 + 239 = 741.37, shares 3 × 110.
  assert.equal(whole.value.at(-1), 741.37 + 330);
  const units = valuation.lines.units('A', 'SAP');
  const rounded = Object.entries(attributeLines(valuation, 0, valuation.input.count)[units]!).map(([name, value]) => [
    name,
    Number(value.toFixed(9)),
  ]);
  // Two sold 20 above, three still held 10 above what they cost.
  assert.deepEqual(Object.fromEntries(rounded), {
    price: 70,
    currency: 0,
    income: 10,
    fees: 6,
    taxes: 2.63,
    gain: 71.37,
  });
  const own = performanceOfLines(
    valuation,
    Uint8Array.from(valuation.input.lines, (_, line) => (line === units ? 1 : 0)),
  );
  assert.deepEqual([...own.inflow], [0, 505, 0, 0]);
  assert.deepEqual(
    [...own.outflow].map((value) => Number(value.toFixed(9))),
    [0, 0, 7.37, 239],
  );
});

test('trades within days are gains and fees of their product, and money of their account', () => {
  const posting = { account: 'F', currency: 'USD', instrument: 'MNQ', date: '2025-01-03' } as const;
  const valuation = valuePortfolio(
    books(recorded([{ type: 'deposit', account: 'F', date: '2025-01-02', currency: 'USD', gross: '1000' }]), [
      { ...posting, activity: 'MNQ 2025-01-03', class: 'result', amount: parseDecimal('201') },
      { ...posting, activity: 'MNQ 2025-01-03', class: 'fee', amount: parseDecimal('-2.48') },
    ]),
    { ...market, ratesOf: () => ({ days: Int32Array.of(dayOf('2025-01-02')), values: Float64Array.of(0.5) }) },
    dayOf('2025-01-04'),
  );
  const line = valuation.lines.units('F', 'MNQ');
  const { price, fees, gain } = attributeLines(valuation, 0, valuation.input.count)[line]!;
  assert.deepEqual([price, fees, gain], [100.5, 1.24, 99.26]);
  const whole = performanceOfLines(valuation, allOf(valuation));
  assert.equal(whole.value.at(-1), 599.26);
  assert.equal(sum(whole.inflow), 500);
});
