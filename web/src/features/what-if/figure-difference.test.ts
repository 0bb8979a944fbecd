import { expect, test } from 'vitest';
import type { Figure } from '#contract/statistics.ts';
import { figureDifference } from './figure-difference.ts';

const figure = (value: number): Figure => ({ kind: 'value', value, sample: 3, unit: 'money', of: 'trades' });
const none: Figure = { kind: 'undefined', reason: 'no-losses', sample: 3, unit: 'ratio', of: 'trades' };

test('says how far and which way, by what is better of the figure', () => {
  expect(figureDifference(figure(10), figure(-2.5), 'higher')).toEqual({ kind: 'other', amount: -12.5, better: false });
  expect(figureDifference(figure(10), figure(-2.5), 'lower')).toEqual({ kind: 'other', amount: -12.5, better: true });
  expect(figureDifference(figure(10), figure(12), null)).toEqual({ kind: 'other', amount: 2, better: null });
});

test('takes what comes of rounding for no change', () => {
  expect(figureDifference(figure(0.1 + 0.2), figure(0.3), 'higher')).toEqual({ kind: 'same' });
});

test('takes no difference of what has no number', () => {
  expect(figureDifference(figure(1), none, 'higher')).toBe(null);
  expect(figureDifference(none, figure(1), 'higher')).toBe(null);
});
