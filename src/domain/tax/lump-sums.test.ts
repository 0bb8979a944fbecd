import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  alone,
  broker,
  buy,
  dividend,
  germanBank,
  linesOf,
  sell,
  type WrittenActivity,
  type WrittenLedger,
  withheldBy,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';
import { firstWorkingDay } from './first-working-day.ts';
import type { FundYear } from './tax-profile.ts';

const etf = { instrument: 'ETF' } as const;
const fundYear = (year: number, first: string, last: string, more: Partial<FundYear> = {}): FundYear => ({
  instrument: 'ETF',
  year,
  currency: 'EUR',
  firstPrice: first,
  firstOn: `${year}-01-02`,
  lastPrice: last,
  lastOn: `${year}-12-30`,
  distributions: '0',
  source: 'Fund company',
  ...more,
});
const received = (ledger: WrittenLedger, year: number) => {
  const found = writtenTaxYear(ledger, year);
  return found.items
    .filter(({ category }) => category === 'advance-lump-sum')
    .map(({ date, amount, exempt, taxable }) => `${date} ${amount} ${exempt} ${taxable}`);
};
const held = (more: Partial<FundYear>, activities: readonly WrittenActivity[], year = 2025): WrittenLedger => ({
  profile: { fundYears: [fundYear(year, '100.00', '112.00', more)] },
  activities,
});

