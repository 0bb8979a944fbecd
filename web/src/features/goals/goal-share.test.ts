import { expect, it } from 'vitest';
import { goalShare } from './goal-share.ts';

it('is the part of the way that is behind', () => {
  expect(goalShare(250, 1000, 'higher')).toBe(0.25);
  expect(goalShare(1500, 1000, 'higher')).toBe(1.5);
  expect(goalShare(-100, 1000, 'higher')).toBe(-0.1);
});

it('of what is to stay small is reached below, and shrinks above', () => {
  expect(goalShare(40, 50, 'lower')).toBe(1);
  expect(goalShare(100, 50, 'lower')).toBe(0.5);
});

it('of a loss not to be exceeded is all or nothing', () => {
  expect(goalShare(-400, -500, 'higher')).toBe(1);
  expect(goalShare(-600, -500, 'higher')).toBe(0);
  expect(goalShare(0, 0, 'higher')).toBe(1);
});
