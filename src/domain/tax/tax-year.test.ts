import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingWithheld } from '#domain/activities/activity.ts';
import {
  alone,
  broker,
  buy,
  dividend,
  linesOf,
  sell,
  spouse,
  taxOf,
  type WrittenActivity,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';

describe('a sale', () => {
  it('takes the oldest lots, each leg at the rate of its day (C4)', () => {
    const year = writtenTaxYear(
      {
        rates: { USD: { '2023-01-10': '1.0800', '2023-06-12': '1.1000', '2025-03-03': '1.0500' } },
        activities: [
          buy('2023-01-10', '10', '100', { currency: 'USD', fee: '1' }),
          buy('2023-06-12', '10', '120', { currency: 'USD', fee: '1' }),
          sell('2025-03-03', '15', '130', { currency: 'USD', fee: '2' }),
        ],
      },
      2025,
    );
    const [item] = year.items;
    assert.equal(item!.amount, '382.48');
    assert.deepEqual(
      item!.lots.map(({ quantity, cost, acquiredOn }) => [quantity, cost, acquiredOn]),
      [
        ['10', '926.85', '2023-01-10'],
        ['5', '545.91', '2023-06-12'],
      ],
    );
    assert.equal(item!.pot, 'shares');
    assert.deepEqual(year.gaps, []);
  });
});

describe('the form lines of a foreign broker (C23, C24)', () => {
  const activities = (year: number): WrittenActivity[] => [
    {
      type: 'dividend',
      date: `${year}-05-05`,
      instrument: 'SHARE',
      gross: '1000',
      withheld: { ...nothingWithheld, foreign: '150' },
    },
    { type: 'interest', date: `${year}-06-05`, gross: '100' },
    buy('2020-01-02', '100', '50'),
    sell(`${year}-03-03`, '100', '100'),
    buy('2020-01-03', '100', '50', { instrument: 'OTHER' }),
    sell(`${year}-03-04`, '100', '30', { instrument: 'OTHER' }),
    buy(`${year}-01-07`, '2', '10000', { instrument: 'MNQ' }),
    sell(`${year}-01-08`, '2', '12000', { instrument: 'MNQ' }),
    buy(`${year}-02-07`, '1', '12000', { instrument: 'MNQ' }),
    sell(`${year}-02-08`, '1', '10500', { instrument: 'MNQ' }),
  ];
  it('of 2024', () => {
    const lines = linesOf(writtenTaxYear({ activities: activities(2024) }, 2024), 'KAP');
    assert.deepEqual(lines, {
      17: '1000.00',
      19: '12100.00',
      20: '5000.00',
      21: '8000.00',
      23: '2000.00',
      24: '3000.00',
      41: '150.00',
    });
  });
  it('of 2025, with the tax', () => {
    const etf = [
      buy('2025-01-02', '100', '10', { instrument: 'ETF' }),
      sell('2025-03-03', '100', '20', { instrument: 'ETF' }),
    ];
    const year = writtenTaxYear({ activities: [...activities(2025), ...etf] }, 2025);
    assert.deepEqual(linesOf(year, 'KAP'), {
      17: '1000.00',
      19: '9100.00',
      20: '5000.00',
      22: '3000.00',
      23: '2000.00',
      41: '150.00',
    });
    assert.deepEqual(linesOf(year, 'KAP-INV'), { 14: '1000.00' });
    assert.equal(taxOf(year), '2050.00 112.75');
  });
});

describe('losses from year to year', () => {
  const loss = [buy('2022-01-03', '1', '5000'), sell('2023-03-03', '1', '2000')];
  const gain = [
    buy('2022-01-03', '1', '1000', { instrument: 'OTHER' }),
    sell('2024-03-04', '1', '1800', { instrument: 'OTHER' }),
  ];
  const later = [
    buy('2022-01-03', '1', '1000', { instrument: 'OTHER' }),
    sell('2025-03-04', '1', '1500', { instrument: 'OTHER' }),
  ];
  it('are carried by year, and what a tax office stated counts before the ledger', () => {
    const activities = [...loss, ...gain, ...later];
    const carried = (year: ReturnType<typeof writtenTaxYear>) =>
      year.carryForwards.map((each) => [
        each.year,
        each.carriedIn.shares,
        each.carriedUsed.shares,
        each.carriedOut.shares,
        each.from,
      ]);
    assert.deepEqual(carried(writtenTaxYear({ activities }, 2025)).slice(-3), [
      [2023, '0.00', '0.00', '3000.00', 'nothing'],
      [2024, '3000.00', '800.00', '2200.00', 'ledger'],
      [2025, '2200.00', '500.00', '1700.00', 'ledger'],
    ]);
    const stated = {
      person: 'a',
      year: 2025,
      shares: '400',
      other: '0',
      privateSales: '0',
      rewards: '0',
      source: 'Notice',
    };
    const year = writtenTaxYear({ activities, profile: { carriedLosses: [stated] } }, 2025);
    assert.deepEqual(carried(year).at(-1), [2025, '400.00', '400.00', '0.00', 'stated']);
    assert.ok(year.notes.includes('provisional-share-losses'));
  });

  it('of a year whose law is unknown are not worked out, and no other law stands in', () => {
    assert.throws(() => writtenTaxYear({ activities: loss }, 2027), { code: 'TAX_YEAR_NOT_RELEASED' });
    const forms = writtenTaxYear({ activities: loss }, 2026).forms.map(({ form, state }) => [form, state]);
    assert.deepEqual(forms, [
      ['KAP', 'not-released'],
      ['KAP-INV', 'not-released'],
      ['SO', 'not-released'],
    ]);
  });
});

describe('events of years before the flat tax', () => {
  it('count nothing and stop nothing', () => {
    const activities = [
      dividend('2005-04-04', '400'),
      buy('2004-01-02', '10', '10', { instrument: 'ETF' }),
      sell('2006-01-02', '5', '20', { instrument: 'ETF' }),
      dividend('2025-04-04', '1400', '0', { instrument: 'OTHER' }),
    ];
    assert.equal(taxOf(writtenTaxYear({ activities }, 2025)), '100.00 5.50');
  });
});

describe('the forms of two spouses', () => {
  it('have a column for each, with its key, and halves of what both own', () => {
    const year = writtenTaxYear(
      {
        profile: {
          persons: [alone, spouse],
          jointYears: [{ from: 2024, to: null }],
          accounts: [broker(), broker('hers', { owners: ['b'] }), broker('ours', { owners: ['a', 'b'] })],
        },
        activities: [
          buy('2022-01-03', '1', '1000'),
          sell('2025-03-03', '1', '1500'),
          buy('2022-01-03', '1', '1000', { account: 'hers' }),
          sell('2025-03-03', '1', '700', { account: 'hers' }),
          dividend('2025-04-04', '2500.01', '0', { account: 'ours', instrument: 'OTHER' }),
        ],
      },
      2025,
    );
    assert.deepEqual(linesOf(year, 'KAP', 'a'), { 17: '1000.00', 19: '1750.01', 20: '500.00' });
    assert.deepEqual(linesOf(year, 'KAP', 'b'), { 17: '1000.00', 19: '950.00', 23: '300.00' });
    const kap = year.forms[0]!;
    assert.ok(kap.state === 'released');
    assert.deepEqual(
      kap.lines.filter(({ kz }) => kz !== null).map(({ person, line, kz }) => [person, line, kz]),
      [
        ['a', '20', '232'],
        ['b', '23', '436'],
      ],
    );
    // Her loss lowers his gain: 500 − 300 + 1 250.01 − 1 000 = 450.01, and 1 250.00 − 1 000 = 250.00.
    assert.deepEqual([year.assessments.length, taxOf(year)], [1, '175.00 9.62']);
  });
});

describe('two persons who are assessed apart', () => {
  it('have an assessment and an allowance each', () => {
    const year = writtenTaxYear(
      {
        profile: { persons: [alone, spouse], accounts: [broker(), broker('hers', { owners: ['b'] })] },
        activities: [
          dividend('2025-04-04', '400', '0', { instrument: 'OTHER' }),
          dividend('2025-04-04', '1400', '0', { account: 'hers', instrument: 'OTHER' }),
        ],
      },
      2025,
    );
    assert.deepEqual(
      year.assessments.map(({ persons, allowanceUsed, taxable }) => [persons, allowanceUsed, taxable]),
      [
        [['a'], '400.00', '0.00'],
        [['b'], '1000.00', '400.00'],
      ],
    );
  });
});

describe('a ledger of which nothing is said', () => {
  it('has a year without persons, and asks whose accounts they are', () => {
    const profile = { persons: [], accounts: [] };
    const year = writtenTaxYear({ profile, activities: [dividend('2025-04-04', '400')] }, 2025);
    assert.deepEqual([year.persons, year.assessments, year.items], [[], [], []]);
    assert.deepEqual(
      year.gaps.map(({ kind, wanted }) => [kind, wanted]),
      [['account', 'broker']],
    );
  });
});
