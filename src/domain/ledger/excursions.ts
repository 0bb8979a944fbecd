import { priceDecimal } from '#domain/market/price-decimal.ts';
import {
  abs,
  compare,
  type Decimal,
  divide,
  isZero,
  multiply,
  negate,
  parseDecimal,
  subtract,
  zero,
} from '#domain/values/decimal.ts';
import { afterLeg, flatState, type HeldState } from './leg-course.ts';
import type { PositionLeg } from './legs.ts';
import { averageDigits } from './position.ts';
import { barEnd, type Course } from './running-results.ts';

/** How far the price went against or for what was open, at its furthest. */
export type Excursion = {
  /** Of what was open, before commission; negative for an adverse one. */
  readonly money: Decimal;
  /** Price less average, signed by the side. */
  readonly points: Decimal;
  /** The bar's low or high. */
  readonly price: Decimal;
  /** What was open and its average price then; unsigned, first in first out. */
  readonly quantity: Decimal;
  readonly average: Decimal;
  /** Index of the bar. */
  readonly bar: number;
  /** The bar holds no execution of the position: all of it lies in the time in which just this was open. */
  readonly certain: boolean;
};

export type Excursions = {
  /** null where the price was never worse than the average. */
  readonly adverse: Excursion | null;
  /** null where it was never better. */
  readonly favourable: Excursion | null;
  /** Bars in which something was open. */
  readonly bars: number;
};

/**
 * Returns the maximum adverse and favourable excursion of a position (MAE, MFE) by the lows and highs of the bars in which
 * it was open, exact, the first where several are alike; null without such a bar.
 *
 * Of a bar that holds an execution nobody knows what came first, its low, its high or the execution: it counts with every
 * quantity that was open in it, and is marked as uncertain.
 */
export const excursionsOf = (legs: readonly PositionLeg[], course: Course): Excursions | null => {
  const { bars, lengthMs } = course;
  const multiplier = parseDecimal(course.pointValue);
  const long = legs[0]!.signedQuantity.coefficient > 0;
  let adverse: Excursion | null = null;
  let favourable: Excursion | null = null;
  let held = 0;
  let state = flatState;
  let next = 0;
  // While the same is open, the furthest prices are the furthest amounts: those alone are worked out.
  let low: Extreme | null = null;
  let high: Extreme | null = null;

  const settle = (): void => {
    if (low === null || high === null) return;
    const worst = excursionAt(state, long ? low : high, multiplier);
    const best = excursionAt(state, long ? high : low, multiplier);
    if (compare(worst.money, adverse?.money ?? zero) < 0) adverse = worst;
    if (compare(best.money, favourable?.money ?? zero) > 0) favourable = best;
    low = null;
    high = null;
  };
  const goOn = (): void => {
    settle();
    state = afterLeg(state, legs[next++]!);
  };

  for (let bar = 0; bar < bars.count; bar++) {
    while (next < legs.length && legs[next]!.at < bars.time[bar]!) goOn();
    const end = barEnd(bars, bar, lengthMs);
    const certain = next === legs.length || legs[next]!.at >= end;
    let open = false;
    for (;;) {
      if (!isZero(state.running)) {
        open = true;
        if (low === null || bars.low[bar]! < low.price) low = { price: bars.low[bar]!, bar, certain };
        if (high === null || bars.high[bar]! > high.price) high = { price: bars.high[bar]!, bar, certain };
      }
      if (next === legs.length || legs[next]!.at >= end) break;
      goOn();
    }
    if (open) held += 1;
    if (next === legs.length && isZero(state.running)) break;
  }
  settle();
  return held === 0 ? null : { adverse, favourable, bars: held };
};

type Extreme = { readonly price: number; readonly bar: number; readonly certain: boolean };

const excursionAt = ({ running, openValue, average }: HeldState, extreme: Extreme, multiplier: Decimal): Excursion => {
  const price = priceDecimal(extreme.price);
  const quantity = abs(running);
  const gain = subtract(multiply(quantity, price), openValue);
  const signed = running.coefficient < 0 ? negate(gain) : gain;
  const money = multiply(signed, multiplier);
  return {
    money,
    points: divide(signed, quantity, Math.max(price.scale, average!.scale) + averageDigits, 'half-even'),
    price,
    quantity,
    average: average!,
    bar: extreme.bar,
    certain: extreme.certain,
  };
};
