import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import { dayOf } from '#domain/values/zone.ts';
import { recorded, termsOf } from '#test/support/lots.ts';
import { attributeLines } from './attribution.ts';
import type { QuoteColumns } from './daily-course.ts';
import { dailyReturns, performanceOfLines, timeWeightedReturn } from './performance-of-lines.ts';
import { portfolioBooks } from './portfolio-books.ts';
import { dateAt, type PortfolioValuation, valuePortfolio } from './portfolio-valuation.ts';

type Quotes = Readonly<Record<string, number>>;
type Deed = Partial<RecordedActivity> & Pick<Activity, 'type'>;

const columns = (quotes: Quotes = {}): QuoteColumns => ({
  days: Int32Array.from(Object.keys(quotes), dayOf),
  values: Float64Array.from(Object.values(quotes)),
});

/** What depot A does from 10 January 2024 on, with 1000 euro, at prices that are quoted now and then. */
const valued = (
  until: string,
  deeds: readonly Deed[],
  prices: Readonly<Record<string, Quotes>>,
  rates: Readonly<Record<string, Quotes>> = {},
  quotedIn = 'EUR',
): PortfolioValuation => {
  const common = { account: 'A', currency: 'EUR' };
  const start: Deed = { ...common, type: 'deposit', date: '2024-01-10', gross: '1000' };
  return valuePortfolio(
    portfolioBooks(
      { activities: recorded([start, ...deeds.map((deed) => ({ ...common, ...deed }))]), dayResults: [] },
      { terms: termsOf, underlyingOf: () => null, mayBeOverdrawn: () => true },
    ),
    {
      terms: termsOf,
      baseCurrency: 'EUR',
      currencyOf: () => quotedIn,
      quotesOf: (instrument) => columns(prices[instrument]),
      ratesOf: (currency) => columns(rates[currency]),
    },
    dayOf(until),
  );
};

const near = (value: number): number => Number(value.toFixed(6));
const sum = (values: Iterable<number>): number => near([...values].reduce((total, value) => total + value, 0));

/** Value by day, sums of flows and gains, and the return of all of it. */
const summed = (valuation: PortfolioValuation, account?: string) => {
  const course = performanceOfLines(
    valuation,
    Uint8Array.from(valuation.input.lines, (line) => (account === undefined || line.account === account ? 1 : 0)),
  );
  const returns = dailyReturns(course);
  const values = new Map(Array.from(course.value, (value, day) => [dateAt(valuation, day), near(value)]));
  return {
    on: (date: string) => values.get(date),
    inflow: sum(course.inflow),
    outflow: sum(course.outflow),
    gain: sum(course.gain),
    timeWeighted: near(timeWeightedReturn(returns, 1, returns.length) ?? Number.NaN),
    attributed: sum(attributeLines(valuation, 1, valuation.input.count).map(({ gain }) => gain)),
  };
};

const buy: Deed = { type: 'buy', date: '2024-01-10', instrument: 'SAP', quantity: '100', price: '10' };

test('a price from before a split stands in for the days after it by the ratio of the split', () => {
  const split: Deed = { type: 'split', date: '2024-01-13', instrument: 'SAP', ratio: { new: '2', old: '1' } };
  const { on, gain, timeWeighted } = summed(
    valued('2024-01-16', [buy, split], { SAP: { '2024-01-10': 10, '2024-01-16': 5.5 } }),
  );
  assert.deepEqual(
    ['2024-01-12', '2024-01-13', '2024-01-15', '2024-01-16'].map(on),
    [1000, 1000, 1000, 1100],
    'twice the units at half the price',
  );
  assert.deepEqual([gain, timeWeighted], [100, 0.1]);
});

test('a price of the day of a split is one after it', () => {
  const split: Deed = { type: 'split', date: '2024-01-13', instrument: 'SAP', ratio: { new: '1', old: '10' } };
  const { on } = summed(valued('2024-01-14', [buy, split], { SAP: { '2024-01-10': 10, '2024-01-13': 99 } }));
  assert.deepEqual(['2024-01-12', '2024-01-13', '2024-01-14'].map(on), [1000, 990, 990]);
});

test('units that came in without a price came in at the next that is known: they are no gain', () => {
  const { inflow, gain, attributed, timeWeighted } = summed(
    valued('2024-01-25', [{ type: 'transfer-in', date: '2024-01-11', instrument: 'SAP', quantity: '10' }], {
      SAP: { '2024-01-20': 50, '2024-01-25': 55 },
    }),
  );
  assert.deepEqual([inflow, gain, attributed], [1500, 50, 50]);
  assert.equal(timeWeighted, near(50 / 1500));
});

test('units that went outside while their price was not known are no loss', () => {
  const { outflow, gain, attributed } = summed(
    valued('2024-03-25', [buy, { type: 'transfer-out', date: '2024-02-10', instrument: 'SAP', quantity: '100' }], {
      SAP: { '2024-01-10': 10, '2024-03-25': 12 },
    }),
  );
  assert.deepEqual([outflow, gain, attributed], [1000, 0, 0]);
});

