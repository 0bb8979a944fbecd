import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  allReleaseTexts,
  foldRecorded,
  inconsistencyTexts,
  lotText,
  openTexts,
  recorded,
  termsOf,
  text,
} from '#test/support/lots.ts';
import { foldLots } from './fold-lots.ts';
import { planLots } from './lot-plan.ts';

const mnq = { instrument: 'MNQ MAR25', currency: 'USD' } as const;
const call = { instrument: 'OPT CALL', currency: 'USD' } as const;
const put = { instrument: 'OPT PUT', currency: 'USD' } as const;
const into = (instrument: string) => ({ account: null, instrument, quantity: null, currency: null, amount: null });

suite('lots of futures', () => {
  test('have their worth as legs, so that closing less opening is the result (case C6 of the tax reference)', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-28', quantity: '2', price: '20000', fee: '1.24', ...mnq },
      { type: 'sell', date: '2025-01-28', quantity: '2', price: '20050.25', fee: '1.24', ...mnq },
    ]);
    const [release] = book.releases;
    const part = release!.parts[0]!;
    assert.equal(release!.settles, 'difference');
    // 2 × 20050.25 × 2 − 2 × 20000 × 2 = 201.00.
    assert.equal(text(part.closing.gross), '80201');
    assert.equal(text(part.lot.legs[0]!.gross), '80000');
  });

  test('go through zero with any trade; the fee is shared, the rest on the closing part', () => {
    const trade = { date: '2025-01-28', ...mnq } as const;
    const book = foldRecorded([
      { type: 'buy', quantity: '5', price: '25000', fee: '2.50', at: '2025-01-28T15:00:00Z', ...trade },
      { type: 'sell', quantity: '8', price: '25050', fee: '4.05', at: '2025-01-28T15:01:00Z', ...trade },
      { type: 'sell', quantity: '2', price: '25100', fee: '1.00', at: '2025-01-28T15:02:00Z', ...trade },
      { type: 'buy', quantity: '5', price: '25040', fee: '2.50', at: '2025-01-28T15:03:00Z', ...trade },
    ]);
    // ledger-rules.md: long 5 +500; short 3 @ 25050 and 2 @ 25100 closed at 25040: +300. 4.05 × 3/8 = 1.51875 → 1.52.
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a2 sell 5 long for 250500 + 2.53 USD',
        '5 of a1 from 2025-01-28: 250000 + 2.5 USD on 2025-01-28 → 250500 + 2.53',
      ],
      [
        'a4 buy 5 short for 250400 + 2.5 USD',
        '3 of a2 from 2025-01-28: 150300 + 1.52 USD on 2025-01-28 → 150240 + 1.5',
        '2 of a3 from 2025-01-28: 100400 + 1 USD on 2025-01-28 → 100160 + 1',
      ],
    ]);
    assert.deepEqual(openTexts(book), {});
    assert.deepEqual(inconsistencyTexts(book), []);
  });

  test('without a multiplier are said, and their result is unknown', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-28', instrument: 'RTX MAR25', quantity: '1', price: '5' },
      { type: 'sell', date: '2025-01-29', instrument: 'RTX MAR25', quantity: '1', price: '6' },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['multiplier-unknown: a1', 'multiplier-unknown: a2']);
    assert.equal(book.releases[0]!.closingKnown, false);
    assert.equal(book.releases[0]!.parts[0]!.lot.costKnown, false);
  });

  test('end at the price of their last day', () => {
    const book = foldRecorded([
      { type: 'sell', date: '2025-01-28', quantity: '1', price: '20000', ...mnq },
      { type: 'expiry', date: '2025-03-21', quantity: '1', price: '19900', ...mnq },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 expiry 1 short for 39800 + 0 USD', '1 of a1 from 2025-01-28: 40000 + 0 USD on 2025-01-28 → 39800 + 0'],
    ]);
  });
});

