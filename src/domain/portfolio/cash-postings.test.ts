import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Activity, nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import { effectOf } from '#domain/activities/activity-effect.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import { add, type Decimal, multiply, negate, parseDecimal, subtract, zero } from '#domain/values/decimal.ts';
import { arbitraryPortfolio } from '#test/support/arbitrary-portfolio.ts';
import { recorded, termsOf, text } from '#test/support/lots.ts';
import { cashBalances } from './cash-balances.ts';
import { cashPostings } from './cash-postings.ts';

type Facts = Partial<RecordedActivity> & Pick<Activity, 'type'>;
const post = (activities: readonly RecordedActivity[]) => {
  const plan = planLots(activities);
  return cashPostings(plan, foldLots(plan, termsOf), termsOf);
};
/** `trade -1000 EUR`, each of the last activity. */
const last = (...list: readonly Facts[]): readonly string[] =>
  post(recorded(list))
    .postings.filter(({ activity }) => activity === `a${list.length}`)
    .map((posting) => `${posting.class} ${text(posting.amount)} ${posting.currency}`);
const counter = (facts: Partial<NonNullable<Activity['counter']>>) => ({
  account: null,
  instrument: null,
  quantity: null,
  currency: null,
  amount: null,
  ...facts,
});
const acme = { instrument: 'ACME', quantity: '10' } as const;
const usd = { ...acme, currency: 'USD' } as const;

