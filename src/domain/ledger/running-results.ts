import type { Bars } from '#domain/market/bars.ts';
import { priceDecimal } from '#domain/market/price-decimal.ts';
import { add, type Decimal, isZero, multiply, parseDecimal, subtract } from '#domain/values/decimal.ts';
import { afterLeg, flatState, type HeldState } from './leg-course.ts';
import type { PositionLeg } from './legs.ts';

/** Bars of one interval, `lengthMs` long, and the money per 1.0 of price and contract. */
export type Course = {
  readonly bars: Pick<Bars, 'count' | 'time' | 'high' | 'low' | 'close'>;
  readonly lengthMs: number;
  readonly pointValue: string;
};

/**
 * Returns a position's result by the end of each bar, exact, in the fills' currency: what its legs up to then realised,
 * and what is open at the close of the bar, less the commission paid so far. null for bars before it was opened.
 *
 * After the last leg of a closed position it is its net result.
 */
export const runningResults = (
  legs: readonly PositionLeg[],
  { bars, lengthMs, pointValue }: Course,
): readonly (Decimal | null)[] => {
  const multiplier = parseDecimal(pointValue);
  const results: (Decimal | null)[] = [];
  let state = flatState;
  let worth = worthOf(state, multiplier);
  let next = 0;
  for (let index = 0; index < bars.count; index++) {
    const end = barEnd(bars, index, lengthMs);
    const before = next;
    while (next < legs.length && legs[next]!.at < end) state = afterLeg(state, legs[next++]!);
    if (next !== before) worth = worthOf(state, multiplier);
    results.push(next === 0 ? null : worth(priceDecimal(bars.close[index]!)));
  }
  return results;
};

/** A bar ends with its interval, or where the next one begins: the last of a session is shorter. UTC milliseconds. */
export const barEnd = ({ time, count }: Pick<Bars, 'time' | 'count'>, index: number, lengthMs: number): number => {
  const end = time[index]! + lengthMs;
  return index + 1 < count ? Math.min(end, time[index + 1]!) : end;
};

/** Returns what a state is worth at a price, after commission: a fixed part, and the open quantity's part of the price. */
export const worthOf = (
  { running, cash, commission }: HeldState,
  pointValue: Decimal,
): ((price: Decimal) => Decimal) => {
  const fixed = subtract(multiply(cash, pointValue), commission);
  if (isZero(running)) return () => fixed;
  const perPoint = multiply(running, pointValue);
  return (price) => add(fixed, multiply(perPoint, price));
};
