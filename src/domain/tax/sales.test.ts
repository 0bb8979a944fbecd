import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nothingWithheld } from '#domain/activities/activity.ts';
import {
  alone,
  broker,
  buy,
  dividend,
  germanBank,
  sell,
  taxOf,
  type WrittenActivity,
  type WrittenLedger,
  withheldBy,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';

const bank = { persons: [alone], accounts: [germanBank('broker')] };
const only = (ledger: WrittenLedger, year: number) => {
  const { items, gaps } = writtenTaxYear(ledger, year);
  assert.deepEqual(gaps, []);
  assert.equal(items.length, 1, JSON.stringify(items.map(({ category, amount }) => [category, amount])));
  return items[0]!;
};
const figures = ({ amount, exempt, taxable }: { amount: string; exempt: string; taxable: string }) =>
  `${amount} ${exempt} ${taxable}`;

describe('a sale of shares', () => {
  it('converts proceeds at the rate of the sale and keeps the cost in euro of its day (P7)', () => {
    const year = writtenTaxYear(
      {
        profile: bank,
        activities: [
          buy('2015-03-06', '100', '57.822'),
          sell('2025-03-06', '100', '132.1724', {
            currency: 'USD',
            euro: { gross: null, fee: null, foreignTax: null, rate: '1.0830', gain: null },
          }),
        ],
      },
      2025,
    );
    assert.equal(year.items[0]!.amount, '6422.08');
    assert.deepEqual(withheldBy(year), ['1605.52 88.30']);
    assert.deepEqual(year.items[0]!.lots[0]!.terms[0]!.rate, { perEuro: '1.0830', on: '2025-03-06', source: 'bank' });
  });

  it('has the costs of both sides in the gain (P29)', () => {
    const gain = (costs: string) =>
      only({ activities: [buy('2024-01-02', '100', '100'), sell('2025-01-02', '100', '150', { fee: costs })] }, 2025)
        .amount;
    assert.equal(gain('250'), '4750.00');
    const both = [buy('2024-01-02', '100', '100', { fee: '500' }), sell('2025-01-02', '100', '150', { fee: '250' })];
    assert.equal(only({ activities: both }, 2025).amount, '4250.00');
  });

  it('takes 30 % of the proceeds where nobody knows the cost (C26), and says so', () => {
    const moved: WrittenActivity[] = [
      { type: 'transfer-in', date: '2025-01-10', instrument: 'SHARE', quantity: '10' },
      sell('2025-02-10', '10', '100'),
    ];
    const year = writtenTaxYear({ profile: bank, activities: moved }, 2025);
    assert.equal(year.items[0]!.amount, '300.00');
    assert.deepEqual(year.items[0]!.hints, ['replacement-base']);
    assert.deepEqual(withheldBy(year), ['75.00 4.12']);
    assert.ok(year.notes.includes('replacement-base'));
  });

  it('asks for the cost that nobody knows where no bank has gone by 30 %', () => {
    const moved = { type: 'transfer-in', date: '2025-01-10', instrument: 'SHARE', quantity: '10' } as const;
    const asked = (activities: readonly WrittenActivity[], more = {}) =>
      writtenTaxYear({ ...more, activities }, 2025)
        .gaps.filter(({ kind }) => kind !== 'books')
        .map(({ kind, wanted }) => `${kind} ${wanted}`);
    assert.deepEqual(asked([moved, sell('2025-02-10', '10', '100')]), ['cost SHARE']);
    const tooMany = [buy('2025-01-10', '10', '10'), sell('2025-02-10', '12', '100')];
    assert.deepEqual(asked(tooMany), ['lots 2']);
    assert.deepEqual(asked(tooMany, { profile: bank }), []);
    assert.deepEqual(
      asked([
        tooMany[0]!,
        { ...tooMany[1]!, euro: { gross: null, fee: null, foreignTax: null, rate: null, gain: '900' } },
      ]),
      [],
    );
  });

  it('prefers the gain that the bank states and keeps the difference in sight', () => {
    const item = only(
      {
        activities: [
          buy('2024-01-02', '10', '100'),
          sell('2025-01-02', '10', '150', {
            euro: { gross: null, fee: null, foreignTax: null, rate: null, gain: '499.50' },
          }),
        ],
      },
      2025,
    );
    assert.equal(item.amount, '499.50');
    assert.equal(item.origin, 'bank');
    assert.deepEqual(
      item.terms.map(({ name, amount }) => [name, amount]),
      [['bank-stated', '-0.50']],
    );
  });

  it('moves the oldest lots with their days and cost to another depot', () => {
    const ledger: WrittenLedger = {
      profile: { accounts: [broker(), broker('second')] },
      activities: [
        buy('2023-01-02', '10', '100'),
        buy('2024-01-02', '10', '200'),
        {
          type: 'transfer-out',
          date: '2024-06-03',
          instrument: 'SHARE',
          quantity: '10',
          counter: { account: 'second', instrument: null, quantity: null, currency: null, amount: null },
        },
        {
          type: 'transfer-in',
          date: '2024-06-03',
          account: 'second',
          instrument: 'SHARE',
          quantity: '10',
          counter: { account: 'broker', instrument: null, quantity: null, currency: null, amount: null },
        },
        sell('2025-01-02', '10', '250'),
        sell('2025-01-03', '10', '250', { account: 'second' }),
      ],
    };
    const { items } = writtenTaxYear(ledger, 2025);
    assert.deepEqual(
      items.map(({ account, amount }) => [account, amount]),
      [
        ['broker', '500.00'],
        ['second', '1500.00'],
      ],
    );
    assert.equal(items[1]!.lots[0]!.acquiredOn, '2023-01-02');
  });

  it('takes days and cost that came with the units, in euro where they are stated', () => {
    const lot = { acquiredOn: '2015-03-06', quantity: '5', cost: '500', currency: 'USD', costEuro: '460.00' };
    const unstated = { acquiredOn: '2016-03-07', quantity: '5', cost: '550', currency: 'USD', costEuro: null };
    const item = only(
      {
        rates: { USD: { '2016-03-07': '1.10' } },
        activities: [
          { type: 'transfer-in', date: '2025-01-10', instrument: 'SHARE', quantity: '10', lots: [lot, unstated] },
          sell('2025-02-10', '10', '120'),
        ],
      },
      2025,
    );
    assert.deepEqual(
      item.lots.map(({ acquiredOn, cost, gain }) => [acquiredOn, cost, gain]),
      [
        ['2015-03-06', '460.00', '140.00'],
        ['2016-03-07', '500.00', '100.00'],
      ],
    );
  });

  it('carries cost and days over an exchange of shares, whose cash is income', () => {
    const { items } = writtenTaxYear(
      {
        activities: [
          buy('2024-01-02', '10', '100'),
          {
            type: 'merger',
            date: '2025-03-03',
            instrument: 'SHARE',
            gross: '50',
            counter: { account: null, instrument: 'OTHER', quantity: '5', currency: null, amount: null },
          },
          sell('2025-06-06', '5', '300', { instrument: 'OTHER' }),
        ],
      },
      2025,
    );
    assert.deepEqual(
      items.map(({ category, amount, pot, lots }) => [category, amount, pot, lots[0]?.acquiredOn]),
      [
        ['exchange-cash', '50.00', 'other', undefined],
        ['share', '500.00', 'shares', '2024-01-02'],
      ],
    );
  });

  it('leaves out what was bought before 2009', () => {
    const item = only({ activities: [buy('2008-12-31', '10', '10'), sell('2025-01-02', '10', '50')] }, 2025);
    assert.deepEqual([item.amount, item.hints], ['0.00', ['held-since-before-2009']]);
  });

  it('books worthless shares in the pot of shares', () => {
    const item = only(
      {
        activities: [
          buy('2024-01-02', '10', '100'),
          { type: 'delisting', date: '2025-05-05', instrument: 'SHARE', quantity: '10' },
        ],
      },
      2025,
    );
    assert.deepEqual([item.amount, item.pot, item.worthless], ['-1000.00', 'shares', true]);
  });

  it('realises a short sale when it is covered', () => {
    const ledger: WrittenLedger = {
      rates: { USD: { '2024-12-30': '1.04', '2025-02-03': '1.02' } },
      activities: [
        { ...buy('2024-12-30', '10', '104', { currency: 'USD', fee: '1.04' }), type: 'short' },
        { ...buy('2025-02-03', '10', '51', { currency: 'USD', fee: '1.02' }), type: 'cover' },
      ],
    };
    // 1 040 − 1.04 = 1 038.96 / 1.04 = 999.00; 510 + 1.02 = 511.02 / 1.02 = 501.00.
    assert.equal(only(ledger, 2025).amount, '498.00');
    assert.deepEqual(writtenTaxYear(ledger, 2024).items, []);
  });

  it('lets a person decide otherwise, with the reason', () => {
    const judged = (judgement: WrittenActivity['judgement']) =>
      writtenTaxYear({ activities: [dividend('2025-04-01', '500', '0', { judgement: judgement ?? null })] }, 2025);
    const lower = judged({ taxable: '120.00', leftOut: false, why: 'Return of capital by the tax office' });
    assert.deepEqual(
      [lower.items[0]!.taxable, lower.items[0]!.origin, lower.items[0]!.why],
      ['120.00', 'judgement', 'Return of capital by the tax office'],
    );
    const out = judged({ taxable: null, leftOut: true, why: 'Not mine' });
    assert.deepEqual(
      [out.items, out.leftOut.map(({ reason, why }) => [reason, why])],
      [[], [['by-judgement', 'Not mine']]],
    );
  });
});

describe('other classes go to the pot of the rest', () => {
  for (const instrument of ['BOND', 'CERT', 'WARRANT', 'RIGHT'])
    it(instrument, () => {
      const item = only(
        {
          activities: [buy('2024-01-02', '10', '100', { instrument }), sell('2025-01-02', '10', '90', { instrument })],
        },
        2025,
      );
      assert.deepEqual([item.amount, item.pot], ['-100.00', 'other']);
    });

  it('takes accrued interest that was paid off, and adds what came with the sale', () => {
    const { items } = writtenTaxYear(
      {
        activities: [
          buy('2025-03-03', '10', '98', { instrument: 'BOND', accrued: '12.34' }),
          sell('2025-09-01', '10', '99', { instrument: 'BOND', accrued: '30.00' }),
        ],
      },
      2025,
    );
    assert.deepEqual(
      items.map(({ category, amount, pot }) => [category, amount, pot]),
      [
        ['accrued-interest', '-12.34', 'other'],
        ['bond', '10.00', 'other'],
        ['accrued-interest', '30.00', 'other'],
      ],
    );
  });
});

describe('funds', () => {
  // Worked by hand: gain 1 000.10; 30 % = 300.03, 15 % = 150.015 → 150.02, 60 % = 600.06, 80 % = 800.08.
  const cases = [
    ['ETF', '1000.10 300.03 700.07'],
    ['MIXED', '1000.10 150.02 850.08'],
    ['HOUSES', '1000.10 600.06 400.04'],
    ['FOREIGN', '1000.10 800.08 200.02'],
    ['BONDS', '1000.10 0.00 1000.10'],
  ] as const;
  for (const [instrument, expected] of cases)
    it(`exempts a part of the gain of ${instrument}`, () => {
      const activities = [
        buy('2025-01-02', '100', '10', { instrument }),
        sell('2025-05-05', '100', '20.001', { instrument }),
      ];
      const item = only({ activities }, 2025);
      assert.deepEqual([figures(item), item.pot], [expected, 'other']);
    });

  it('exempts a part of a loss as well, and of distributions (P12, P10)', () => {
    const loss = [
      buy('2025-01-02', '1', '1000', { instrument: 'ETF' }),
      sell('2025-05-05', '1', '500', { instrument: 'ETF' }),
    ];
    assert.equal(figures(only({ activities: loss }, 2025)), '-500.00 -150.00 -350.00');
    const paid = (gross: string) =>
      figures(only({ activities: [dividend('2025-03-03', gross, '0', { instrument: 'ETF' })] }, 2025));
    assert.equal(paid('713.00'), '713.00 213.90 499.10');
    assert.equal(paid('69.68'), '69.68 20.90 48.78');
    assert.equal(paid('1526.80'), '1526.80 458.04 1068.76');
    assert.equal(paid('4.35'), '4.35 1.31 3.04');
    // A bank printed 0.59 on 1.94: a cent from the rule.
    assert.equal(paid('1.94'), '1.94 0.58 1.36');
  });

  it('asks for the type of a fund and counts nothing until it is said', () => {
    const year = writtenTaxYear(
      {
        instruments: [{ id: 'NEW', taxClass: 'fund' }],
        activities: [dividend('2025-03-03', '100', '0', { instrument: 'NEW' })],
      },
      2025,
    );
    assert.deepEqual([year.items, year.gaps.map(({ kind, wanted }) => [kind, wanted])], [[], [['fund-type', 'NEW']]]);
  });
});

describe('foreign tax', () => {
  const credited = (gross: string, foreign: string, more: Partial<WrittenActivity> = {}) => {
    const { foreignTax, creditable } = writtenTaxYear(
      { activities: [dividend('2025-04-01', gross, foreign, more)] },
      2025,
    ).items[0]!;
    return `${foreignTax} ${creditable}`;
  };
  it('credits what the treaty allows, a quarter of the item at most', () => {
    assert.equal(credited('61.60', '11.70'), '11.70 9.24');
    assert.equal(credited('1000', '150'), '150.00 150.00');
    assert.equal(credited('1000', '300'), '300.00 150.00');
    const stated = { ...nothingWithheld, foreign: '350', creditable: '300' };
    assert.equal(credited('1000', '350', { withheld: stated }), '350.00 250.00');
  });

  // 35 % withheld in Switzerland, 15 % credited, the rest is claimed back there: 350 CHF / 0.95 = 368.42, 15 % of 1 052.63 = 157.89.
  it('credits 15 % of what Switzerland withholds', () => {
    const year = writtenTaxYear(
      {
        instruments: [{ id: 'NESN', taxClass: 'share', country: 'CH' }],
        rates: { CHF: { '2025-04-16': '0.95' } },
        activities: [dividend('2025-04-16', '1000', '350', { instrument: 'NESN', currency: 'CHF' })],
      },
      2025,
    );
    const [item] = year.items;
    assert.deepEqual([item!.amount, item!.foreignTax, item!.creditable], ['1052.63', '368.42', '157.89']);
    assert.deepEqual(item!.hints, ['foreign-tax-over-limit', 'foreign-tax-unverified']);
  });

  it('asks for a state that is in no table, and credits nothing until then', () => {
    const ledger: WrittenLedger = {
      instruments: [{ id: 'FAR', taxClass: 'share', country: 'BR' }],
      activities: [dividend('2025-04-16', '100', '15', { instrument: 'FAR' })],
    };
    const year = writtenTaxYear(ledger, 2025);
    assert.deepEqual([year.items[0]!.creditable, year.gaps[0]!.kind, year.gaps[0]!.wanted], ['0.00', 'country', 'BR']);
    const stated = { creditableRates: [{ country: 'BR', rate: '0.10', source: 'Treaty as I read it' }] };
    assert.equal(writtenTaxYear({ ...ledger, profile: stated }, 2025).items[0]!.creditable, '10.00');
  });

  it('loses what has no room (C19), after general losses', () => {
    const year = writtenTaxYear(
      {
        activities: [
          dividend('2025-01-02', '1000', '0', { instrument: 'OTHER' }),
          dividend('2025-04-01', '100', '15'),
          buy('2025-01-02', '1', '100', { instrument: 'BOND' }),
          sell('2025-02-02', '1', '10', { instrument: 'BOND' }),
        ],
      },
      2025,
    );
    const { taxable, creditUsed, creditLost } = year.assessments[0]!;
    assert.deepEqual([taxable, taxOf(year), creditUsed, creditLost], ['10.00', '0.00 0.00', '2.50', '12.50']);
  });
});

describe('what is not said', () => {
  it('is a gap, never a guess: a rate, an account, a class', () => {
    const year = writtenTaxYear(
      {
        activities: [
          buy('2025-01-02', '1', '100', { currency: 'USD' }),
          sell('2025-02-03', '1', '200', { currency: 'USD' }),
          dividend('2025-03-03', '10', '0', { account: 'unknown' }),
          dividend('2025-03-03', '10', '0', { instrument: 'WHAT' }),
        ],
      },
      2025,
    );
    assert.deepEqual(
      year.gaps.map(({ kind, wanted }) => [kind, wanted]),
      [
        ['account', 'unknown'],
        ['rate', 'USD 2025-02-03'],
        ['tax-class', 'WHAT'],
      ],
    );
    assert.equal(taxOf(year), '0.00 0.00');
  });

  it('leaves prop firms out, with a hint', () => {
    const year = writtenTaxYear(
      {
        profile: { accounts: [broker('prop', { use: 'prop-firm' })] },
        activities: [
          { type: 'payout', date: '2025-05-05', account: 'prop', gross: '2000' },
          buy('2025-01-07', '2', '10000', { instrument: 'MNQ', account: 'prop' }),
          sell('2025-01-08', '2', '12000', { instrument: 'MNQ', account: 'prop' }),
        ],
      },
      2025,
    );
    assert.deepEqual(year.items, []);
    assert.deepEqual(
      year.leftOut.map(({ reason, amount }) => [reason, amount]),
      [['prop-payout', '2000.00']],
    );
    assert.ok(year.notes.includes('prop-payouts-left-out'));
  });
});
