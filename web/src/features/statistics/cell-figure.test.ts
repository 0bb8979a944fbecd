import { expect, it } from 'vitest';
import type { Figure } from '#contract/statistics.ts';
import { compareFigures } from './cell-figure.ts';

const figure = (value: number): Figure =>
  Number.isFinite(value)
    ? { kind: 'value', value, unit: 'ratio', of: 'trades', sample: 3 }
    : { kind: 'infinite', sign: value < 0 ? -1 : 1, unit: 'ratio', of: 'trades', sample: 3 };
const none: Figure = { kind: 'undefined', reason: 'no-losses', unit: 'ratio', of: 'trades', sample: 3 };

it('sorts the infinite beyond every number and what has none last, in either direction', () => {
  const figures = [none, figure(1), figure(Number.POSITIVE_INFINITY), figure(-2)];
  const order = (descending: boolean) =>
    figures.toSorted((a, b) => compareFigures(a, b, descending)).map((one) => figures.indexOf(one));
  expect(order(true)).toEqual([2, 1, 3, 0]);
  expect(order(false)).toEqual([3, 1, 2, 0]);
});
