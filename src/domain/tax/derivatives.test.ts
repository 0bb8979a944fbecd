import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  broker,
  buy,
  linesOf,
  sell,
  taxOf,
  type WrittenActivity,
  type WrittenLedger,
  writtenTaxYear,
} from '#test/support/tax-ledger.ts';

const brief = (ledger: WrittenLedger, year: number) =>
  writtenTaxYear(ledger, year).items.map(({ date, category, amount }) => `${date} ${category} ${amount}`);
const option = (
  type: WrittenActivity['type'],
  date: string,
  gross: string | null,
  more: Partial<WrittenActivity> = {},
): WrittenActivity => ({
  type,
  date,
  instrument: 'OPTION',
  quantity: '1',
  gross,
  ...more,
});

describe('futures', () => {
  const usd = { instrument: 'MNQ', currency: 'USD', fee: '1.24' } as const;

  it('convert the difference less all commissions at the rate of the closing (C6)', () => {
    const year = writtenTaxYear(
      {
        rates: { USD: { '2025-03-03': '1.1200', '2025-03-04': '1.0950' } },
        activities: [buy('2025-03-03', '2', '20000', usd), sell('2025-03-04', '2', '20050.25', usd)],
      },
      2025,
    );
    const [item] = year.items;
    assert.deepEqual([item!.amount, item!.pot, item!.law], ['181.30', 'other', ['estg-20-2-3', 'estg-20-4-5']]);
    // 201.00 / 1.0950 = 183.56 less 2.26.
    assert.deepEqual(
      item!.lots[0]!.terms.map(({ name, amount, rate }) => [name, amount, rate?.on]),
      [
        ['difference', '183.56', '2025-03-04'],
        ['trade-fee', '-2.26', '2025-03-04'],
      ],
    );
  });

  it('count short positions, reversals and the contracts of several days in their order', () => {
    const eur = { instrument: 'MNQ' } as const;
    const activities = [
      buy('2025-03-03', '5', '25000', eur),
      sell('2025-03-04', '8', '25050', eur),
      sell('2025-03-05', '2', '25100', eur),
      buy('2025-03-06', '5', '25040', eur),
    ];
    assert.deepEqual(brief({ activities }, 2025), ['2025-03-04 future 500.00', '2025-03-06 future 300.00']);
  });

  it('belong to the year of the closing', () => {
    const eur = { instrument: 'MNQ' } as const;
    const activities = [buy('2024-12-30', '1', '20000', eur), sell('2025-01-02', '1', '20010', eur)];
    assert.deepEqual(brief({ activities }, 2024), []);
    assert.deepEqual(brief({ activities }, 2025), ['2025-01-02 future 20.00']);
  });

  it('are no income where nobody knows what was opened', () => {
    const year = writtenTaxYear(
      { activities: [{ ...sell('2025-01-02', '1', '20010', { instrument: 'MNQ' }), type: 'expiry' }] },
      2025,
    );
    assert.deepEqual(year.items, []);
    assert.equal(year.gaps[0]!.kind, 'lots');
  });
});

describe('CFDs', () => {
  it('are differences at the rate of the closing', () => {
    const usd = { instrument: 'CFD', currency: 'USD' } as const;
    const ledger: WrittenLedger = {
      rates: { USD: { '2025-03-03': '1.20', '2025-03-04': '1.25' } },
      activities: [
        { ...sell('2025-03-03', '10', '100', usd), type: 'short' },
        { ...buy('2025-03-04', '10', '90', usd), type: 'cover' },
      ],
    };
    assert.deepEqual(brief(ledger, 2025), ['2025-03-04 cfd 80.00']);
  });
});

