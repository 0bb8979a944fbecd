import { expect, it } from 'vitest';
import { placeBetween } from './place-between.ts';

it('finds room before, between and after', () => {
  const boards = [{ place: 1 }, { place: 2 }];
  expect([0, 1, 2].map((index) => placeBetween(boards, index))).toEqual([0, 1.5, 3]);
});
