import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  broker,
  buy,
  dividend,
  sell,
  type WrittenActivity,
  type WrittenLedger,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';

const exchange = (date: string, from: string, gross: string, to: string, amount: string): WrittenActivity => ({
  type: 'currency-exchange',
  date,
  currency: from,
  gross,
  counter: { account: null, instrument: null, quantity: null, currency: to, amount },
});
const there = exchange('2025-01-10', 'EUR', '9090.91', 'USD', '10000');
const back = exchange('2025-05-10', 'USD', '10000', 'EUR', '9523.81');
const ledger = (interestBearing: boolean | null, activities: readonly WrittenActivity[], on = true): WrittenLedger => ({
  profile: {
    accounts: [broker('broker', { interestBearing })],
    modules: { currency: on, legacyTerminCapYears: [] },
  },
  rates: { USD: { '2025-02-03': '1.08', '2025-03-03': '1.00', '2025-04-03': '1.25', '2025-04-04': '1.25' } },
  activities,
});

describe('balances of foreign currency (C27)', () => {
  it('that bear interest are capital income, first in first out', () => {
    const { items } = writtenTaxYear(ledger(true, [there, back]), 2025);
    assert.deepEqual(
      items.map(({ amount, regime, pot }) => [amount, regime, pot]),
      [['432.90', 'capital', 'other']],
    );
  });

  it('that bear none are private sales', () => {
    const { items, persons } = writtenTaxYear(ledger(false, [there, back]), 2025);
    assert.equal(items[0]!.regime, 'private-sale');
    assert.deepEqual([persons[0]!.privateSales.net, persons[0]!.privateSales.taxable], ['432.90', '0.00']);
  });

  it('are asked for where nobody has said it, and left alone where the module is off', () => {
    const asked = writtenTaxYear(ledger(null, [there, back]), 2025);
    assert.deepEqual([asked.items, asked.gaps.map(({ kind }) => kind)], [[], ['interest-bearing']]);
    assert.deepEqual(writtenTaxYear(ledger(true, [there, back], false), 2025).items, []);
  });

  // 100 USD in at 1.00 (100.00), 250 at 1.25 (200.00); a share for 200 USD at 1.25 takes 100 and 100 of 250: 160 − 100 − 80.
  it('are sold by what is bought with them', () => {
    const activities = [
      dividend('2025-03-03', '100', '0', { instrument: 'OTHER', currency: 'USD' }),
      dividend('2025-04-03', '250', '0', { instrument: 'OTHER', currency: 'USD' }),
      buy('2025-04-04', '2', '100', { currency: 'USD' }),
    ];
    const { items } = writtenTaxYear(ledger(true, activities), 2025);
    const [item] = items.filter(({ category }) => category === 'currency');
    assert.equal(item!.amount, '-20.00');
    assert.deepEqual(
      item!.lots.map(({ quantity, cost, proceeds }) => [quantity, cost, proceeds]),
      [
        ['100', '100.00', '80.00'],
        ['100', '80.00', '80.00'],
      ],
    );
  });

  it('inside a trade are no business of the default', () => {
    const usd = { currency: 'USD' } as const;
    const year = writtenTaxYear(
      ledger(true, [buy('2025-02-03', '1', '108', usd), sell('2025-03-03', '1', '110', usd)], false),
      2025,
    );
    assert.deepEqual(
      year.items.map(({ category, amount }) => [category, amount]),
      [['share', '10.00']],
    );
    assert.equal(year.openPoints.find(({ point }) => point === 'currency-leg')!.touches, true);
  });
});
