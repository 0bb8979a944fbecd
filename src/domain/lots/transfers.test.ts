import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { amountsText, foldRecorded, inconsistencyTexts, lotText, openTexts } from '#test/support/lots.ts';

const to = (account: string) => ({ account, instrument: null, quantity: null, currency: null, amount: null });
const fund = { instrument: 'FUND' } as const;
const bought = [
  { type: 'buy', account: 'A', date: '2020-01-02', quantity: '10', gross: '1000', fee: '1', ...fund },
  { type: 'buy', account: 'A', date: '2021-01-04', quantity: '10', gross: '1200', ...fund },
] as const;

suite('lots in transfers', () => {
  test('go to the other depot oldest first, with dates and cost', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'buy', account: 'B', date: '2020-06-01', quantity: '1', gross: '90', ...fund },
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '15', counter: to('B'), ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-04', quantity: '15', ...fund },
    ]);
    assert.deepEqual(openTexts(book), {
      'A FUND': ['5 of a2 from 2021-01-04: 600 + 0 EUR on 2021-01-04'],
      'B FUND': [
        '10 of a1 from 2020-01-02: 1000 + 1 EUR on 2020-01-02',
        '1 of a3 from 2020-06-01: 90 + 0 EUR on 2020-06-01',
        '5 of a2 from 2021-01-04: 600 + 0 EUR on 2021-01-04',
      ],
    });
    assert.deepEqual(book.inconsistencies, []);
    // By the average: 15/20 of 2201 = 1650.75 left A.
    assert.deepEqual(
      book.holdings.map(({ averageCost }) => amountsText(averageCost)),
      ['550.25 EUR', '1740.75 EUR'],
    );
  });

  test('arrive in the pieces that the other depot books, as long as they add up', () => {
    const piece = { type: 'transfer-in', account: 'B', counter: to('A'), ...fund } as const;
    const list = [
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '15', ...fund },
      { ...piece, date: '2022-03-03', quantity: '12' },
      { ...piece, date: '2022-03-02', quantity: '2' },
      { ...piece, date: '2022-03-04', quantity: '1' },
    ] as const;
    const book = foldRecorded(list);
    assert.deepEqual(book.inconsistencies, []);
    assert.deepEqual(book.departures, []);
    assert.deepEqual(openTexts(book)['B FUND'], [
      '2 of a1 from 2020-01-02: 200 + 0.2 EUR on 2020-01-02',
      '8 of a1 from 2020-01-02: 800 + 0.8 EUR on 2020-01-02',
      '4 of a2 from 2021-01-04: 480 + 0 EUR on 2021-01-04',
      '1 of a2 from 2021-01-04: 120 + 0 EUR on 2021-01-04',
    ]);
    // 15/20 of 2201 by the average: nothing of it is lost on the way.
    assert.equal(amountsText(book.holdings.find(({ account }) => account === 'B')!.averageCost), '1650.75 EUR');
    const between = foldRecorded(list, '2022-03-03');
    assert.deepEqual(
      between.departures.map(({ lots }) => lots.map(lotText)),
      [['1 of a2 from 2021-01-04: 120 + 0 EUR on 2021-01-04']],
    );
  });

  test('are found by quantity within a few days where no depot is named', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '4', ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-08', quantity: '4.0', ...fund },
    ]);
    assert.deepEqual(openTexts(book)['B FUND'], ['4 of a1 from 2020-01-02: 400 + 0.4 EUR on 2020-01-02']);
    assert.deepEqual(book.inconsistencies, []);
  });

  test('are not guessed where several fit', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '4', ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-02', quantity: '4', ...fund },
      { type: 'transfer-in', account: 'C', date: '2022-03-03', quantity: '4', ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), [
      'transfer-ambiguous 4: a3',
      'transfer-ambiguous 4: a4',
      'cost-unknown 4: a4',
      'transfer-ambiguous 4: a5',
      'cost-unknown 4: a5',
    ]);
    assert.deepEqual(openTexts(book)['C FUND'], ['4 of a5 from ?:  ?']);
  });

  test('leave before they arrive, whatever the depots booked', () => {
    const list = [
      ...bought,
      { type: 'transfer-in', account: 'B', date: '2022-03-01', quantity: '10', counter: to('A'), ...fund },
      { type: 'transfer-out', account: 'A', date: '2022-03-03', quantity: '10', ...fund },
    ] as const;
    const book = foldRecorded(list);
    assert.deepEqual(openTexts(book)['B FUND'], ['10 of a1 from 2020-01-02: 1000 + 1 EUR on 2020-01-02']);
    assert.deepEqual(openTexts(foldRecorded(list, '2022-03-01')), openTexts(book));
  });

  test('are on their way between the two days', () => {
    const list = [
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '10', counter: to('B'), ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-04', quantity: '10', ...fund },
    ] as const;
    const book = foldRecorded(list, '2022-03-02');
    assert.deepEqual(Object.keys(openTexts(book)), ['A FUND']);
    assert.deepEqual(
      book.departures.map(({ lots }) => lots.map(lotText)),
      [['10 of a1 from 2020-01-02: 1000 + 1 EUR on 2020-01-02']],
    );
    assert.deepEqual(foldRecorded(list).departures, []);
  });

  test('that lose units on their way say so', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '11', counter: to('B'), ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-01', quantity: '10.5', ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['lost-in-transfer 0.5: a4, a3']);
    assert.deepEqual(openTexts(book)['B FUND'], [
      '10 of a1 from 2020-01-02: 1000 + 1 EUR on 2020-01-02',
      '0.5 of a2 from 2021-01-04: 60 + 0 EUR on 2021-01-04',
    ]);
    assert.deepEqual(
      book.departures.map(({ lots }) => lots.map(lotText)),
      [['0.5 of a2 from 2021-01-04: 60 + 0 EUR on 2021-01-04']],
    );
  });

  test('come as the source states them where the other depot is not in the books', () => {
    const book = foldRecorded([
      {
        type: 'transfer-in',
        account: 'B',
        date: '2022-03-04',
        quantity: '15',
        lots: [
          { acquiredOn: '2021-01-04', quantity: '5', cost: '650', currency: 'USD', costEuro: '530.10' },
          { acquiredOn: '2019-01-04', quantity: '8', cost: '700', currency: 'EUR', costEuro: null },
        ],
        ...fund,
      },
    ]);
    assert.deepEqual(openTexts(book), {
      'B FUND': [
        '8 of a1 from 2019-01-04: 700 + 0 EUR on 2019-01-04 stated',
        '5 of a1#2 from 2021-01-04: 650 + 0 USD on 2021-01-04 stated (530.1 + 0 EUR)',
        '2 of a1#3 from ?:  ?',
      ],
    });
    assert.deepEqual(inconsistencyTexts(book), ['cost-unknown 2: a1']);
  });

  test('that come without a word have no cost, and those that leave go for good', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-in', account: 'B', date: '2022-03-04', quantity: '3', ...fund },
      { type: 'transfer-out', account: 'A', date: '2023-03-04', quantity: '1', ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), [
      'transfer-unmatched 3: a3',
      'cost-unknown 3: a3',
      'transfer-unmatched 1: a4',
    ]);
    assert.equal(book.departures.length, 1);
  });

  test('of more than is held bring the rest at an unknown cost', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '22', counter: to('B'), ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-01', quantity: '22', ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['oversold 2: a3', 'cost-unknown 2: a4']);
    assert.deepEqual(openTexts(book)['B FUND']!.at(-1), '2 of a4 from ?:  ?');
  });

  test('to and from depots outside the books are no fault; what they cost may be', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '4', counter: to('Sister'), ...fund },
      { type: 'transfer-in', account: 'A', date: '2023-03-01', quantity: '2', counter: to('Employer'), ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['cost-unknown 2: a4']);
  });

  test('do not pair what names another depot', () => {
    const book = foldRecorded([
      ...bought,
      { type: 'transfer-out', account: 'A', date: '2022-03-01', quantity: '4', counter: to('C'), ...fund },
      { type: 'transfer-in', account: 'B', date: '2022-03-01', quantity: '4', ...fund },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['transfer-unmatched 4: a4', 'cost-unknown 4: a4']);
  });
});
