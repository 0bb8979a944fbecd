import { expect, it } from 'vitest';
import { barOfMark } from './chart-marks.ts';

const hour = 3_600_000;
const times = [0, 1, 2, 10, 11].map((nth) => nth * hour);

it('stands on the bar that holds it, or on the first after closed hours', () => {
  const placed = [0, 1.5, 2.9, 5, 11.5].map((at) => barOfMark({ at: at * hour }, times, hour));
  expect(placed).toEqual([0, 1, 2, 3, 4]);
});

it('is not drawn beyond the bars', () => {
  expect([-1, 12, 40].map((at) => barOfMark({ at: at * hour }, times, hour))).toEqual([-1, -1, -1]);
});
