import { expect, it } from 'vitest';
import { targetOf, typedTarget } from './typed-target.ts';

it('types shares in per cent, to the last digit and back', () => {
  for (const [kept, typed] of [
    ['0.6', '60'],
    ['0.625', '62.5'],
    ['0.005', '0.5'],
    ['1', '100'],
    ['0', '0'],
    ['-0.07', '-7'],
  ] as const) {
    expect(typedTarget(kept, true)).toBe(typed);
    expect(targetOf(typed, true)).toBe(kept);
  }
  expect(targetOf('62,5'.replace(',', '.'), true)).toBe('0.625');
});

it('leaves amounts as they are', () => {
  expect(typedTarget('-500.50', false)).toBe('-500.50');
  expect(targetOf('-500.50', false)).toBe('-500.50');
});
