import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  broker,
  germanBank,
  recorded,
  taxInputs,
  type WrittenActivity,
  type WrittenLedger,
} from '#test/support/tax-ledger.ts';
import { parseCents } from './cents.ts';
import { taxYear } from './fold-tax-years.ts';
import type { TaxYear } from './tax-year.ts';

const instruments = ['SHARE', 'OTHER', 'ETF', 'MIXED', 'BOND', 'BTC', 'MNQ', 'OPTION'] as const;
const anyDate = fc
  .tuple(fc.integer({ min: 2023, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const anyTrade = fc
  .record({
    type: fc.constantFrom('buy', 'buy', 'sell', 'dividend', 'interest'),
    date: anyDate,
    account: fc.constantFrom('broker', 'bank'),
    instrument: fc.constantFrom(...instruments),
    quantity: fc.integer({ min: 1, max: 50 }).map(String),
    price: fc.integer({ min: 100, max: 50_000 }).map((cents) => (cents / 100).toFixed(2)),
    fee: fc.integer({ min: 0, max: 500 }).map((cents) => (cents / 100).toFixed(2)),
  })
  .map(({ type, quantity, price, ...rest }): WrittenActivity => {
    if (type === 'buy' || type === 'sell') return { type, quantity, price, ...rest };
    const gross = (Number(quantity) * Number(price)).toFixed(2);
    return {
      ...rest,
      type: type as 'dividend',
      gross,
      fee: '0',
      instrument: type === 'interest' ? null : rest.instrument,
    };
  });
const anyActivities = fc.array(anyTrade, { maxLength: 60 });

const ledgerOf = (activities: readonly WrittenActivity[]): WrittenLedger => ({
  profile: { accounts: [broker(), germanBank()] },
  activities: recorded(activities),
});
const shown = ({ gaps, items, ...year }: TaxYear) => ({ ...year, gaps, items });

const sumOf = (amounts: readonly string[]): number => amounts.reduce((sum, amount) => sum + parseCents(amount), 0);
const line = (year: TaxYear, form: 'KAP' | 'KAP-INV', test: (line: string) => boolean): number => {
  const found = year.forms.find((each) => each.form === form)!;
  assert.ok(found.state === 'released');
  return sumOf(found.lines.filter((each) => test(each.line)).map(({ amount }) => amount ?? '0'));
};

describe('any tax year', () => {
  it('does not depend on the order in which activities were imported', () => {
    fc.assert(
      fc.property(anyActivities, fc.infiniteStream(fc.nat()), (activities, keys) => {
        const written = recorded(activities);
        const shuffled = written
          .map((activity) => ({ activity, key: keys.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ activity }) => activity);
        const ledger = ledgerOf(written);
        assert.deepEqual(
          shown(taxYear(taxInputs({ ...ledger, activities: shuffled }), 2025)),
          shown(taxYear(taxInputs(ledger), 2025)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('has the gains of its lots in the lines of the forms, to the cent', () => {
    fc.assert(
      fc.property(anyActivities, (activities) => {
        const year = taxYear(taxInputs(ledgerOf(activities)), 2025);
        const abroad = year.items.filter(({ account, regime }) => account === 'broker' && regime === 'capital');
        for (const { amount, lots, terms, regime } of year.items) {
          const ofLots = sumOf(lots.filter(({ taxed }) => taxed).map(({ gain }) => gain));
          assert.equal(ofLots + sumOf(terms.map((term) => term.amount)), parseCents(amount));
          const known = lots.filter(({ cost }) => regime === 'capital' || cost !== null);
          for (const lot of known) assert.equal(sumOf(lot.terms.map((term) => term.amount)), parseCents(lot.gain));
        }
        const isFund = (category: string) => category.startsWith('fund') || category === 'advance-lump-sum';
        const own = (fund: boolean) =>
          sumOf(abroad.filter(({ category }) => isFund(category) === fund).map(({ amount }) => amount));
        assert.equal(
          line(year, 'KAP', (each) => each === '19'),
          own(false),
        );
        assert.equal(
          line(year, 'KAP-INV', () => true),
          own(true),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('is never taxed less for one dividend more', () => {
    fc.assert(
      fc.property(anyActivities, anyDate, fc.integer({ min: 1, max: 500_000 }), (activities, date, cents) => {
        const more: WrittenActivity = {
          type: 'dividend',
          date: `2025${date.slice(4)}`,
          instrument: 'OTHER',
          gross: (cents / 100).toFixed(2),
        };
        const tax = (list: readonly WrittenActivity[]) =>
          parseCents(taxYear(taxInputs(ledgerOf(list)), 2025).assessments[0]!.tax.all);
        assert.ok(tax([...activities, more]) >= tax(activities));
      }),
      { numRuns: 60 },
    );
  });

  it('carries nothing below zero', () => {
    fc.assert(
      fc.property(anyActivities, (activities) => {
        for (const { carriedOut, privateSales } of taxYear(taxInputs(ledgerOf(activities)), 2025).persons)
          for (const amount of [carriedOut.shares, carriedOut.other, privateSales.carriedOut])
            assert.ok(parseCents(amount) >= 0);
      }),
      { numRuns: 60 },
    );
  });
});
