import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addingUp } from './adding-up.ts';
import { draftProblem, newTaxonomy, withCategory, withoutCategory, withParts } from './allocation/taxonomy-draft.ts';
import { readStatement, statedNumber } from './checks/read-statement.ts';
import { tradeMarks } from './holding/trade-marks.ts';
import { monthsBetween } from './income/months-between.ts';
import { periodParts } from './period-parts.ts';

it('parts that are rounded to cents add up to their rounded sum', () => {
  // Thousandths, so that nearly every part has something to round.
  const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((thousandths) => thousandths / 1_000);
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), (parts) => {
      const sum = parts.reduce((total, part) => total + part, 0);
      const shown = addingUp(parts, sum).reduce((total, part) => total + Math.round(part * 100), 0);
      expect(shown).toBe(Math.round(sum * 100) + 0);
    }),
  );
});

it('reads every kind of period and refuses what is none', () => {
  expect(periodParts('ytd')).toEqual({ kind: 'named', name: 'ytd' });
  expect(periodParts('6m')).toEqual({ kind: 'last', count: 6, unit: 'm' });
  expect(periodParts('2025')).toEqual({ kind: 'year', year: '2025' });
  expect(periodParts('2025-03-01..')).toEqual({ kind: 'since', from: '2025-03-01' });
  expect(periodParts('2025-03-01..2025-06-30')).toEqual({ kind: 'between', from: '2025-03-01', to: '2025-06-30' });
  expect(periodParts('0m')).toBeNull();
});

it('counts every month between two, over the turn of a year', () => {
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsBetween('2026-02', '2025-11')).toEqual([]);
});

it('reads stated numbers of both languages, and lines with their mistakes', () => {
  expect(statedNumber('1.234,56')).toBe('1234.56');
  expect(statedNumber('1,234.56')).toBe('1234.56');
  expect(statedNumber('12,5')).toBe('12.5');
  expect(statedNumber('forty')).toBeNull();
  expect(readStatement('SAP;40\n\nBTC/EUR\t0.5\nAllianz SE 25\nnothing')).toEqual({
    lines: [
      { of: 'SAP', amount: '40' },
      { of: 'BTC/EUR', amount: '0.5' },
      { of: 'Allianz SE', amount: '25' },
    ],
    wrong: [5],
  });
});

it('a category goes with all below it and what belonged there', () => {
  const subject = { kind: 'instrument', instrument: 'SAP' } as const;
  const tree = withCategory(withCategory({ ...newTaxonomy(['own-1']), name: 'Own' }, null), 'c1');
  const filled = withParts(tree, subject, [{ category: 'c2', share: 1 }]);
  expect(filled.id).toBe('own-2');
  expect(draftProblem(filled)).toBe('category');
  expect(
    draftProblem(
      withParts(filled, subject, [
        { category: 'c2', share: 0.7 },
        { category: 'c1', share: 0.7 },
      ]),
    ),
  ).toBe('category');
  expect(withoutCategory(filled, 'c1')).toMatchObject({ categories: [], assignments: [] });
});

it('marks of one day and kind are one, the oldest first', () => {
  const trade = { id: 'a', account: 'Depot', quantity: '1', price: '1', gross: null, currency: 'EUR' };
  const marks = tradeMarks(
    [
      { ...trade, type: 'sell', date: '2026-02-01' },
      { ...trade, type: 'buy', date: '2026-01-01' },
      { ...trade, type: 'buy', date: '2026-01-01' },
      { ...trade, type: 'dividend', date: '2026-01-01' },
    ],
    (kind, count) => `${kind} ${count}`,
  );
  expect(marks.map(({ date, text }) => `${date} ${text}`)).toEqual([
    '2026-01-01 in 2',
    '2026-01-01 income 1',
    '2026-02-01 out 1',
  ]);
});
