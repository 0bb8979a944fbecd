import { expect, it } from 'vitest';
import { tickOfBars } from './tick-of-bars.ts';

it('has as many decimals as the closes, from two to eight', () => {
  expect(tickOfBars({ close: [] })).toBe('0.01');
  expect(tickOfBars({ close: [101.5, 100] })).toBe('0.01');
  expect(tickOfBars({ close: [1.084_35, 1.084] })).toBe('0.00001');
  expect(tickOfBars({ close: [0.000_012_34] })).toBe('0.00000001');
  expect(tickOfBars({ close: [5e-7, 64_321.12] })).toBe('0.0000001');
});

it('does not follow adjusted prices into their last digits', () => {
  expect(tickOfBars({ close: [100 / 3] })).toBe('0.0001');
});