describe('options', () => {
  it('written over the year end are income when the premium comes and lower it when the closing is paid', () => {
    const ledger: WrittenLedger = {
      rates: { USD: { '2024-11-04': '1.10', '2025-01-06': '1.05' } },
      activities: [
        option('short', '2024-11-04', '550', { currency: 'USD', fee: '1.10' }),
        option('cover', '2025-01-06', '210', { currency: 'USD', fee: '1.05' }),
      ],
    };
    assert.deepEqual(brief(ledger, 2024), ['2024-11-04 written-option 499.00']);
    assert.deepEqual(brief(ledger, 2025), ['2025-01-06 written-option -201.00']);
    // 2024: line 21 has the premium; 2025 line 22 the cost of closing.
    assert.deepEqual(linesOf(writtenTaxYear(ledger, 2024), 'KAP'), { 17: '499.00', 19: '499.00', 21: '499.00' });
    assert.deepEqual(linesOf(writtenTaxYear(ledger, 2025), 'KAP'), { 19: '-201.00', 22: '201.00' });
  });

  it('written at a price are worth it times the contract', () => {
    const instruments = [{ id: 'OPT', taxClass: 'option', multiplier: '100' }] as const;
    const written = option('short', '2024-12-10', null, { instrument: 'OPT', quantity: '2', price: '5.05', fee: '2' });
    assert.deepEqual(brief({ instruments, activities: [written] }, 2024), ['2024-12-10 written-option 1008.00']);
  });

  it('written ones that end without worth change nothing, nor do those that are claimed', () => {
    const expired = [option('short', '2025-01-06', '300'), option('expiry', '2025-02-21', null)];
    assert.deepEqual(brief({ activities: expired }, 2025), ['2025-01-06 written-option 300.00']);
    const claimed = [
      option('short', '2025-01-06', '300'),
      option('exercise', '2025-02-21', null),
      buy('2025-02-21', '100', '50'),
      sell('2025-03-03', '100', '52'),
    ];
    assert.deepEqual(brief({ activities: claimed }, 2025), [
      '2025-01-06 written-option 300.00',
      '2025-03-03 share 200.00',
    ]);
  });

  it('bought ones are a gain or loss, all of it where they end without worth', () => {
    const sold = [option('buy', '2025-01-06', '300', { fee: '2' }), option('sell', '2025-02-21', '450', { fee: '2' })];
    assert.deepEqual(brief({ activities: sold }, 2025), ['2025-02-21 option 146.00']);
    const ended = [option('buy', '2025-01-06', '300', { fee: '2' }), option('expiry', '2025-02-21', null)];
    assert.deepEqual(brief({ activities: ended }, 2025), ['2025-02-21 option -302.00']);
  });

  it('that are used go into the cost of what is delivered', () => {
    const activities = [
      option('buy', '2025-01-06', '300'),
      option('exercise', '2025-02-21', null, {
        counter: { account: null, instrument: 'SHARE', quantity: '100', currency: null, amount: null },
      }),
      buy('2025-02-21', '100', '50'),
      sell('2025-03-03', '100', '60'),
    ];
    const { items, gaps } = writtenTaxYear({ activities }, 2025);
    assert.deepEqual(gaps, []);
    assert.deepEqual(
      items.map(({ category, amount }) => [category, amount]),
      [['share', '700.00']],
    );
    assert.deepEqual(
      items[0]!.lots[0]!.terms.map(({ name, amount }) => [name, amount]),
      [
        ['proceeds', '6000.00'],
        ['acquisition-cost', '-5000.00'],
        ['option-premium', '-300.00'],
      ],
    );
  });
});

describe('what does not fit in the books', () => {
  it('stands among the gaps of the year: an option was used and nothing was delivered', () => {
    const activities = [option('buy', '2025-01-06', '300'), option('exercise', '2025-02-21', null)];
    const { gaps, items } = writtenTaxYear({ activities }, 2025);
    assert.deepEqual([items, gaps.map(({ kind, wanted }) => [kind, wanted])], [[], [['books', 'delivery-unknown']]]);
  });
});

describe('losses of Termingeschäfte (C7)', () => {
  const eur = { instrument: 'MNQ' } as const;
  const activities = [
    buy('2023-01-09', '1', '10000', eur),
    sell('2023-01-10', '1', '35000', eur),
    buy('2023-02-09', '1', '35000', eur),
    sell('2023-02-10', '1', '12500', eur),
  ];
  it('count in full', () => {
    const year = writtenTaxYear({ activities }, 2023);
    assert.equal(taxOf(year), '1000.00 55.00');
    assert.deepEqual(linesOf(year, 'KAP'), { 17: '1000.00', 19: '50000.00', 21: '50000.00', 24: '45000.00' });
  });
  it('up to the abolished cap in the assessment that a person names', () => {
    const profile = { accounts: [broker()], modules: { currency: false, legacyTerminCapYears: [2023] } };
    const year = writtenTaxYear({ profile, activities }, 2023);
    assert.equal(taxOf(year), '7250.00 398.75');
    assert.equal(year.persons[0]!.cappedLosses, '25000.00');
    assert.ok(year.notes.includes('legacy-cap'));
  });
});
