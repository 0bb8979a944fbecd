import { expect, it } from 'vitest';
import { type Chosen, chosenProblem, earliest } from './chosen-problem.ts';

const position = (over: Partial<Chosen>): Chosen => ({
  id: 'a',
  account: 'Sim101',
  instrument: 'MNQ MAR25',
  side: 'long',
  openedAt: '2025-01-28T15:00:00.000Z',
  closedAt: '2025-01-28T15:10:00.000Z',
  maxQuantity: '1',
  averageEntry: '21540.5',
  ...over,
});
const leader = position({});

it('finds what keeps two positions from being one trade, and which one it is', () => {
  const problem = (over: Partial<Chosen>) => {
    const other = position({ id: 'b', account: 'Sim102', ...over });
    return chosenProblem(leader, [other])?.reason ?? null;
  };
  expect(problem({})).toBeNull();
  expect(problem({ account: 'Sim101' })).toBe('same-account');
  expect(problem({ side: 'short' })).toBe('sides-differ');
  expect(problem({ openedAt: '2025-01-28T15:10:00.001Z', closedAt: null })).toBe('no-overlap');
  expect(problem({ closedAt: null })).toBeNull();
  const late = position({ id: 'c', account: 'Sim103', openedAt: '2025-01-28T16:00:00.000Z' });
  expect(chosenProblem(leader, [position({ id: 'b', account: 'Sim102' }), late])?.position.id).toBe('c');
});

it('lets the first entry lead', () => {
  const first = position({ id: 'first', openedAt: '2025-01-28T14:59:59.000Z' });
  expect(earliest([leader, first])?.id).toBe('first');
  expect(earliest([])).toBeUndefined();
});
