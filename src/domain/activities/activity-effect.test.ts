import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { activity, purchase } from '#test/support/activity.ts';
import { nothingWithheld } from './activity.ts';
import { effectOf } from './activity-effect.ts';

suite('the effect of an activity', () => {
  test('of a purchase: 10 × 150 and the fee leave, 10 units come', () => {
    assert.deepEqual(effectOf(purchase()), {
      cash: [{ account: 'Depot', currency: 'EUR', amount: '-1501.5' }],
      units: [{ account: 'Depot', instrument: 'SAP', quantity: '10' }],
      worth: '1500',
      cost: 'adds',
      flow: 'none',
      tax: 'none',
    });
  });

  test('of a bond with accrued interest: 98 % of 10 000 and 120 of interest', () => {
    const bond = purchase({ quantity: '10000', price: '98', accrued: '120', fee: '0' });
    assert.deepEqual(effectOf(bond, { settles: 'worth', multiplier: '0.01' }).cash, [
      { account: 'Depot', currency: 'EUR', amount: '-9920' },
    ]);
  });

  test('of a dividend: the foreign tax leaves in its currency, the German one in euro', () => {
    const withheld = { ...nothingWithheld, foreign: '15', capitalGainsTax: '9.10', solidaritySurcharge: '0.50' };
    const { cash } = effectOf(
      activity({ type: 'dividend', instrument: 'PG', gross: '100', currency: 'USD', withheld }),
    );
    assert.deepEqual(cash, [
      { account: 'Depot', currency: 'USD', amount: '85' },
      { account: 'Depot', currency: 'EUR', amount: '-9.6' },
    ]);
  });

  test('is what was settled, where that is stated', () => {
    const settlement = { currency: 'EUR', amount: '67.74', account: 'Giro' };
    const paid = activity({ type: 'dividend', instrument: 'PG', gross: '105.68', currency: 'USD', settlement });
    assert.deepEqual(effectOf(paid).cash, [{ account: 'Giro', currency: 'EUR', amount: '67.74' }]);
  });

  test('of a future moves its fee alone', () => {
    const bought = purchase({ instrument: 'MNQ MAR26', quantity: '2', price: '20000', fee: '1.24', currency: 'USD' });
    const { cash, worth } = effectOf(bought, { settles: 'difference', multiplier: '2' });
    assert.deepEqual(cash, [{ account: 'Depot', currency: 'USD', amount: '-1.24' }]);
    assert.equal(worth, '80000');
  });

  test('of a change of currency: one leaves, the other comes', () => {
    const counter = { account: null, instrument: null, quantity: null, currency: 'USD', amount: '1085' };
    assert.deepEqual(effectOf(activity({ type: 'currency-exchange', gross: '1000', fee: '2', counter })).cash, [
      { account: 'Depot', currency: 'EUR', amount: '-1002' },
      { account: 'Depot', currency: 'USD', amount: '1085' },
    ]);
  });

  test('of a swap: units for units, and no cash', () => {
    const counter = { account: null, instrument: 'ETH/EUR', quantity: '15', currency: null, amount: null };
    const { cash, units } = effectOf(
      activity({ type: 'swap', instrument: 'BTC/EUR', quantity: '1', gross: '60000', counter }),
    );
    assert.deepEqual(cash, []);
    assert.deepEqual(
      units.map(({ instrument, quantity }) => [instrument, quantity]),
      [
        ['BTC/EUR', '-1'],
        ['ETH/EUR', '15'],
      ],
    );
  });
});
