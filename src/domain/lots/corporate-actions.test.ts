import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allReleaseTexts, amountsText, foldRecorded, inconsistencyTexts, openTexts, text } from '#test/support/lots.ts';

const units = (instrument: string, quantity: string | null = null) => ({
  account: null,
  instrument,
  quantity,
  currency: null,
  amount: null,
});
const old = { instrument: 'OLD' } as const;

suite('lots in corporate actions', () => {
  test('are split with their dates and cost', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2024-01-02', quantity: '3', gross: '900', fee: '1', ...old },
      { type: 'buy', date: '2024-02-02', quantity: '2', gross: '700', ...old },
      { type: 'split', date: '2024-06-10', ratio: { new: '10', old: '1' }, ...old },
      { type: 'sell', date: '2024-07-01', quantity: '35', gross: '3500', ...old },
    ]);
    assert.deepEqual(openTexts(book), { 'Depot OLD': ['15 of a2 from 2024-02-02: 525 + 0 EUR on 2024-02-02'] });
    // In units of the day of purchase: 5 of 20 are half a unit of two.
    const [, second] = book.releases[0]!.parts;
    assert.equal(text(second!.lot.quantity), '5');
    assert.equal(text(second!.lot.original), '0.5');
    assert.equal(text(book.holdings[0]!.lots[0]!.original), '1.5');
  });

  test('are put together with cash in lieu of the fraction', () => {
    // 25 units 1 for 10: 2.5, of which 2 are booked and 0.5 is paid with 31.20.
    const book = foldRecorded([
      { type: 'buy', date: '2023-01-02', quantity: '5', gross: '100', ...old },
      { type: 'buy', date: '2023-02-02', quantity: '20', gross: '500', ...old },
      {
        type: 'split',
        date: '2024-06-10',
        ratio: { new: '1', old: '10' },
        gross: '31.20',
        counter: units('OLD', '2'),
        ...old,
      },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a3 split 0.5 long for 31.2 + 0 EUR', '0.5 of a1 from 2023-01-02: 100 + 0 EUR on 2023-01-02 → 31.2 + 0'],
    ]);
    assert.deepEqual(openTexts(book), { 'Depot OLD': ['2 of a2 from 2023-02-02: 500 + 0 EUR on 2023-02-02'] });
  });

  test('hold what is booked where it is the same with fewer digits, so that the fraction can be sold', () => {
    // 100 units 1 for 15: 6.666…, booked as 6.6667; then the bank sells 0.6667.
    const book = foldRecorded([
      { type: 'buy', date: '2023-01-02', quantity: '100', gross: '300', ...old },
      { type: 'split', date: '2024-06-10', ratio: { new: '1', old: '15' }, counter: units('OLD', '6.6667'), ...old },
      { type: 'sell', date: '2024-06-12', quantity: '0.6667', gross: '28.00', ...old },
      { type: 'sell', date: '2024-09-12', quantity: '6', gross: '290', ...old },
    ]);
    assert.deepEqual(book.inconsistencies, []);
    assert.deepEqual(openTexts(book), {});
    // 300 × 0.6667 / 6.6667 = 30.0013…
    assert.equal(text(book.releases[0]!.parts[0]!.lot.legs[0]!.gross), '30');
  });

  test('that do not divide add up all the same', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2023-01-02', quantity: '1', gross: '100', ...old },
      { type: 'buy', date: '2023-02-02', quantity: '1', gross: '100', ...old },
      { type: 'split', date: '2024-06-10', ratio: { new: '1', old: '3' }, ...old },
    ]);
    assert.deepEqual(
      book.holdings[0]!.lots.map(({ quantity }) => text(quantity)),
      ['0.333333333333333333', '0.333333333333333333'],
    );
    assert.equal(text(book.holdings[0]!.quantity), '0.666666666666666666');
  });

  test('of other units than the source states are said', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2023-01-02', quantity: '10', gross: '100', ...old },
      { type: 'split', date: '2024-06-10', ratio: { new: '2', old: '1' }, counter: units('OLD', '22'), ...old },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['quantity-differs -2: a2']);
    assert.equal(text(book.holdings[0]!.quantity), '20');
  });

  test('are replaced in a merger, with dates and cost; the cash beside them takes nothing from it', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', fee: '3', ...old },
      { type: 'buy', date: '2023-01-03', quantity: '20', gross: '800', ...old },
      { type: 'merger', date: '2024-05-02', quantity: '30', gross: '45', counter: units('NEW', '10'), ...old },
    ]);
    // 1 for 3: 10/30 of 10 = 3.333…, the rest with the last.
    assert.deepEqual(openTexts(book), {
      'Depot NEW': [
        '3.333333333333333333 of a1 from 2022-01-03: 300 + 3 EUR on 2022-01-03',
        '6.666666666666666667 of a2 from 2023-01-03: 800 + 0 EUR on 2023-01-03',
      ],
    });
    assert.deepEqual(book.inconsistencies, []);
    assert.deepEqual(book.releases, []);
    assert.equal(amountsText(book.holdings.find(({ instrument }) => instrument === 'NEW')!.averageCost), '1103 EUR');
  });

  test('that come to no unit leave their cost to the next', () => {
    const lot = { type: 'buy', quantity: '1', ...old } as const;
    const book = foldRecorded([
      { ...lot, date: '2022-01-03', gross: '10' },
      { ...lot, date: '2022-01-04', gross: '20' },
      { ...lot, date: '2022-01-05', gross: '30' },
      { type: 'merger', date: '2024-05-02', counter: units('NEW', '0.000000000000000001'), ...old },
    ]);
    assert.equal(amountsText(book.holdings[0]!.cost), '60 EUR');
    assert.equal(book.holdings[0]!.lots.length, 1);
  });

  test('keep everything under a new ISIN', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', fee: '3', ...old },
      { type: 'isin-change', date: '2024-05-02', counter: units('NEW'), ...old },
      { type: 'sell', date: '2024-05-02', instrument: 'NEW', quantity: '10', gross: '400' },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a3 sell 10 long for 400 + 0 EUR', '10 of a1 from 2022-01-03: 300 + 3 EUR on 2022-01-03 → 400 + 0'],
    ]);
  });

  test('are renamed where they are owed, and where both are', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', ...old },
      { type: 'short', date: '2022-01-04', quantity: '4', gross: '160', ...old },
      { type: 'isin-change', date: '2024-05-02', counter: units('NEW'), ...old },
      { type: 'merger', date: '2024-06-03', instrument: 'NEW', counter: units('NEWER', '5') },
    ]);
    assert.deepEqual(openTexts(book), {
      'Depot NEWER': ['5 of a1 from 2022-01-03: 300 + 0 EUR on 2022-01-03'],
      'Depot NEWER short': ['2 of a2 from 2022-01-04: 160 + 0 EUR on 2022-01-04'],
    });
  });

  test('share their cost with what is spun off, which is as old as they are', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', fee: '3', ...old },
      { type: 'buy', date: '2023-01-03', quantity: '5', gross: '200.01', ...old },
      { type: 'spin-off', date: '2024-05-02', costShare: '0.25', counter: units('CHILD', '3.75'), ...old },
      { type: 'sell', date: '2024-05-20', instrument: 'CHILD', quantity: '0.75', gross: '20' },
    ]);
    // One for four: 2.5 and 1.25 units. 200.01 × 0.25 = 50.0025 → 50.00. The fraction sold first is of the oldest:
    // 0.75 of 2.5 of 75.00 = 22.50 and of 0.75 = 0.225 → 0.23.
    assert.deepEqual(openTexts(book), {
      'Depot CHILD': [
        '1.75 of a3/a1 from 2022-01-03: 52.5 + 0.52 EUR on 2022-01-03',
        '1.25 of a3/a2 from 2023-01-03: 50 + 0 EUR on 2023-01-03',
      ],
      'Depot OLD': [
        '10 of a1 from 2022-01-03: 225 + 2.25 EUR on 2022-01-03',
        '5 of a2 from 2023-01-03: 150.01 + 0 EUR on 2023-01-03',
      ],
    });
  });

  test('give rights that cost nothing', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', ...old },
      { type: 'rights', date: '2024-05-02', counter: units('RIGHT', '10'), ...old },
      { type: 'sell', date: '2024-05-06', instrument: 'RIGHT', quantity: '10', gross: '12', fee: '1' },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a3 sell 10 long for 12 + 1 EUR', '10 of a2 from 2024-05-02: 0 + 0 EUR on 2024-05-02 → 12 + 1'],
    ]);
  });

  test('come as their source states them, from a spin-off or as rights', () => {
    const lots = [
      { acquiredOn: '2022-01-03', quantity: '4', cost: '60', currency: 'EUR', costEuro: null },
      { acquiredOn: '2021-01-04', quantity: '6', cost: '66', currency: 'USD', costEuro: '60' },
    ];
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', ...old },
      { type: 'spin-off', date: '2024-05-02', costShare: '0.25', counter: units('CHILD', '10'), lots, ...old },
      { type: 'rights', date: '2024-05-03', counter: units('BONUS', '10'), lots, ...old },
    ]);
    const stated = (id: string) => [
      `6 of ${id} from 2021-01-04: 66 + 0 USD on 2021-01-04 stated (60 + 0 EUR)`,
      `4 of ${id}#2 from 2022-01-03: 60 + 0 EUR on 2022-01-03 stated`,
    ];
    assert.deepEqual(openTexts(book), {
      'Depot BONUS': stated('a3'),
      'Depot CHILD': stated('a2'),
      'Depot OLD': ['10 of a1 from 2022-01-03: 225 + 0 EUR on 2022-01-03'],
    });
  });

  test('cost less after capital is paid back, by quantity', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', ...old },
      { type: 'buy', date: '2023-01-03', quantity: '5', gross: '200', ...old },
      { type: 'return-of-capital', date: '2024-05-02', gross: '10', ...old },
      { type: 'sell', date: '2024-05-20', quantity: '10', gross: '300', ...old },
    ]);
    assert.deepEqual(
      allReleaseTexts(book)[0]![1],
      '10 of a1 from 2022-01-03: 300 + 0 EUR on 2022-01-03; -6.67 + 0 EUR on 2024-05-02 returned → 300 + 0',
    );
    assert.equal(amountsText(book.holdings[0]!.cost), '196.67 EUR');
  });

  test('cost less by what is stated for a unit, and in euro as the bank states it', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', currency: 'USD', ...old },
      {
        type: 'return-of-capital',
        date: '2024-05-02',
        quantity: '10',
        price: '0.333',
        currency: 'USD',
        euro: { gross: '3.10', fee: null, foreignTax: null, rate: null, gain: null },
        ...old,
      },
    ]);
    assert.deepEqual(openTexts(book)['Depot OLD'], [
      '10 of a1 from 2022-01-03: 300 + 0 USD on 2022-01-03; -3.33 + 0 USD on 2024-05-02 returned (-3.1 + ? EUR)',
    ]);
  });

  test('do not cost less than nothing: what exceeds their cost is said', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '30', ...old },
      { type: 'buy', date: '2023-01-03', quantity: '10', gross: '200', ...old },
      { type: 'return-of-capital', date: '2024-05-02', gross: '100', ...old },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['return-exceeds-cost 20 EUR: a3']);
    assert.equal(amountsText(book.holdings[0]!.cost), '150 EUR');
  });

  test('that cost nothing stay at nothing when capital is paid back', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '30', instrument: 'PARENT' },
      { type: 'rights', date: '2022-02-03', instrument: 'PARENT', counter: units('OLD', '10') },
      { type: 'return-of-capital', date: '2024-05-02', gross: '7', ...old },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['return-exceeds-cost 7 EUR: a3']);
    assert.equal(amountsText(book.holdings[0]!.cost), '');
  });

  test('whose cost is in another currency than what comes back are said', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2022-01-03', quantity: '10', gross: '300', ...old },
      { type: 'return-of-capital', date: '2024-05-02', gross: '10', currency: 'USD', ...old },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['return-in-other-currency 10 USD: a2']);
    assert.equal(amountsText(book.holdings[0]!.cost), '300 EUR, -10 USD');
  });

  test('of something that is not held are said', () => {
    const kinds = [
      { type: 'split', ratio: { new: '2', old: '1' } },
      { type: 'spin-off', costShare: '0.5', counter: units('CHILD', '1') },
      { type: 'merger', counter: units('NEW', '1') },
      { type: 'isin-change', counter: units('NEW') },
      { type: 'return-of-capital', gross: '1' },
    ] as const;
    const book = foldRecorded(kinds.map((kind) => ({ ...kind, ...old })));
    assert.deepEqual(
      inconsistencyTexts(book).toSorted(),
      [1, 2, 3, 4, 5].map((index) => `nothing-held: a${index}`),
    );
    assert.deepEqual(book.holdings, []);
  });
});