describe('an advance lump sum', () => {
  it('is the base return of a year, received on the first working day of the next (C9)', () => {
    const ledger = held({}, [buy('2024-05-05', '100', '90', etf)]);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 177.10 53.13 123.97']);
    assert.deepEqual(received(ledger, 2025), []);
  });

  it('rounds the taxable part from the exact sum (C9, mixed fund)', () => {
    const ledger = held({ instrument: 'MIXED' }, [buy('2024-05-05', '100', '90', { instrument: 'MIXED' })]);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 177.10 26.56 150.54']);
  });

  it('is no more than the fund gained with its distributions, less these (C10, C11, C12)', () => {
    const of = (first: string, last: string, distributions: string) =>
      received(held({ firstPrice: first, lastPrice: last, distributions }, [buy('2024-05-05', '1', '90', etf)]), 2026);
    assert.deepEqual(of('100.00', '101.00', '0.50'), ['2026-01-02 1.00 0.30 0.70']);
    assert.deepEqual(of('100', '95', '0'), []);
    assert.deepEqual(of('100', '103', '2.00'), []);
  });

  it('counts twelfths from the month of the purchase on (C13)', () => {
    assert.deepEqual(received(held({}, [buy('2025-04-10', '100', '90', etf)]), 2026), [
      '2026-01-02 132.83 39.85 92.98',
    ]);
    const two = [buy('2024-02-02', '60', '90', etf), buy('2025-07-15', '40', '105', etf)];
    assert.deepEqual(received(held({}, two), 2026), ['2026-01-02 141.68 42.50 99.18']);
  });

  it('comes out as a fund company and banks published it (P26, P19, P23)', () => {
    const of = (year: number, units: string, first: string, bought: string, instrument = 'ETF') =>
      received(
        {
          profile: { fundYears: [fundYear(year, first, '9999', { instrument })] },
          activities: [buy(bought, units, '1', { instrument })],
        },
        year + 1,
      );
    assert.deepEqual(of(2023, '60', '40', '2020-02-03'), ['2024-01-02 42.84 12.85 29.99']);
    // 0.86941603 for a unit / 1.785 % = 48.7067804.
    assert.deepEqual(of(2023, '60', '48.70678039', '2023-12-04'), ['2024-01-02 4.35 1.31 3.04']);
    // 0.00245279 for a unit / 0.049 % = 5.00569388.
    assert.deepEqual(of(2020, '378', '5.00569388', '2020-05-06', 'BONDS'), ['2021-01-04 0.62 0.00 0.62']);
    assert.deepEqual(of(2023, '9.6469', '68.76319328', '2020-05-06', 'HOUSES'), ['2024-01-02 11.84 7.10 4.74']);
    assert.deepEqual(of(2023, '8.781', '24.40407395', '2020-05-06'), ['2024-01-02 3.83 1.15 2.68']);
  });

  it('comes out for a unit as the company of a world fund published it (P30), whose first prices are known to a tenth of a cent', () => {
    const cases = [
      [2023, '91.754', 1.63781425],
      [2024, '107.185', 1.71817234],
      [2025, '134.535', 2.38260776],
    ] as const;
    for (const [year, first, perUnit] of cases) {
      const found = writtenTaxYear(
        { profile: { fundYears: [fundYear(year, first, '999')] }, activities: [buy('2020-01-02', '1', '1', etf)] },
        year + 1,
      );
      const worked = Number(found.lumpSums.find((sum) => sum.year === year)!.prices!.perUnit);
      assert.ok(Math.abs(worked - perUnit) < 1e-5, `${worked}`);
    }
  });

  it('does not arise for 2021 and 2022, and is asked for where a price is missing', () => {
    const ledger: WrittenLedger = {
      profile: { fundYears: [2020, 2021, 2022].map((year) => fundYear(year, '100', '120')) },
      activities: [buy('2020-05-05', '100', '90', etf)],
    };
    assert.deepEqual(received(ledger, 2022), []);
    assert.deepEqual(received(ledger, 2023), []);
    assert.equal(
      writtenTaxYear(ledger, 2023).gaps.some(({ wanted }) => wanted.startsWith('ETF 202')),
      false,
    );
    const missing = writtenTaxYear(ledger, 2024).gaps.find(({ kind }) => kind === 'fund-price');
    assert.deepEqual([missing?.wanted, missing?.date], ['ETF 2023', '2024-01-02']);
  });

  it('does not arise for units that were sold within the year, to the last of December', () => {
    const ledger = held({}, [buy('2024-05-05', '100', '90', etf), sell('2025-12-31', '40', '110', etf)]);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 106.26 31.88 74.38']);
    const kept = held({}, [buy('2024-05-05', '100', '90', etf), sell('2026-01-02', '40', '110', etf)]);
    assert.deepEqual(received(kept, 2026), ['2026-01-02 177.10 53.13 123.97']);
  });

  it('takes each price at the rate of its own day', () => {
    const ledger: WrittenLedger = {
      ...held({ currency: 'USD', firstPrice: '110', lastPrice: '130' }, [buy('2024-05-05', '100', '90', etf)]),
      rates: { USD: { '2025-01-02': '1.10', '2025-12-30': '1.25' } },
    };
    // 110 / 1.10 = 100.00; 130 / 1.25 = 104.00: 1.771 is below the increase of 4.00.
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 177.10 53.13 123.97']);
  });

  it('reads distributions of its own units where nobody states them, and says so', () => {
    const ledger = held({ distributions: null }, [
      buy('2024-05-05', '100', '90', etf),
      dividend('2025-06-06', '100', '0', { ...etf, quantity: '100' }),
    ]);
    const { items } = writtenTaxYear(ledger, 2026);
    assert.deepEqual([items[0]!.amount, items[0]!.hints], ['77.10', ['own-distributions']]);
  });

  it('counts units of the day after a split', () => {
    const ledger: WrittenLedger = {
      profile: { fundYears: [fundYear(2024, '100', '112'), fundYear(2025, '11.2', '13')] },
      activities: [
        buy('2023-05-05', '10', '90', etf),
        { type: 'split', date: '2025-01-01', ...etf, ratio: { new: '10', old: '1' } },
        sell('2026-03-03', '50', '14', etf),
      ],
    };
    // 2024: 10 × 1.603 = 16.03; 2025: 100 × 0.198352 = 19.8352.
    assert.deepEqual(received(ledger, 2025), ['2025-01-02 16.03 4.81 11.22']);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 19.84 5.96 13.88']);
    const sale = writtenTaxYear(ledger, 2026).items.find(({ category }) => category === 'fund')!;
    // Half of both: 17.9326; 700 − 450 − 17.93.
    assert.deepEqual([sale.lots[0]!.lumpSums, sale.amount], ['17.93', '232.07']);
  });
});

