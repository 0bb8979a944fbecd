import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { allReleaseTexts, amountsText, foldRecorded, inconsistencyTexts, openTexts } from '#test/support/lots.ts';
import { nothing, plusAll } from './amounts.ts';
import { releaseResult } from './release-result.ts';

const units = (instrument: string, quantity: string | null = null, account: string | null = null) => ({
  account,
  instrument,
  quantity,
  currency: null,
  amount: null,
});
const to = (account: string) => ({ account, instrument: null, quantity: null, currency: null, amount: null });
const conglomerate = { instrument: 'CONGLOMERATE', account: 'A' } as const;

/** Chains of events as depots book them, followed by hand to the last cent. */
suite('the life of a lot', () => {
  test('through a reverse split, a spin-off with a fraction, a new ISIN and another depot', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2018-03-01', quantity: '100', gross: '1300', fee: '9.90', ...conglomerate },
      { type: 'buy', date: '2019-05-02', quantity: '50', gross: '450', fee: '9.90', ...conglomerate },
      // 1 for 8: 18.75; 18 are booked, 0.75 is paid with 71.25.
      {
        type: 'split',
        date: '2021-08-02',
        ratio: { new: '1', old: '8' },
        gross: '71.25',
        counter: units('CONGLOMERATE', '18'),
        ...conglomerate,
      },
      // One for three; 18 give 6 whole ones.
      { type: 'spin-off', date: '2023-01-04', costShare: '0.2', counter: units('HEALTH', '6'), ...conglomerate },
      { type: 'isin-change', date: '2024-04-02', counter: units('AEROSPACE'), ...conglomerate },
      {
        type: 'transfer-out',
        account: 'A',
        date: '2024-06-03',
        instrument: 'AEROSPACE',
        quantity: '18',
        counter: to('B'),
      },
      {
        type: 'transfer-in',
        account: 'B',
        date: '2024-06-05',
        instrument: 'AEROSPACE',
        quantity: '18',
        counter: to('A'),
      },
      {
        type: 'sell',
        account: 'B',
        date: '2024-07-01',
        instrument: 'AEROSPACE',
        quantity: '18',
        gross: '2700',
        fee: '1',
      },
      { type: 'sell', account: 'A', date: '2024-07-02', instrument: 'HEALTH', quantity: '6', gross: '460', fee: '1' },
    ]);
    assert.deepEqual(inconsistencyTexts(book), []);
    assert.deepEqual(openTexts(book), {});
    // After the split 12.5 and 6.25 units. The fraction is of the oldest: 0.75 / 12.5 of 1300 = 78.00, of 9.90 = 0.594 → 0.59.
    // 1222.00 + 9.31 and 450 + 9.90 stay. A fifth of each goes: 244.40 + 1.86 (1.862) and 90.00 + 1.98.
    assert.deepEqual(allReleaseTexts(book), [
      ['a3 split 0.75 long for 71.25 + 0 EUR', '0.75 of a1 from 2018-03-01: 78 + 0.59 EUR on 2018-03-01 → 71.25 + 0'],
      [
        'a8 sell 18 long for 2700 + 1 EUR',
        '11.75 of a1 from 2018-03-01: 977.6 + 7.45 EUR on 2018-03-01 → 1762.5 + 0.65',
        '6.25 of a2 from 2019-05-02: 360 + 7.92 EUR on 2019-05-02 → 937.5 + 0.35',
      ],
      [
        'a9 sell 6 long for 460 + 1 EUR',
        '3.916666666666666666 of a4/a1 from 2018-03-01: 244.4 + 1.86 EUR on 2018-03-01 → 300.28 + 0.65',
        '2.083333333333333334 of a4/a2 from 2019-05-02: 90 + 1.98 EUR on 2019-05-02 → 159.72 + 0.35',
      ],
    ]);
    // All that came in less all that was paid: 71.25 + 2699 + 459 − 1309.90 − 459.90.
    const result = book.releases.map((release) => releaseResult(release).amounts).reduce(plusAll, nothing);
    assert.equal(amountsText(result), '1459.45 EUR');
  });

  test('of a dividend that is taken in shares: rights that become units, and the rest of them sold', () => {
    const telecom = { instrument: 'TELECOM' } as const;
    const book = foldRecorded([
      { type: 'buy', date: '2019-01-02', quantity: '100', gross: '1500', ...telecom },
      { type: 'rights', date: '2020-06-22', counter: units('RIGHT', '100'), ...telecom },
      { type: 'sell', date: '2020-07-07', instrument: 'RIGHT', quantity: '4', gross: '2.40' },
      // 24 rights for a unit.
      { type: 'merger', date: '2020-07-21', instrument: 'RIGHT', quantity: '96', counter: units('TELECOM', '4') },
      { type: 'sell', date: '2021-07-21', quantity: '102', gross: '1836', ...telecom },
    ]);
    assert.deepEqual(inconsistencyTexts(book), []);
    assert.deepEqual(allReleaseTexts(book).at(-1), [
      'a5 sell 102 long for 1836 + 0 EUR',
      '100 of a1 from 2019-01-02: 1500 + 0 EUR on 2019-01-02 → 1800 + 0',
      '2 of a2 from 2020-06-22: 0 + 0 EUR on 2020-06-22 → 36 + 0',
    ]);
  });

  test('of a fund that is merged into another one in which some is held already', () => {
    const book = foldRecorded([
      { type: 'buy', date: '2016-01-04', instrument: 'FUND A', quantity: '12.345', gross: '1000' },
      { type: 'buy', date: '2017-01-04', instrument: 'FUND B', quantity: '10', gross: '800' },
      { type: 'buy', date: '2018-01-04', instrument: 'FUND A', quantity: '2.655', gross: '250' },
      { type: 'merger', date: '2022-10-14', instrument: 'FUND A', counter: units('FUND B', '17.25') },
      { type: 'sell', date: '2023-10-16', instrument: 'FUND B', quantity: '20', gross: '2400' },
    ]);
    // 17.25 / 15 = 1.15 for one: 14.19675 and 3.05325. First acquired first: 2016, then 2017 in part.
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a5 sell 20 long for 2400 + 0 EUR',
        '14.19675 of a1 from 2016-01-04: 1000 + 0 EUR on 2016-01-04 → 1703.61 + 0',
        '5.80325 of a2 from 2017-01-04: 464.26 + 0 EUR on 2017-01-04 → 696.39 + 0',
      ],
    ]);
    assert.deepEqual(openTexts(book), {
      'Depot FUND B': [
        '4.19675 of a2 from 2017-01-04: 335.74 + 0 EUR on 2017-01-04',
        '3.05325 of a3 from 2018-01-04: 250 + 0 EUR on 2018-01-04',
      ],
    });
  });

  test('of coins that pay their way to another wallet and are swapped there', () => {
    const book = foldRecorded([
      {
        type: 'buy',
        account: 'Venue',
        date: '2023-01-10',
        instrument: 'BTC/EUR',
        quantity: '0.5',
        gross: '8000',
        fee: '12',
      },
      {
        type: 'buy',
        account: 'Venue',
        date: '2023-02-10',
        instrument: 'BTC/EUR',
        quantity: '0.5',
        gross: '10000',
        fee: '15',
      },
      {
        type: 'transfer-out',
        account: 'Venue',
        date: '2023-03-01',
        at: '2023-03-01T20:00:00Z',
        instrument: 'BTC/EUR',
        quantity: '0.6',
        counter: to('Wallet'),
      },
      {
        type: 'transfer-in',
        account: 'Wallet',
        date: '2023-03-01',
        at: '2023-03-01T20:40:00Z',
        instrument: 'BTC/EUR',
        quantity: '0.5995',
      },
      {
        type: 'swap',
        account: 'Wallet',
        date: '2023-12-01',
        instrument: 'BTC/EUR',
        quantity: '0.5995',
        gross: '21000',
        counter: units('ETH/EUR', '11'),
      },
    ]);
    assert.deepEqual(inconsistencyTexts(book), ['lost-in-transfer 0.0005: a4, a3']);
    // 0.1 of the second lot left: 2000 + 3. Of it 0.0995 arrived: 1990.00 + 2.985 → 2.99.
    assert.deepEqual(allReleaseTexts(book), [
      [
        'a5 swap 0.5995 long for 21000 + 0 EUR',
        '0.5 of a1 from 2023-01-10: 8000 + 12 EUR on 2023-01-10 → 17514.6 + 0',
        '0.0995 of a2 from 2023-02-10: 1990 + 2.99 EUR on 2023-02-10 → 3485.4 + 0',
      ],
    ]);
    assert.deepEqual(openTexts(book), {
      'Venue BTC/EUR': ['0.4 of a2 from 2023-02-10: 8000 + 12 EUR on 2023-02-10'],
      'Wallet ETH/EUR': ['11 of a5 from 2023-12-01: 21000 + 0 EUR on 2023-12-01'],
    });
  });

  test('of a wheel: a put that is claimed, then a call that is claimed', () => {
    const option = { currency: 'USD', fee: '1' } as const;
    const book = foldRecorded([
      { type: 'short', date: '2024-01-05', instrument: 'OPT PUT', quantity: '1', price: '2.10', ...option },
      { type: 'exercise', date: '2024-01-19', instrument: 'OPT PUT', quantity: '1', counter: units('ACME', '100') },
      { type: 'buy', date: '2024-01-19', instrument: 'ACME', quantity: '100', price: '50', ...option },
      { type: 'short', date: '2024-01-22', instrument: 'OPT CALL', quantity: '1', price: '1.80', ...option },
      { type: 'exercise', date: '2024-02-16', instrument: 'OPT CALL', quantity: '1', counter: units('ACME', '100') },
      { type: 'sell', date: '2024-02-16', instrument: 'ACME', quantity: '100', price: '52', ...option },
    ]);
    assert.deepEqual(inconsistencyTexts(book), []);
    assert.deepEqual(openTexts(book), {});
    assert.deepEqual(
      book.releases.map((release) => `${release.type} ${amountsText(releaseResult(release).amounts)}`),
      ['exercise 209 USD', 'exercise 179 USD', 'sell 198 USD'],
    );
  });
});
