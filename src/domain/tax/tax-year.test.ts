import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingWithheld } from '#domain/activities/activity.ts';
import { buy, linesOf, sell, taxOf, type WrittenActivity, writtenTaxYear } from '#test/support/tax-ledger.ts';

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