describe('a split within the year', () => {
  const split = { type: 'split', date: '2025-06-05', ...etf, ratio: { new: '4', old: '1' } } as const;

  it('leaves the sum of all units as it is: the price before it was of fewer', () => {
    const ledger = held({ lastPrice: '28' }, [buy('2024-05-05', '100', '90', etf), split]);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 177.10 53.13 123.97']);
  });

  it('takes distributions of both sides of it by the units of their days', () => {
    const ledger = held({ lastPrice: '28', distributions: null }, [
      buy('2024-05-05', '100', '90', etf),
      dividend('2025-03-03', '40', '0', etf),
      split,
      dividend('2025-09-03', '20', '0', etf),
    ]);
    // 177.10 − 40 − 20.
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 117.10 35.13 81.97']);
  });
});

it('deducts distributions that are stated per unit', () => {
  const paid = { type: 'dividend', date: '2025-06-02', ...etf, quantity: '100', price: '0.5' } as const;
  const ledger = held({ distributions: null }, [buy('2024-05-05', '100', '90', etf), paid]);
  assert.deepEqual(received(ledger, 2026), ['2026-01-02 127.10 38.13 88.97']);
});

it('divides what was reinvested by the units that it was paid on', () => {
  const paid = { type: 'reinvestment', date: '2025-06-02', ...etf, quantity: '0.5', gross: '50' } as const;
  const ledger = held({ distributions: null }, [buy('2024-05-05', '100', '90', etf), paid]);
  // (1.771 − 0.50) × (100 + 0.5 × 7 / 12) = 127.47.
  assert.deepEqual(received(ledger, 2026), ['2026-01-02 127.47 38.24 89.23']);
});

describe('a fund under a new name or in another depot', () => {
  const years = [fundYear(2024, '100', '112'), fundYear(2025, '112', '120', { instrument: 'NEW' })];
  const instruments = [{ id: 'NEW', taxClass: 'fund', fundType: 'equity' }] as const;
  const counter = (account: string | null, instrument: string | null) => ({
    account,
    instrument,
    quantity: null,
    currency: null,
    amount: null,
  });

  it('keeps its lump sums through a new ISIN', () => {
    const ledger: WrittenLedger = {
      instruments,
      profile: { fundYears: years },
      activities: [
        buy('2023-05-05', '10', '90', etf),
        { type: 'isin-change', date: '2025-02-03', ...etf, counter: counter(null, 'NEW') },
        sell('2026-03-03', '10', '130', { instrument: 'NEW' }),
      ],
    };
    // 10 × 100 × 1.603 % = 16.03; 10 × 112 × 1.771 % = 19.8352; 1 300 − 900 − 35.87.
    assert.deepEqual(received(ledger, 2025), ['2025-01-02 16.03 4.81 11.22']);
    assert.deepEqual(received(ledger, 2026), ['2026-01-02 19.84 5.96 13.88']);
    assert.equal(writtenTaxYear(ledger, 2026).items.find(({ category }) => category === 'fund')!.amount, '364.13');
  });

  it('is taxed where it lay at the end of the year', () => {
    const ledger: WrittenLedger = {
      profile: {
        accounts: [broker(), broker('second')],
        fundYears: [fundYear(2024, '100', '112'), fundYear(2025, '112', '120')],
      },
      activities: [
        buy('2023-05-05', '10', '90', etf),
        { type: 'transfer-out', date: '2025-02-03', ...etf, quantity: '10', counter: counter('second', null) },
        {
          type: 'transfer-in',
          date: '2025-02-03',
          account: 'second',
          ...etf,
          quantity: '10',
          counter: counter('broker', null),
        },
      ],
    };
    const accounts = (year: number) =>
      writtenTaxYear(ledger, year).items.map(({ account, amount }) => [account, amount]);
    assert.deepEqual(accounts(2025), [['broker', '16.03']]);
    assert.deepEqual(accounts(2026), [['second', '19.84']]);
  });
});

