import { type Decimal, subtract, trim } from '#domain/values/decimal.ts';
import { partOf, quantityDigits } from './apportion.ts';
import type { Leg, Lot } from './lot.ts';
import { splitLeg } from './split-leg.ts';

/** Returns `quantity` units of a lot, less than it has, and what is left of it: dates stay, cost is shared exactly. */
export const splitLot = (lot: Lot, quantity: Decimal): readonly [taken: Lot, left: Lot] => {
  const takenLegs: Leg[] = [];
  const leftLegs: Leg[] = [];
  for (const leg of lot.legs) {
    const [taken, left] = splitLeg(leg, quantity, lot.quantity);
    takenLegs.push(taken);
    leftLegs.push(left);
  }
  const rest = subtract(lot.quantity, quantity);
  const same = lot.original === lot.quantity;
  const original = same ? quantity : trim(partOf(lot.original, quantity, lot.quantity, quantityDigits));
  return [
    { ...lot, quantity, original, legs: takenLegs },
    { ...lot, quantity: rest, original: same ? rest : subtract(lot.original, original), legs: leftLegs },
  ];
};
