import { add, compare, type Decimal, multiply, subtract, zero } from '#domain/values/decimal.ts';

/** A part of an entry that an exit gave up; quantities are unsigned. */
export type Match = { readonly quantity: Decimal; readonly entryPrice: Decimal };

/** What of a position's entries is still open, oldest first. `value` is Σ quantity × price. */
export type OpenLots = {
  readonly enter: (quantity: Decimal, price: Decimal) => void;
  /** Takes the oldest entries first; not more than is open. */
  readonly exit: (quantity: Decimal) => readonly Match[];
  readonly quantity: () => Decimal;
  readonly value: () => Decimal;
};

/** Returns an empty queue of lots. */
export const openLots = (): OpenLots => {
  const lots: Match[] = [];
  let oldest = 0;
  let quantity = zero;
  let value = zero;
  return {
    enter: (entered, entryPrice) => {
      lots.push({ quantity: entered, entryPrice });
      quantity = add(quantity, entered);
      value = add(value, multiply(entered, entryPrice));
    },
    exit: (given) => {
      const matches: Match[] = [];
      let left = given;
      while (compare(left, zero) > 0) {
        const lot = lots[oldest]!;
        const whole = compare(lot.quantity, left) <= 0;
        const match = { quantity: whole ? lot.quantity : left, entryPrice: lot.entryPrice };
        matches.push(match);
        if (whole) oldest++;
        else lots[oldest] = { ...lot, quantity: subtract(lot.quantity, left) };
        left = subtract(left, match.quantity);
        value = subtract(value, multiply(match.quantity, match.entryPrice));
      }
      quantity = subtract(quantity, given);
      return matches;
    },
    quantity: () => quantity,
    value: () => value,
  };
};
