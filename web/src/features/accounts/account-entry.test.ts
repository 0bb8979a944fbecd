import { expect, test } from 'vitest';
import { entryOf, factsOf, wrongCommission } from './account-entry.ts';

test('an empty entry says nothing', () => {
  const facts = factsOf(entryOf(null));
  expect(Object.values(facts).filter((value) => value !== null)).toEqual([{}]);
});

test('takes commissions by line, with a comma or a point', () => {
  const entry = { ...entryOf(null), commissions: 'mnq 0,52\n* = 1.20\n', start: '50000,50', startOn: '2026-01-05' };
  expect(factsOf(entry)).toMatchObject({
    commissions: { MNQ: '0.52', '*': '1.20' },
    startBalance: { amount: '50000.50', on: '2026-01-05' },
  });
  expect(wrongCommission(entry.commissions)).toBeNull();
  expect(wrongCommission('MNQ 0.52\nMNQ half')).toBe('MNQ half');
});