suite('lots of options', () => {
  test('that expire are lost', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', quantity: '2', price: '1.50', fee: '2', ...call },
      { type: 'expiry', date: '2025-03-21', quantity: '2', ...call },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 expiry 2 long for 0 + 0 USD', '2 of a1 from 2025-01-02: 300 + 2 USD on 2025-01-02 → 0 + 0'],
    ]);
  });

  test('that were written keep their premium when they expire', () => {
    const book = foldRecorded([
      { type: 'short', date: '2025-01-02', quantity: '2', price: '1.50', fee: '2', ...put },
      { type: 'expiry', date: '2025-03-21', quantity: '2', ...put },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 expiry 2 short for 0 + 0 USD', '2 of a1 from 2025-01-02: 300 + 2 USD on 2025-01-02 → 0 + 0'],
    ]);
    assert.equal(text(book.holdings[0]!.quantity), '0');
  });

  test('that are bought and used go into the cost of what is delivered, at the rate of their own day', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', quantity: '1', price: '3', fee: '1', ...call },
      { type: 'exercise', date: '2025-03-21', quantity: '1', counter: into('ACME'), ...call },
      { type: 'buy', date: '2025-03-21', instrument: 'ACME', currency: 'USD', quantity: '100', price: '50', fee: '5' },
    ]);
    assert.deepEqual(openTexts(book), {
      'Depot ACME': ['100 of a3 from 2025-03-21: 5000 + 5 USD on 2025-03-21; 300 + 1 USD on 2025-01-02 premium'],
    });
    assert.equal(book.releases[0]!.delivery, 'a3');
  });

  test('that are bought puts and used are costs of the sale', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ACME', currency: 'USD', quantity: '100', price: '40' },
      { type: 'buy', date: '2025-01-03', quantity: '1', price: '2', fee: '1', ...put },
      { type: 'exercise', date: '2025-03-21', quantity: '1', fee: '7', counter: into('ACME'), ...put },
      { type: 'sell', date: '2025-03-24', instrument: 'ACME', currency: 'USD', quantity: '100', price: '45' },
    ]);
    const sale = book.releases[1]!;
    assert.equal(sale.type, 'sell');
    assert.deepEqual(
      sale.premiums.map(({ gross, fee, date }) => [text(gross), text(fee), date]),
      [
        ['200', '1', '2025-01-03'],
        ['0', '7', '2025-03-21'],
      ],
    );
  });

  test('that are written and claimed stay apart from the delivery', () => {
    const book = foldRecorded([
      { type: 'short', date: '2025-01-02', quantity: '1', price: '2', ...put },
      { type: 'exercise', date: '2025-03-21', quantity: '1', counter: into('ACME'), ...put },
      { type: 'buy', date: '2025-03-21', instrument: 'ACME', currency: 'USD', quantity: '100', price: '40' },
    ]);
    assert.deepEqual(openTexts(book), { 'Depot ACME': ['100 of a3 from 2025-03-21: 4000 + 0 USD on 2025-03-21'] });
    assert.equal(book.releases[0]!.delivery, null);
    assert.deepEqual(book.inconsistencies, []);
  });

  test('find their delivery by what they are known to be on', () => {
    const activities = recorded([
      { type: 'buy', date: '2025-01-02', quantity: '1', price: '3', ...call },
      { type: 'exercise', date: '2025-03-21', quantity: '1', ...call },
      { type: 'buy', date: '2025-03-21', instrument: 'ACME', currency: 'USD', quantity: '100', price: '50' },
    ]);
    const plan = planLots(activities, (instrument) => (instrument === 'OPT CALL' ? 'ACME' : null));
    assert.equal(foldLots(plan, termsOf).releases[0]!.delivery, 'a3');
    assert.equal(foldLots(planLots(activities), termsOf).releases[0]!.delivery, null);
  });

  test('whose delivery is not in the books are said', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', quantity: '1', price: '3', ...call },
      { type: 'exercise', date: '2025-03-21', quantity: '1', counter: into('ACME'), ...call },
      { type: 'buy', date: '2025-04-21', instrument: 'ACME', currency: 'USD', quantity: '100', price: '50' },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['delivery-unknown: a2']);
    assert.equal(lotText(book.holdings[0]!.lots[0]!), '100 of a3 from 2025-04-21: 5000 + 0 USD on 2025-04-21');
  });
});
