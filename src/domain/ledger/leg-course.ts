import { add, type Decimal, multiply, negate, subtract, zero } from '#domain/values/decimal.ts';
import type { PositionLeg } from './legs.ts';

/** A position after some of its legs; values are Σ quantity × price, exact, money is not yet multiplied out. */
export type HeldState = {
  /** Signed. */
  readonly running: Decimal;
  /** What was paid for what is open, first in first out; unsigned as quantity × price is. */
  readonly openValue: Decimal;
  /** What the legs so far took in less what they paid: −Σ signed quantity × price. */
  readonly cash: Decimal;
  readonly commission: Decimal;
  /** Average price of what is open; null when flat. */
  readonly average: Decimal | null;
};

export const flatState: HeldState = {
  running: zero,
  openValue: zero,
  cash: zero,
  commission: zero,
  average: null,
};

/** Returns the state after one more leg. */
export const afterLeg = (state: HeldState, leg: PositionLeg): HeldState => {
  const given = leg.matches.reduce((sum, match) => add(sum, multiply(match.quantity, match.entryPrice)), zero);
  const value = multiply(leg.signedQuantity, leg.price);
  const entered = leg.signedQuantity.coefficient < 0 ? negate(value) : value;
  return {
    running: leg.running,
    openValue: leg.role === 'entry' ? add(state.openValue, entered) : subtract(state.openValue, given),
    cash: subtract(state.cash, value),
    commission: add(state.commission, leg.commission),
    average: leg.average,
  };
};
