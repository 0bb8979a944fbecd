import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allReleaseTexts, amountsText, foldRecorded, inconsistencyTexts, openTexts, text } from '#test/support/lots.ts';

const usd = { instrument: 'ACME', currency: 'USD' } as const;

suite('lots of trades', () => {
  test('are sold first in, first out, each leg with its own date and fee (case C4 of the tax reference)', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', quantity: '10', price: '100', fee: '1', ...usd },
      { type: 'buy', date: '2025-02-03', quantity: '10', price: '120', fee: '1', ...usd },
      { type: 'sell', date: '2025-03-04', quantity: '15', price: '130', fee: '2', ...usd },
    ]);
    // 1950 over 15 units: 10 of them 1300, 5 the rest 650; the fee of 2: 1.33 and the rest 0.67.
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a3 sell 15 long for 1950 + 2 USD',
        '10 of a1 from 2025-01-02: 1000 + 1 USD on 2025-01-02 → 1300 + 1.33',
        '5 of a2 from 2025-02-03: 600 + 0.5 USD on 2025-02-03 → 650 + 0.67',
      ],
    ]);
    assert.deepEqual(openTexts(book), {
      'Depot ACME': ['5 of a2 from 2025-02-03: 600 + 0.5 USD on 2025-02-03'],
    });
    // By the average: 2202 for 20 units, 15 of them 1651.50.
    assert.equal(amountsText(book.releases[0]!.averageCost), '1651.5 USD');
    assert.equal(amountsText(book.holdings[0]!.averageCost), '550.5 USD');
    assert.equal(amountsText(book.holdings[0]!.cost), '600.5 USD');
    assert.deepEqual(book.inconsistencies, []);
  });

  test('split a cost that does not divide: the last part takes the rest', () => {
    const sale = { type: 'sell', instrument: 'ACME', quantity: '1', gross: '40' } as const;
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ACME', quantity: '3', gross: '100', fee: '0.01' },
      { ...sale, date: '2025-01-03' },
      { ...sale, date: '2025-01-04' },
      { ...sale, date: '2025-01-05' },
    ]);
    // 100 / 3 = 33.33; of 66.67 half is 33.335, commercially 33.34; the rest 33.33. The cent of fee goes with the last but one: 0.005 → 0.01.
    assert.deepEqual(
      book.releases.map(({ parts }) => [text(parts[0]!.lot.legs[0]!.gross), text(parts[0]!.lot.legs[0]!.fee)]),
      [
        ['33.33', '0'],
        ['33.34', '0.01'],
        ['33.33', '0'],
      ],
    );
  });

  test('keep what the bank states in euro beside the currency, for each part', () => {
    const book = foldRecorded([
      {
        type: 'buy',
        date: '2025-01-02',
        quantity: '3',
        gross: '300',
        fee: '3',
        euro: { gross: '270.01', fee: '2.70', foreignTax: null, rate: '1.111', gain: null },
        ...usd,
      },
      {
        type: 'sell',
        date: '2025-02-03',
        quantity: '1',
        gross: '110',
        euro: { gross: '100', fee: null, foreignTax: null, rate: null, gain: '9.10' },
        ...usd,
      },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 sell 1 long for 110 + 0 USD', '1 of a1 from 2025-01-02: 100 + 1 USD on 2025-01-02 (90 + 0.9 EUR) → 110 + 0'],
    ]);
    assert.deepEqual(openTexts(book)['Depot ACME'], [
      '2 of a1 from 2025-01-02: 200 + 2 USD on 2025-01-02 (180.01 + 1.8 EUR)',
    ]);
    assert.equal(text(book.releases[0]!.statedGain!), '9.1');
  });

  test('hold fractions of 18 digits to the last', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ETH/EUR', quantity: '0.123456789012345678', gross: '300' },
      { type: 'buy', date: '2025-01-03', instrument: 'ETH/EUR', quantity: '1', gross: '2500' },
      { type: 'sell', date: '2025-01-04', instrument: 'ETH/EUR', quantity: '0.123456789012345679', gross: '310' },
    ]);
    assert.equal(text(book.holdings[0]!.quantity), '0.999999999999999999');
    assert.deepEqual(
      book.releases[0]!.parts.map(({ lot }) => text(lot.quantity)),
      ['0.123456789012345678', '0.000000000000000001'],
    );
  });

  test('of one account say nothing of another', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2024-01-10', account: 'A', instrument: 'BTC/EUR', quantity: '1', gross: '20000' },
      {
        type: 'buy',
        date: '2025-02-01',
        account: 'B',
        instrument: 'BTC/EUR',
        quantity: '1',
        gross: '50000',
        fee: '75',
      },
      {
        type: 'sell',
        date: '2025-06-01',
        account: 'B',
        instrument: 'BTC/EUR',
        quantity: '1',
        gross: '60000',
        fee: '90',
      },
    ]);
    // Case C18: sold from B, so the lot of B goes.
    assert.deepEqual(allReleaseTexts(book), [
      ['a3 sell 1 long for 60000 + 90 EUR', '1 of a2 from 2025-02-01: 50000 + 75 EUR on 2025-02-01 → 60000 + 90'],
    ]);
  });

  test('show what was sold and not held, and make no short position of it', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ACME', quantity: '10', gross: '1000' },
      { type: 'sell', date: '2025-01-03', instrument: 'ACME', quantity: '15', gross: '1800', fee: '3' },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a2 sell 15 long for 1800 + 3 EUR',
        '10 of a1 from 2025-01-02: 1000 + 0 EUR on 2025-01-02 → 1200 + 2',
        'uncovered 5 → 600',
      ],
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['oversold 5: a2']);
    assert.deepEqual(openTexts(book), {});
  });

  test('of a short sale are bought back first in, first out', () => {
    const book = foldRecorded([
      { type: 'short', date: '2025-01-02', instrument: 'ACME', quantity: '10', gross: '1000', fee: '1' },
      { type: 'short', date: '2025-01-03', instrument: 'ACME', quantity: '10', gross: '1100', fee: '1' },
      { type: 'cover', date: '2025-01-06', instrument: 'ACME', quantity: '15', gross: '1350', fee: '3' },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a3 cover 15 short for 1350 + 3 EUR',
        '10 of a1 from 2025-01-02: 1000 + 1 EUR on 2025-01-02 → 900 + 2',
        '5 of a2 from 2025-01-03: 550 + 0.5 EUR on 2025-01-03 → 450 + 1',
      ],
    ]);
    assert.equal(text(book.holdings[0]!.quantity), '-5');
    // What came in for the five that are owed: 550 less 0.50.
    assert.equal(amountsText(book.holdings[0]!.cost), '549.5 EUR');
  });

  test('on both sides at once are said', () => {
    const book = foldRecorded([
      { type: 'short', date: '2025-01-02', instrument: 'ACME', quantity: '10', gross: '1000' },
      { type: 'buy', date: '2025-01-03', instrument: 'ACME', quantity: '4', gross: '300' },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['opposite-side 4: a2']);
    assert.deepEqual(Object.keys(openTexts(book)), ['Depot ACME', 'Depot ACME short']);
  });

  test('of a bond cost its price in percent; accrued interest is no part of it', () => {
    const bond = { instrument: 'BOND1', quantity: '5000' } as const;
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', price: '98.515', accrued: '12.34', fee: '5', ...bond },
      { type: 'redemption', date: '2025-12-01', price: '100', ...bond },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a2 redemption 5000 long for 5000 + 0 EUR',
        '5000 of a1 from 2025-01-02: 4925.75 + 5 EUR on 2025-01-02 → 5000 + 0',
      ],
    ]);
  });

  test('of a computed worth are rounded to what can be paid', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ETF', quantity: '0.4321', price: '101.235' },
      { type: 'buy', date: '2025-01-03', instrument: 'SONY', quantity: '3', price: '2500.5', currency: 'JPY' },
    ]);
    // 0.4321 × 101.235 = 43.7436…; 7501.5 yen, commercially 7502.
    assert.deepEqual(openTexts(book), {
      'Depot ETF': ['0.4321 of a1 from 2025-01-02: 43.74 + 0 EUR on 2025-01-02'],
      'Depot SONY': ['3 of a2 from 2025-01-03: 7502 + 0 JPY on 2025-01-03'],
    });
  });

  test('of an unknown worth or multiplier are held without a cost, and it is said', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ACME', quantity: '1' },
      { type: 'buy', date: '2025-01-03', instrument: 'UNKNOWN', quantity: '2', price: '7' },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['worth-unknown: a1', 'multiplier-unknown: a2']);
    assert.deepEqual(
      book.holdings.map(({ unknownCost }) => text(unknownCost)),
      ['1', '2'],
    );
  });

  test('of coins swapped are released at the worth of the day and start anew', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2024-01-02', instrument: 'BTC/EUR', quantity: '1', gross: '40000' },
      {
        type: 'swap',
        date: '2024-06-03',
        instrument: 'BTC/EUR',
        quantity: '0.5',
        gross: '30000',
        fee: '30',
        counter: { account: null, instrument: 'ETH/EUR', quantity: '8', currency: null, amount: null },
      },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 swap 0.5 long for 30000 + 30 EUR', '0.5 of a1 from 2024-01-02: 20000 + 0 EUR on 2024-01-02 → 30000 + 30'],
    ]);
    assert.deepEqual(openTexts(book)['Depot ETH/EUR'], ['8 of a2 from 2024-06-03: 30000 + 0 EUR on 2024-06-03']);
  });

  test('of rewards and reinvestments cost what they were worth', () => {
    const book = foldRecorded([
      { type: 'reward', date: '2024-01-02', instrument: 'ETH/EUR', quantity: '0.01', gross: '22.50' },
      { type: 'reinvestment', date: '2024-02-02', instrument: 'FUND', quantity: '1.5', gross: '75', fee: '0.5' },
    ]);
    assert.deepEqual(openTexts(book), {
      'Depot ETH/EUR': ['0.01 of a1 from 2024-01-02: 22.5 + 0 EUR on 2024-01-02'],
      'Depot FUND': ['1.5 of a2 from 2024-02-02: 75 + 0.5 EUR on 2024-02-02'],
    });
  });

  test('that are delisted go for nothing', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2024-01-02', instrument: 'GONE', quantity: '10', gross: '100' },
      { type: 'delisting', date: '2025-01-02', instrument: 'GONE', quantity: '10' },
    ]);
    assert.deepEqual(allReleaseTexts(book), [
      ['a2 delisting 10 long for 0 + 0 EUR', '10 of a1 from 2024-01-02: 100 + 0 EUR on 2024-01-02 → 0 + 0'],
    ]);
  });

  test('stand at the end of each day on which they changed', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2025-01-02', instrument: 'ACME', quantity: '10', gross: '100' },
      { type: 'sell', date: '2025-01-02', instrument: 'ACME', quantity: '4', gross: '50' },
      { type: 'buy', date: '2025-01-07', instrument: 'ACME', quantity: '1', gross: '12' },
      { type: 'sell', date: '2025-01-09', instrument: 'ACME', quantity: '7', gross: '90' },
    ]);
    assert.deepEqual(
      book.holdings[0]!.course.map((point) => [point.date, text(point.quantity), amountsText(point.cost)]),
      [
        ['2025-01-02', '6', '60 EUR'],
        ['2025-01-07', '7', '72 EUR'],
        ['2025-01-09', '0', ''],
      ],
    );
  });

  test('go by the time of day where it is known, and without it a purchase comes before a sale', () => {
    const day = { date: '2025-01-02', instrument: 'ACME' } as const;
    const timed = foldRecorded([
      { type: 'buy', quantity: '1', gross: '12', at: '2025-01-02T15:00:00.500Z', ...day },
      { type: 'buy', quantity: '1', gross: '11', at: '2025-01-02T15:00:00Z', ...day },
      { type: 'sell', quantity: '1', gross: '13', ...day },
    ]);
    assert.deepEqual(
      timed.releases[0]!.parts.map(({ lot }) => lot.id),
      ['a2'],
    );
    const untimed = foldRecorded([
      { type: 'sell', quantity: '1', gross: '13', ...day },
      { type: 'buy', quantity: '1', gross: '12', ...day },
    ]);
    assert.deepEqual(untimed.inconsistencies, []);
  });
});
