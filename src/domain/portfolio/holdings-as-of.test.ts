import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type Activity, nothingWithheld, type RecordedActivity } from '#domain/activities/activity.ts';
import { minusAll, nothing, plus, plusAll } from '#domain/lots/amounts.ts';
import { foldLots } from '#domain/lots/fold-lots.ts';
import { planLots } from '#domain/lots/lot-plan.ts';
import type { Amounts } from '#domain/lots/release.ts';
import { arbitraryPortfolio } from '#test/support/arbitrary-portfolio.ts';
import { amountsText, recorded, termsOf, text } from '#test/support/lots.ts';
import { cashPostings } from './cash-postings.ts';
import { holdingsAsOf } from './holdings-as-of.ts';

const stand = (activities: readonly RecordedActivity[], until = '9999-12-31') => {
  const plan = planLots(activities);
  const whole = foldLots(plan, termsOf);
  const { postings } = cashPostings(plan, whole, termsOf);
  const accounts = new Map(activities.map(({ id, account }) => [id, account]));
  const book = foldLots(plan, termsOf, until);
  return { holdings: holdingsAsOf(book, postings, (id) => accounts.get(id) ?? null, until), book, postings };
};

const list: readonly (Partial<RecordedActivity> & Pick<Activity, 'type'>)[] = [
  { type: 'buy', date: '2025-01-02', instrument: 'ACME', quantity: '10', price: '100', fee: '1' },
  { type: 'buy', date: '2025-02-03', instrument: 'ACME', quantity: '10', price: '120', fee: '1' },
  {
    type: 'dividend',
    date: '2025-02-10',
    instrument: 'ACME',
    gross: '20',
    withheld: { ...nothingWithheld, capitalGainsTax: '5', solidaritySurcharge: '0.27' },
    settlement: { currency: 'EUR', amount: '14.73', account: 'Cash' },
  },
  { type: 'sell', date: '2025-03-04', instrument: 'ACME', quantity: '15', price: '130', fee: '2' },
];

suite('holdings as of a day', () => {
  test('have open lots, what was realised, income, fees and taxes', () => {
    const [holding, ...others] = stand(recorded(list)).holdings;
    assert.deepEqual(others, []);
    assert.equal(text(holding!.quantity), '5');
    assert.equal(amountsText(holding!.open[0]!.cost), '600.5 EUR');
    assert.equal(amountsText(holding!.open[0]!.averageCost), '550.5 EUR');
    // 1948 − 1001 − 600.50, and by the average 1948 − 1651.50.
    assert.equal(amountsText(holding!.realised.fifo), '346.5 EUR');
    assert.equal(amountsText(holding!.realised.average), '296.5 EUR');
    assert.equal(amountsText(holding!.income), '20 EUR');
    assert.equal(amountsText(holding!.fees), '4 EUR');
    assert.equal(amountsText(holding!.taxes), '5.27 EUR');
  });

  test('know nothing of what came later', () => {
    const [holding] = stand(recorded(list), '2025-02-05').holdings;
    assert.equal(text(holding!.quantity), '20');
    assert.equal(amountsText(holding!.realised.fifo), '');
    assert.equal(amountsText(holding!.income), '');
    assert.equal(amountsText(holding!.fees), '2 EUR');
  });

  test('of futures realise the difference less the fees of both sides', () => {
    const future = { instrument: 'MNQ MAR25', currency: 'USD', quantity: '2', fee: '1.24' } as const;
    const [holding] = stand(
      recorded([
        { type: 'sell', date: '2025-01-28', price: '20050.25', ...future },
        { type: 'buy', date: '2025-01-29', price: '20000', ...future },
      ]),
    ).holdings;
    assert.equal(amountsText(holding!.realised.fifo), '198.52 USD');
    assert.equal(amountsText(holding!.realised.average), '198.52 USD');
    assert.deepEqual(holding!.open, []);
  });

  test('leave out what nobody knows the cost of, and say how much it is', () => {
    const [holding] = stand(
      recorded([
        { type: 'transfer-in', date: '2025-01-02', instrument: 'ACME', quantity: '4' },
        { type: 'buy', date: '2025-01-03', instrument: 'ACME', quantity: '4', gross: '400' },
        { type: 'sell', date: '2025-01-04', instrument: 'ACME', quantity: '6', gross: '660' },
      ]),
    ).holdings;
    assert.equal(text(holding!.realised.unknown), '4');
    // Two of four: 220 − 200.
    assert.equal(amountsText(holding!.realised.fifo), '20 EUR');
  });

  test('account for all cash of trades: paid = what is still open − what was realised, of every portfolio', () => {
    const notZero = (amounts: Amounts) => amountsText(amounts.filter(({ amount }) => amount.coefficient !== 0));
    fc.assert(
      fc.property(arbitraryPortfolio(100), ({ activities }) => {
        const { holdings, postings } = stand(activities);
        const fees = new Set(activities.filter(({ instrument }) => instrument !== null).map(({ id }) => id));
        let paid = nothing;
        for (const posting of postings) {
          const trades = posting.class === 'trade' || posting.class === 'result';
          if (trades || (posting.class === 'fee' && fees.has(posting.activity)))
            paid = plus(paid, posting.currency, posting.amount);
        }
        let result = nothing;
        for (const { open, realised, settles } of holdings) {
          result = plusAll(result, realised.fifo);
          for (const { side, cost, lots } of open) {
            if (settles === 'worth') result = side === 'long' ? minusAll(result, cost) : plusAll(result, cost);
            // Fees of open futures are paid and not yet realised.
            else
              for (const { legs } of lots)
                for (const { currency, fee } of legs) result = minusAll(result, [{ currency, amount: fee }]);
          }
        }
        assert.equal(notZero(minusAll(paid, result)), '');
      }),
      { numRuns: 200 },
    );
  });
});
