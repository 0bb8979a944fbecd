import { expect, it } from 'vitest';
import { axisBase, onTick, snapped } from './price-ticks.ts';

it('takes a price to the nearest tick', () => {
  expect(snapped(1.084_375, 0.000_05)).toBe(1.0844);
  expect(snapped(21_540.13, 0.25)).toBe(21_540.25);
  expect(snapped(110.51, 1 / 64)).toBe(110.515_625);
});

/** The steps that the library cuts 1.0 into: a decimal base by 2, 2.5 and 2, any other by its own factors. */
const steps = (base: number): readonly number[] => {
  const decimal = Math.abs(Math.log10(base) - Math.round(Math.log10(base))) < 1e-9;
  const dividers = decimal ? [2, 2.5, 2] : [2];
  const found: number[] = [1];
  for (let nth = 0; found.at(-1)! > 1.000_001 / base; nth++)
    found.push(found.at(-1)! / dividers[nth % dividers.length]!);
  return found;
};

for (const tick of [
  0.25,
  0.5,
  0.1,
  0.01,
  0.05,
  0.02,
  0.025,
  0.005,
  0.000_5,
  0.000_05,
  0.000_000_5,
  1 / 32,
  1 / 64,
  1 / 128,
])
  it(`cuts the axis of ${tick} into whole ticks`, () => {
    const all = steps(axisBase(tick));
    expect(all.every((step) => onTick(step, tick))).toBe(true);
    // No coarser than it has to be.
    expect(all.at(-1)! / tick).toBeLessThanOrEqual(5.000_001);
  });

it('leaves ticks of more than one to the whole numbers', () => {
  expect(axisBase(5)).toBe(1);
});
