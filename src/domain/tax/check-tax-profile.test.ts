import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alone, broker, spouse } from '#test/support/tax-ledger.ts';
import { assertTaxProfile, taxProfileProblems } from './check-tax-profile.ts';
import { emptyTaxProfile, type TaxProfile } from './tax-profile.ts';

const fields = (more: Partial<TaxProfile>): readonly string[] =>
  taxProfileProblems({ ...emptyTaxProfile, persons: [alone, spouse], ...more }).map(({ field }) => field);

describe('a tax profile', () => {
  it('may say nothing', () => assert.doesNotThrow(() => assertTaxProfile(emptyTaxProfile)));

  it('names every field that is not sound', () => {
    assert.throws(
      () => assertTaxProfile({ ...emptyTaxProfile, persons: [alone], accounts: [broker('x', { owners: ['z'] })] }),
      (error: Error) => error.message === 'accounts[0].owners: expected one or both of a, found "z"',
    );
  });

  const cases: readonly (readonly [string, Partial<TaxProfile>])[] = [
    ['persons', { persons: [alone, spouse, { ...alone, id: 'c' }] }],
    ['persons.id', { persons: [alone, alone] }],
    ['accounts.account', { accounts: [broker('x'), broker('x')] }],
    ['accounts[0].owners', { accounts: [broker('x', { owners: [] })] }],
    ['jointYears[0]', { jointYears: [{ from: 2025, to: 2024 }] }],
    ['allowanceOrders[0].amount', { allowanceOrders: [{ bank: 'B', owners: ['a'], year: 2025, amount: '-1' }] }],
    [
      'lossCertificates[0].requestedOn',
      {
        lossCertificates: [
          { bank: 'B', owners: ['a'], year: 2025, requestedOn: '2025-02-30', shares: null, other: null },
        ],
      },
    ],
    [
      'carriedLosses[0].shares',
      {
        carriedLosses: [
          { person: 'a', year: 2025, shares: 'x', other: '0', privateSales: '0', rewards: '0', source: '' },
        ],
      },
    ],
    ['personalRates[0].rate', { personalRates: [{ year: 2025, rate: '30' }] }],
    ['basisRates[0].rate', { basisRates: [{ year: 2027, rate: '2.5', source: 'BMF' }] }],
    ['creditableRates[0].country', { creditableRates: [{ country: 'usa', rate: '0.15', source: '' }] }],
  ];
  for (const [field, more] of cases) it(`is refused for ${field}`, () => assert.deepEqual(fields(more), [field]));

  it('refuses church spans that overlap', () => {
    const church = [
      { from: '2020-01-01', to: '2023-06-30', state: 'BY' },
      { from: '2023-06-30', to: null, state: 'HE' },
    ] as const;
    assert.deepEqual(fields({ persons: [{ ...alone, church }] }), ['persons[0].church']);
  });

  it('refuses two statements of the same fund and year, and a day of another year', () => {
    const row = {
      instrument: 'ETF',
      year: 2025,
      currency: 'EUR',
      firstPrice: '100',
      firstOn: '2024-12-30',
      lastPrice: null,
      lastOn: null,
      distributions: null,
      source: 'x',
    };
    assert.deepEqual(fields({ fundYears: [row, { ...row, firstOn: null }] }), ['fundYears[0].firstOn', 'fundYears']);
  });
});
