/** A distance from a tick that is only the float's, in ticks. */
const noise = 1e-6;

/** Returns a price taken to the nearest tick. */
export const snapped = (price: number, tick: number): number =>
  tick > 0 ? Number((Math.round(price / tick) * tick).toPrecision(12)) : price;

/** Returns whether a price stands on a tick. */
export const onTick = (price: number, tick: number): boolean =>
  Math.abs(price / tick - Math.round(price / tick)) < noise;

/**
 * Returns the parts of 1.0 that an axis may be cut into, so that all its marks stand on ticks.
 *
 * The library halves and fifths 1.0 down to a base, and lands between the ticks of 0.00005 (on 0.000125). A base of two's powers
 * is only halved; of any other tick it is the finest power of ten that is made of whole ticks.
 */
export function axisBase(tick: number): number {
  const parts = 1 / tick;
  if (parts >= 1 && Math.abs(Math.log2(parts) - Math.round(Math.log2(parts))) < noise) return Math.round(parts);
  let base = 1;
  for (let finer = 1; finer <= 1e12; finer *= 10)
    if (onTick(1 / finer, tick) && 1 / finer >= tick * (1 - noise)) base = finer;
  return base;
}