suite('cash postings', () => {
  test('of trades are their worth and their fee', () => {
    assert.deepEqual(last({ type: 'buy', price: '100', fee: '1.50', ...acme }), ['trade -1000 EUR', 'fee -1.5 EUR']);
    assert.deepEqual(last({ type: 'sell', gross: '1100', fee: '2', ...acme }), ['trade 1100 EUR', 'fee -2 EUR']);
    assert.deepEqual(last({ type: 'short', gross: '1100', ...acme }), ['trade 1100 EUR']);
    assert.deepEqual(last({ type: 'cover', gross: '900', ...acme }), ['trade -900 EUR']);
  });

  test('of a bond have the accrued interest as income, paid or received', () => {
    const bond = { instrument: 'BOND1', quantity: '5000', accrued: '12.34' } as const;
    assert.deepEqual(last({ type: 'buy', price: '98.515', ...bond }), ['trade -4925.75 EUR', 'income -12.34 EUR']);
    assert.deepEqual(last({ type: 'sell', price: '99', ...bond }), ['trade 4950 EUR', 'income 12.34 EUR']);
  });

  test('of a dividend have the foreign tax in its currency and the German one in euro', () => {
    const withheld = { ...nothingWithheld, foreign: '15', capitalGainsTax: '8.33', solidaritySurcharge: '0.45' };
    assert.deepEqual(last({ type: 'dividend', instrument: 'ACME', gross: '100', currency: 'USD', withheld }), [
      'income 100 USD',
      'tax -15 USD',
      'tax -8.78 EUR',
    ]);
  });

  test('of each other type', () => {
    const withheld = { ...nothingWithheld, capitalGainsTax: '10', unsplit: '0.55' };
    const refunded = { ...nothingWithheld, capitalGainsTax: '-10' };
    const cases: readonly (readonly [Facts, readonly string[]])[] = [
      [{ type: 'interest', gross: '3' }, ['income 3 EUR']],
      [{ type: 'interest-charge', gross: '3' }, ['fee -3 EUR']],
      [{ type: 'fee', gross: '3' }, ['fee -3 EUR']],
      [{ type: 'fee-refund', gross: '3' }, ['fee 3 EUR']],
      [{ type: 'tax', withheld }, ['tax -10.55 EUR']],
      [{ type: 'tax', gross: '7' }, ['tax -7 EUR']],
      [{ type: 'tax-refund', withheld: refunded }, ['tax 10 EUR']],
      [{ type: 'deposit', gross: '3' }, ['flow 3 EUR']],
      [{ type: 'withdrawal', gross: '3' }, ['flow -3 EUR']],
      [{ type: 'payout', gross: '3' }, ['flow 3 EUR']],
      [
        { type: 'currency-exchange', gross: '100', fee: '1', counter: counter({ currency: 'USD', amount: '108' }) },
        ['exchange -100 EUR', 'fee -1 EUR', 'exchange 108 USD'],
      ],
      [{ type: 'return-of-capital', instrument: 'ACME', gross: '3' }, ['trade 3 EUR']],
      [{ type: 'redemption', instrument: 'BOND1', quantity: '100', price: '100' }, ['trade 100 EUR']],
      [
        { type: 'merger', instrument: 'ACME', counter: counter({ instrument: 'NEW', quantity: '1' }), gross: '3' },
        ['income 3 EUR'],
      ],
      [{ type: 'merger', instrument: 'ACME', counter: counter({ instrument: 'NEW', quantity: '1' }) }, []],
      [{ type: 'reward', ...acme, gross: '3' }, ['income 3 EUR', 'trade -3 EUR']],
      [{ type: 'reinvestment', ...acme, gross: '30', withheld }, ['income 30 EUR', 'trade -30 EUR', 'tax -10.55 EUR']],
      [{ type: 'advance-lump-sum', instrument: 'ACME', gross: '30', withheld }, ['tax -10.55 EUR']],
      [
        { type: 'swap', ...acme, gross: '30', fee: '1', counter: counter({ instrument: 'B', quantity: '1' }) },
        ['fee -1 EUR'],
      ],
      [{ type: 'transfer-in', ...acme }, []],
      [{ type: 'transfer-out', ...acme, fee: '25' }, ['fee -25 EUR']],
      [{ type: 'split', instrument: 'ACME', ratio: { new: '1', old: '10' } }, []],
      [{ type: 'split', instrument: 'ACME', ratio: { new: '1', old: '10' }, gross: '4' }, ['trade 4 EUR']],
      [{ type: 'rights', instrument: 'ACME', counter: counter({ instrument: 'R', quantity: '1' }) }, []],
      [{ type: 'delisting', ...acme }, []],
    ];
    for (const [facts, expected] of cases) assert.deepEqual(last(facts), expected, facts.type);
  });

  test('of a future are its fees, and its difference when it closes', () => {
    const future = { instrument: 'MNQ MAR25', currency: 'USD', fee: '1.24', date: '2025-01-28' } as const;
    const opened: Facts = { type: 'buy', quantity: '2', price: '20000', at: '2025-01-28T15:00:00Z', ...future };
    assert.deepEqual(last(opened), ['fee -1.24 USD']);
    const closing: Facts = { type: 'sell', quantity: '3', price: '20050.25', at: '2025-01-28T15:01:00Z', ...future };
    assert.deepEqual(last(opened, closing), ['result 201 USD', 'fee -1.24 USD']);
  });

  test('of an option that ends with a worth go to who held it, from who wrote it', () => {
    const option = { instrument: 'OPT', quantity: '1', date: '2025-02-01' } as const;
    const end: Facts = { type: 'expiry', gross: '50', ...option, date: '2025-03-21' };
    assert.deepEqual(last({ type: 'buy', price: '1', ...option }, end), ['trade 50 EUR']);
    assert.deepEqual(last({ type: 'short', price: '1', ...option }, end), ['trade -50 EUR']);
    const priced: Facts = { type: 'expiry', price: '0.5', ...option, date: '2025-03-21' };
    assert.deepEqual(last({ type: 'buy', price: '1', ...option }, priced), ['trade 50 EUR']);
  });

  test('come to the stated settlement; what it has more is shown', () => {
    const settlement = { currency: 'EUR', amount: '-1001.55', account: 'Cash' };
    const { postings, inconsistencies } = post(
      recorded([{ type: 'buy', price: '100', fee: '1.50', settlement, ...acme }]),
    );
    assert.deepEqual(
      postings.map((each) => `${each.account} ${each.class} ${text(each.amount)}`),
      ['Cash trade -1000', 'Cash fee -1.5', 'Cash difference -0.05'],
    );
    assert.deepEqual(
      inconsistencies.map(({ kind, amount, activities }) => [kind, text(amount!), activities]),
      [['settlement-differs', '-0.05', ['a1']]],
    );
  });

  test('settled in another currency are shared out of the sum, the rest on the first', () => {
    const settlement = { currency: 'EUR', amount: '-926.85', account: null };
    // 1 / 1001 of 926.85 = 0.9259 → 0.93.
    assert.deepEqual(last({ type: 'buy', price: '100', fee: '1', settlement, ...usd }), [
      'trade -925.92 EUR',
      'fee -0.93 EUR',
    ]);
  });

  test('settled in euro are what the bank states in euro, taxes apart', () => {
    const withheld = { ...nothingWithheld, foreign: '15', capitalGainsTax: '9.10', solidaritySurcharge: '0.50' };
    const dividend: Facts = {
      type: 'dividend',
      instrument: 'ACME',
      currency: 'USD',
      gross: '105.68',
      withheld: { ...withheld, foreign: '15.85' },
      euro: { gross: '90.99', fee: null, foreignTax: '13.65', rate: '1.1615', gain: null },
      settlement: { currency: 'EUR', amount: '67.74', account: null },
    };
    // Case P3 of the tax reference.
    assert.deepEqual(last(dividend), ['income 90.99 EUR', 'tax -13.65 EUR', 'tax -9.6 EUR']);
  });

  test('of an unknown worth are what was settled, or nothing and said', () => {
    const settlement = { currency: 'EUR', amount: '-500', account: null };
    assert.deepEqual(last({ type: 'buy', settlement, ...acme }), ['trade -500 EUR']);
    assert.deepEqual(
      post(recorded([{ type: 'buy', ...acme }])).inconsistencies.map(({ kind }) => kind),
      ['worth-unknown'],
    );
  });
});