describe('the sale of a fund', () => {
  it('deducts the lump sums of its lots in full, before the exempt part (C14)', () => {
    const stated: WrittenActivity = {
      type: 'advance-lump-sum',
      date: '2025-01-02',
      ...etf,
      gross: '300',
      quantity: '100',
    };
    const sold = (price: string) =>
      writtenTaxYear(
        { activities: [buy('2024-01-02', '100', '100', etf), stated, sell('2025-05-05', '100', price, etf)] },
        2025,
      )
        .items.filter(({ category }) => category === 'fund')
        .map(({ amount, exempt, taxable }) => `${amount} ${exempt} ${taxable}`);
    assert.deepEqual(sold('125'), ['2200.00 660.00 1540.00']);
    assert.deepEqual(sold('98'), ['-500.00 -150.00 -350.00']);
  });

  it('takes with a part of a lot its part of the sums, by lot', () => {
    const ledger = held({}, [
      buy('2024-02-02', '60', '90', etf),
      buy('2025-07-15', '40', '105', etf),
      sell('2026-06-06', '80', '120', etf),
    ]);
    const sale = writtenTaxYear(ledger, 2026).items.find(({ category }) => category === 'fund')!;
    // 60 × 1.771 = 106.26; 20 × 1.771 × 6/12 = 17.71.
    assert.deepEqual(
      sale.lots.map(({ quantity, lumpSums, gain }) => [quantity, lumpSums, gain]),
      [
        ['60', '106.26', '1693.74'],
        ['20', '17.71', '282.29'],
      ],
    );
    assert.equal(sale.amount, '1976.03');
  });

  it('deducts nothing for the year of the sale itself', () => {
    const ledger = held({}, [buy('2024-02-02', '60', '90', etf), sell('2025-06-06', '20', '120', etf)]);
    const years = [fundYear(2024, '80', '100'), fundYear(2025, '100', '112')];
    const sale = writtenTaxYear({ ...ledger, profile: { fundYears: years } }, 2025).items.at(-1)!;
    // 2024: 20 × 80 × 1.603 % × 11/12 = 23.51.
    assert.deepEqual([sale.category, sale.lots[0]!.lumpSums], ['fund', '23.51']);
  });

  it('deducts sums that an allowance covered', () => {
    const ledger: WrittenLedger = {
      profile: {
        persons: [alone],
        accounts: [germanBank('broker')],
        allowanceOrders: [{ bank: 'broker', owners: ['a'], year: 2026, amount: '1000' }],
        fundYears: [fundYear(2025, '100', '112')],
      },
      activities: [buy('2024-05-05', '100', '90', etf), sell('2026-06-06', '100', '120', etf)],
    };
    const year = writtenTaxYear(ledger, 2026);
    assert.equal(year.items.find(({ category }) => category === 'fund')!.amount, '2822.90');
    assert.deepEqual(year.items[0]!.hints, ['by-rule-not-stated-by-bank']);
    // Allowance 1 000 − 123.97 = 876.03; 2 822.90 × 0.7 = 1 976.03 − 876.03 = 1 100.00.
    assert.deepEqual(withheldBy(year), ['0.00 0.00', '275.00 15.12']);
  });

  it('uses up the allowance (P19)', () => {
    const order = { bank: 'broker', owners: ['a'], year: 2024, amount: '1000' };
    const year = writtenTaxYear(
      {
        profile: { persons: [alone], accounts: [germanBank('broker')], allowanceOrders: [order] },
        activities: [
          buy('2023-12-04', '60', '48', etf),
          { type: 'advance-lump-sum', date: '2024-01-02', ...etf, gross: '4.35', quantity: '60' },
        ],
      },
      2024,
    );
    const [event] = year.banks[0]!.events;
    assert.deepEqual([event!.amount, event!.allowanceLeft, event!.tax.all], ['3.04', '996.96', '0.00']);
  });

  it('shows what the bank stated beside what the rule gives', () => {
    const ledger = held({}, [
      buy('2024-05-05', '100', '90', etf),
      { type: 'advance-lump-sum', date: '2026-01-05', ...etf, gross: '177.00', quantity: '100' },
    ]);
    const [sum] = writtenTaxYear(ledger, 2026).lumpSums;
    assert.deepEqual([sum!.computed, sum!.stated, sum!.receivedOn], ['177.10', '177.00', '2026-01-05']);
    assert.deepEqual(received(ledger, 2026), ['2026-01-05 177.00 53.10 123.90']);
  });

  it('taxes what units had gained by the end of 2017 with their sale, without an exempt part (P14)', () => {
    const year = writtenTaxYear(
      {
        profile: {
          accounts: [germanBank('broker')],
          fundYears: [
            fundYear(2017, '1', '117.44', { lastOn: '2017-12-29' }),
            ...[2018, 2019, 2020].map((each) => fundYear(each, '1', '0.5')),
            fundYear(2023, '100', '90'),
          ],
        },
        activities: [
          buy('2015-05-05', '10', '55.696', etf),
          { type: 'advance-lump-sum', date: '2024-01-02', ...etf, gross: '11.77', quantity: '10' },
          sell('2024-02-05', '10', '156.04', etf),
        ],
      },
      2024,
    );
    // 1 560.40 − 1 174.40 − 11.77 = 374.23, 112.27 exempt; 1 174.40 − 556.96 = 617.44 = 540.51 + 76.93.
    assert.deepEqual(
      year.items.slice(1).map(({ category, amount, exempt, taxable }) => [category, amount, exempt, taxable]),
      [
        ['fund', '374.23', '112.27', '261.96'],
        ['fund-deemed-sale', '617.44', '0.00', '617.44'],
      ],
    );
    assert.equal(year.banks[0]!.events.at(-1)!.base, '879.40');
    assert.equal(withheldBy(year).at(-1), '219.85 12.09');
  });

  it('asks for the price of the deemed sale of units that were bought before 2018', () => {
    const year = writtenTaxYear(
      { activities: [buy('2016-01-04', '1', '100', etf), sell('2025-05-05', '1', '200', etf)] },
      2025,
    );
    assert.deepEqual(year.items, []);
    assert.ok(year.gaps.some(({ kind, wanted }) => kind === 'fund-price' && wanted === 'ETF 2017-12-31'));
  });
});