test('money of a currency without a rate goes in at the next that is known, and nothing is unknown afterwards', () => {
  const { on, inflow, outflow, gain, attributed } = summed(
    valued(
      '2024-02-05',
      [{ type: 'deposit', date: '2024-01-11', currency: 'CHF', gross: '100' }],
      {},
      { CHF: { '2024-02-01': 1.05 } },
    ),
  );
  assert.deepEqual([on('2024-01-20'), on('2024-02-05')], [1000, 1105]);
  assert.deepEqual([inflow, outflow, gain, attributed], [1105, 0, 0, 0]);
});

test('money of a currency without any rate is left out of flows and gains', () => {
  const { on, inflow, gain, attributed } = summed(
    valued('2024-02-05', [{ type: 'deposit', date: '2024-01-11', currency: 'CHF', gross: '100' }], {}),
  );
  assert.deepEqual([on('2024-02-05'), inflow, gain, attributed], [1000, 1000, 0, 0]);
});

test('what is exchanged into a currency without a rate is worth what was paid for it', () => {
  const { gain, attributed } = summed(
    valued(
      '2024-02-01',
      [
        {
          type: 'currency-exchange',
          date: '2024-01-11',
          gross: '525',
          counter: { account: null, instrument: null, quantity: null, currency: 'CHF', amount: '500' },
        },
      ],
      {},
      { CHF: { '2024-02-01': 1.06 } },
    ),
  );
  assert.deepEqual([gain, attributed], [5, 5]);
});

test('a new ISIN without a price on its first days loses nothing', () => {
  const change: Deed = {
    type: 'isin-change',
    date: '2024-01-13',
    instrument: 'SAP',
    counter: { account: null, instrument: 'NEW', quantity: null, currency: null, amount: null },
  };
  const later = summed(valued('2024-01-20', [buy, change], { SAP: { '2024-01-10': 10 }, NEW: { '2024-01-18': 12 } }));
  assert.deepEqual([later.gain, later.timeWeighted], [200, 0.2]);
  const never = summed(valued('2024-01-20', [buy, change], { SAP: { '2024-01-10': 10 } }));
  assert.deepEqual([never.gain, never.timeWeighted], [0, 0]);
});

test('units on their way from one depot to another are in the value, and neither a flow nor a return', () => {
  const move = (type: 'transfer-in' | 'transfer-out', account: string, date: string): Deed => ({
    type,
    account,
    date,
    instrument: 'SAP',
    quantity: '40',
  });
  const valuation = valued(
    '2024-01-17',
    [buy, move('transfer-out', 'A', '2024-01-12'), move('transfer-in', 'B', '2024-01-15')],
    { SAP: { '2024-01-10': 10, '2024-01-14': 11, '2024-01-17': 12 } },
  );
  const whole = summed(valuation);
  assert.deepEqual(['2024-01-12', '2024-01-14', '2024-01-15', '2024-01-17'].map(whole.on), [1000, 1100, 1100, 1200]);
  assert.deepEqual([whole.inflow, whole.outflow, whole.gain, whole.timeWeighted], [1000, 0, 200, 0.2]);
  const other = summed(valuation, 'B');
  assert.deepEqual([other.inflow, other.gain, other.timeWeighted], [400, 80, 0.2]);
});

test('what a rate made of a paper that had no price for a while is a gain of its currency', () => {
  const valuation = valued(
    '2024-02-20',
    [
      { type: 'deposit', date: '2024-01-10', currency: 'USD', gross: '1000' },
      { ...buy, instrument: 'AAPL', currency: 'USD' },
    ],
    { AAPL: { '2024-01-10': 10, '2024-02-20': 12 } },
    { USD: { '2024-01-10': 0.9, '2024-01-17': 0.9, '2024-01-22': 0.9, '2024-02-16': 1 } },
    'USD',
  );
  const { price, currency } = attributeLines(valuation, 1, valuation.input.count)[valuation.lines.units('A', 'AAPL')]!;
  assert.deepEqual([near(price), near(currency)], [200 * 0.95, 1100 * 0.1]);
});

test('a bank’s own rate of exchange is no change of a price', () => {
  const settlement = { currency: 'EUR', amount: '-920', account: null };
  const valuation = valued(
    '2024-01-11',
    [{ ...buy, instrument: 'AAPL', currency: 'USD', settlement }],
    { AAPL: { '2024-01-10': 10 } },
    { USD: { '2024-01-10': 0.9 } },
    'USD',
  );
  const { price, currency } = attributeLines(valuation, 1, valuation.input.count)[valuation.lines.units('A', 'AAPL')]!;
  assert.deepEqual([near(price), near(currency)], [0, -20]);
});
