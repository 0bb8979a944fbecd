import { expect, it } from 'vitest';
import { continuousPrice } from './continuous-level.ts';

const comparison = { comparedAt: '2025-03-14T21:00:00.000Z', fromClose: 100, toClose: 110, gap: 10, ratio: 1.1 };
const roll = {
  from: 'A',
  to: 'B',
  date: '2025-03-17',
  at: '2025-03-16T22:00:00.000Z',
  reason: 'volume',
  comparison,
} as const;
const made = { roll: 'volume', contracts: ['A', 'B'], missing: [], ignored: [], leftOut: [], rolls: [roll] } as const;
const series = (adjustment: 'unadjusted' | 'back-adjusted' | 'ratio') =>
  ({ ...made, adjustment }) as unknown as Parameters<typeof continuousPrice>[0];
const before = Date.parse('2025-03-10T00:00:00Z');
const after = Date.parse('2025-03-20T00:00:00Z');

it('moves a price of before the roll as its bars are moved', () => {
  expect(continuousPrice(series('unadjusted'), 'A', before, 90)).toBe(90);
  expect(continuousPrice(series('back-adjusted'), 'A', before, 90)).toBe(100);
  expect(continuousPrice(series('ratio'), 'A', before, 90)).toBeCloseTo(99);
  expect(continuousPrice(series('ratio'), 'B', after, 90)).toBe(90);
});

it('leaves out what was traded in another contract than the one that is shown', () => {
  expect(continuousPrice(series('back-adjusted'), 'B', before, 90)).toBeNull();
  expect(continuousPrice(series('back-adjusted'), 'A', after, 90)).toBeNull();
});
