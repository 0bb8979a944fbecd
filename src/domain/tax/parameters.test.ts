import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { alone } from '#test/support/tax-ledger.ts';
import { formatCents } from './cents.ts';
import { basisRates } from './data/basis-rates.ts';
import { creditableRates } from './data/creditable-rates.ts';
import { kapForms } from './data/form-kap.ts';
import { kapInvForms } from './data/form-kap-inv.ts';
import { soForms } from './data/form-so.ts';
import { federalStates } from './federal-state.ts';
import {
  basisRateOf,
  churchChanges,
  churchPercentOf,
  creditableRateOf,
  isReleased,
  parametersOf,
} from './parameters.ts';
import { emptyTaxProfile, type TaxPerson } from './tax-profile.ts';

const person = (...church: TaxPerson['church']): TaxPerson => ({ ...alone, church });

describe('the parameters of a year', () => {
  it('have the allowance and limits that held', () => {
    const of = (year: number) => {
      const { allowance, privateSalesLimit, rewardLimit } = parametersOf(year);
      return [allowance.single, allowance.joint, privateSalesLimit.limit, rewardLimit.limit].map(formatCents);
    };
    assert.deepEqual(of(2022), ['801.00', '1602.00', '600.00', '256.00']);
    assert.deepEqual(of(2023), ['1000.00', '2000.00', '600.00', '256.00']);
    assert.deepEqual(of(2024), ['1000.00', '2000.00', '1000.00', '256.00']);
  });

  it('are known from 2009 to 2026 and for no other year', () => {
    assert.deepEqual([2008, 2009, 2026, 2027].map(isReleased), [false, true, true, false]);
  });

  it('know the partial exemption since 2018', () => {
    assert.equal(parametersOf(2017).exemptPermille, null);
    assert.deepEqual(parametersOf(2018).exemptPermille, {
      equity: 300,
      mixed: 150,
      'real-estate': 600,
      'foreign-real-estate': 800,
      other: 0,
    });
  });

  it('have a basis rate for each year since 2018, with its letter; a stated one stands before it', () => {
    assert.deepEqual(
      basisRates.map(({ year, rate }) => `${year} ${rate}`),
      [
        '2018 0.0087',
        '2019 0.0052',
        '2020 0.0007',
        '2021 -0.0045',
        '2022 -0.0005',
        '2023 0.0255',
        '2024 0.0229',
        '2025 0.0253',
        '2026 0.0320',
      ],
    );
    assert.equal(basisRateOf(2025, emptyTaxProfile)!.source, 'BMF letter of 2025-01-10, BStBl 2025 I 273');
    assert.equal(basisRateOf(2027, emptyTaxProfile), null);
    const stated = { basisRates: [{ year: 2027, rate: '0.03', source: 'BMF letter of January 2027' }] };
    assert.equal(basisRateOf(2027, stated)!.rate, '0.03');
  });

  it('say of every creditable rate that nobody has verified it, but of a stated one', () => {
    for (const { verified, source } of creditableRates) assert.ok(!verified && source.length > 0);
    assert.equal(creditableRateOf('US', emptyTaxProfile)!.rate, '0.15');
    assert.equal(creditableRateOf('BR', emptyTaxProfile), null);
    const stated = { creditableRates: [{ country: 'US', rate: '0.10', source: 'Treaty' }] };
    assert.deepEqual([creditableRateOf('US', stated)!.rate, creditableRateOf('US', stated)!.verified], ['0.10', true]);
  });
});

describe('church tax', () => {
  it('is 8 % in Baden-Württemberg and Bavaria, 9 % elsewhere', () => {
    for (const state of federalStates) {
      const rate = churchPercentOf(person({ from: '2010-01-01', to: null, state }), 2025);
      assert.equal(rate, state === 'BW' || state === 'BY' ? 8 : 9, state);
    }
  });

  it('goes by the last day of the year, and a change within it is known', () => {
    const left = person({ from: '2010-01-01', to: '2024-06-30', state: 'BY' });
    assert.deepEqual(
      [2023, 2024, 2025].map((year) => churchPercentOf(left, year)),
      [8, 0, 0],
    );
    assert.deepEqual(
      [2023, 2024, 2025].map((year) => churchChanges(left, year)),
      [false, true, false],
    );
    const moved = person(
      { from: '2010-01-01', to: '2024-06-30', state: 'BY' },
      { from: '2024-07-01', to: null, state: 'HE' },
    );
    assert.equal(churchPercentOf(moved, 2024), 9);
  });
});

describe('form lines', () => {
  it('name each line of a form once, with its source', () => {
    for (const { form, year, lines, source } of [...kapForms, ...kapInvForms, ...soForms]) {
      const numbers = lines.map(({ line }) => line);
      assert.equal(new Set(numbers).size, numbers.length, `${form} ${year}`);
      assert.ok(source.length > 0);
    }
  });

  it('lost the lines of Termingeschäfte in 2025', () => {
    const lines = (year: number) => kapForms.find((each) => each.year === year)!.lines.map(({ line }) => line);
    for (const line of ['9', '21', '24', '25']) {
      assert.ok(lines(2024).includes(line));
      assert.ok(!lines(2025).includes(line));
    }
  });

  it('have no advance lump sums in 2022 and 2023', () => {
    const has = (year: number) =>
      kapInvForms.find((each) => each.year === year)!.lines.some(({ formula }) => formula === 'fund-lump-sums');
    assert.deepEqual([2021, 2022, 2023, 2024, 2025].map(has), [true, false, false, true, true]);
  });
});
