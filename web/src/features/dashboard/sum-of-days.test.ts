import { expect, it } from 'vitest';
import { sumOfDays } from './sum-of-days.ts';

it('sums the days of a span, both ends included, to the cent', () => {
  const curve = { days: ['2025-01-02', '2025-01-03', '2025-01-06'], net: [0.1, 0.2, -5], trades: [1, 2, 3] };
  expect(sumOfDays(curve, { first: '2025-01-02', last: '2025-01-03' })).toEqual({ net: 0.3, trades: 3 });
  expect(sumOfDays(curve, { first: '2025-01-04', last: '2025-01-05' })).toEqual({ net: 0, trades: 0 });
});