describe('fund units bought before 2009', () => {
  const sold = (judgement: WrittenActivity['judgement'] = null) =>
    writtenTaxYear(
      { activities: [buy('2006-01-04', '1', '100', etf), sell('2025-05-05', '1', '200', { ...etf, judgement })] },
      2025,
    );
  it('are left to a decision by hand', () => {
    const asked = sold();
    assert.deepEqual([asked.items, asked.gaps.some(({ kind }) => kind === 'old-fund-units')], [[], true]);
    const decided = sold({ taxable: '35.00', leftOut: false, why: 'Gain since 2018, within the lifetime allowance' });
    assert.deepEqual(
      decided.items.map(({ taxable, origin }) => [taxable, origin]),
      [['35.00', 'judgement']],
    );
    assert.equal(
      decided.gaps.some(({ kind }) => kind === 'old-fund-units'),
      false,
    );
    assert.deepEqual(sold({ taxable: null, leftOut: true, why: 'Declared elsewhere' }).items, []);
  });
});

describe('Anlage KAP-INV', () => {
  it('has a line for each type of fund, before the exempt part', () => {
    const funds = ['ETF', 'MIXED', 'HOUSES', 'FOREIGN', 'BONDS'];
    const year = writtenTaxYear(
      {
        profile: {
          accounts: [broker()],
          fundYears: funds.map((instrument) => fundYear(2024, '100', '200', { instrument })),
        },
        activities: funds.flatMap((instrument, index) => [
          buy('2023-05-05', '100', '90', { instrument }),
          dividend('2025-03-03', String(100 + index), '0', { instrument }),
          sell('2025-06-06', '100', '120', { instrument }),
        ]),
      },
      2025,
    );
    assert.deepEqual(linesOf(year, 'KAP-INV'), {
      4: '100.00',
      5: '101.00',
      6: '102.00',
      7: '103.00',
      8: '104.00',
      9: '160.30',
      10: '160.30',
      11: '160.30',
      12: '160.30',
      13: '160.30',
      14: '2839.70',
      17: '2839.70',
      20: '2839.70',
      23: '2839.70',
      26: '2839.70',
    });
  });
});

describe('the first working day', () => {
  const days = [
    '2019-01-02',
    '2020-01-02',
    '2021-01-04',
    '2024-01-02',
    '2025-01-02',
    '2026-01-02',
    '2027-01-04',
    '2022-01-03',
  ];
  for (const day of days) it(day, () => assert.equal(firstWorkingDay(Number(day.slice(0, 4))), day));
});