suite('cash balances', () => {
  test('stand at the end of each day, and below zero where they may not be', () => {
    const { postings } = post(
      recorded([
        { type: 'deposit', date: '2025-01-02', gross: '100' },
        { type: 'withdrawal', date: '2025-01-03', gross: '150' },
        { type: 'deposit', date: '2025-01-03', gross: '20' },
        { type: 'fee', date: '2025-01-04', gross: '5' },
        { type: 'deposit', date: '2025-01-05', gross: '40' },
      ]),
    );
    const { balances, inconsistencies } = cashBalances(postings, () => false);
    assert.deepEqual(
      balances[0]!.course.map(({ date, balance }) => [date, text(balance)]),
      [
        ['2025-01-02', '100'],
        ['2025-01-03', '-30'],
        ['2025-01-04', '-35'],
        ['2025-01-05', '5'],
      ],
    );
    assert.deepEqual(
      inconsistencies.map(({ date, amount, activities }) => [date, text(amount!), activities]),
      [['2025-01-03', '-35', ['a2']]],
    );
    assert.deepEqual(cashBalances(postings, () => true).inconsistencies, []);
    assert.equal(text(cashBalances(postings, () => true, '2025-01-04').balances[0]!.balance), '-35');
  });

  test('are the sum of the postings on every day, of every portfolio', () => {
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        const { postings } = post(activities);
        const { balances } = cashBalances(postings, () => true);
        for (const { account, currency, balance, byClass, course } of balances) {
          const own = postings.filter((each) => each.account === account && each.currency === currency);
          for (const day of course) {
            const moved = own
              .filter(({ date }) => date <= day.date)
              .reduce((sum, { amount }) => add(sum, amount), zero);
            assert.equal(text(day.balance), text(moved));
          }
          assert.equal(text(Object.values(byClass).reduce(add, zero)), text(balance));
          assert.equal(text(course.at(-1)!.balance), text(balance));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are what the activities say one by one, of every portfolio', () => {
    const plus = new Set([
      'deposit',
      'payout',
      'fee-refund',
      'sell',
      'short',
      'dividend',
      'interest',
      'redemption',
      'return-of-capital',
      'merger',
    ]);
    const minus = new Set(['withdrawal', 'buy', 'cover', 'fee', 'interest-charge', 'currency-exchange']);
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        // Flat futures: what all of them paid is what they cost and brought, whatever was matched with what.
        const list = activities.filter(({ instrument }) => !instrument?.startsWith('MNQ'));
        const expected = new Map<string, Decimal>();
        const move = (account: string, currency: string, amount: Decimal) =>
          expected.set(`${account} ${currency}`, add(expected.get(`${account} ${currency}`) ?? zero, amount));
        for (const each of list) {
          const { type, account, currency, quantity, price, gross, withheld } = each;
          const worth =
            gross !== null
              ? parseDecimal(gross)
              : quantity !== null && price !== null
                ? multiply(
                    multiply(parseDecimal(quantity), parseDecimal(price)),
                    parseDecimal(termsOf(each.instrument!)!.multiplier!),
                  )
                : zero;
          const interest = parseDecimal(each.accrued ?? '0');
          if (plus.has(type)) move(account, currency, add(worth, interest));
          if (minus.has(type)) move(account, currency, negate(add(worth, interest)));
          if (type === 'currency-exchange') move(account, each.counter!.currency!, parseDecimal(each.counter!.amount!));
          move(account, currency, negate(add(parseDecimal(each.fee), parseDecimal(withheld.foreign))));
          for (const tax of [withheld.capitalGainsTax, withheld.solidaritySurcharge, withheld.unsplit])
            move(account, 'EUR', negate(parseDecimal(tax)));
        }
        const { balances } = cashBalances(post(list).postings, () => true);
        const found = balances.map(({ account, currency, balance }) => `${account} ${currency} ${text(balance)}`);
        const wanted = [...expected].map(([key, amount]) => `${key} ${text(amount)}`);
        const notZero = (lines: readonly string[]) => lines.filter((line) => !line.endsWith(' 0')).toSorted();
        assert.deepEqual(notZero(found), notZero(wanted));
      }),
      { numRuns: 200 },
    );
  });

  test('move what the effect of each activity says before it is saved', () => {
    // What an end pays depends on the side that ended, and a future pays by what it closes.
    const depends = (each: RecordedActivity) => each.type === 'expiry' || each.instrument?.startsWith('MNQ') === true;
    fc.assert(
      fc.property(arbitraryPortfolio(), ({ activities }) => {
        const list = activities.filter((each) => !depends(each));
        const byActivity = Map.groupBy(post(list).postings, ({ activity }) => activity);
        for (const each of list) {
          const sums = new Map<string, Decimal>();
          for (const { account, currency, amount } of byActivity.get(each.id) ?? []) {
            sums.set(`${account} ${currency}`, add(sums.get(`${account} ${currency}`) ?? zero, amount));
          }
          const terms = each.instrument === null ? undefined : termsOf(each.instrument)!;
          const said = effectOf(each, terms).cash.map(
            ({ account, currency, amount }) => `${account} ${currency} ${amount}`,
          );
          const posted = [...sums]
            .map(([key, amount]) => `${key} ${text(amount)}`)
            .filter((line) => !line.endsWith(' 0'));
          assert.deepEqual(posted.toSorted(), said.toSorted(), each.type);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('of futures that are flat are what was sold less what was bought', () => {
    const trade = fc.record({
      buys: fc.boolean(),
      size: fc.integer({ min: 1, max: 5 }),
      price: fc.integer({ min: 100, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(trade, { minLength: 1, maxLength: 30 }), (trades) => {
        const open = trades.reduce((sum, { buys, size }) => sum + (buys ? size : -size), 0);
        const all = open === 0 ? trades : [...trades, { buys: open < 0, size: Math.abs(open), price: 150 }];
        const list = recorded(
          all.map(({ buys, size, price }, index) => ({
            type: buys ? 'buy' : 'sell',
            instrument: 'MNQ MAR25',
            quantity: String(size),
            price: String(price),
            at: new Date(Date.UTC(2026, 0, 5, 10, index)).toISOString(),
          })),
        );
        const paid = all.reduce((sum, { buys, size, price }) => sum + (buys ? -1 : 1) * size * price * 2, 0);
        const { balances } = cashBalances(post(list).postings, () => true);
        assert.equal(text(balances[0]?.balance ?? zero), text(subtract({ coefficient: paid, scale: 0 }, zero)));
      }),
    );
  });
});
