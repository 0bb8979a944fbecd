import { afterLeg, flatState, type HeldState } from '#domain/ledger/leg-course.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { worthOf } from '#domain/ledger/running-results.ts';
import { priceDecimal, priceDecimals } from '#domain/market/price-decimal.ts';
import { compare, type Decimal, isZero, parseDecimal } from '#domain/values/decimal.ts';
import type { TimedBars } from './timed-bars.ts';

/**
 * What a position was worth over a bar, or at an instant (`from` = `to`): realised, open and commission, exact. Before its
 * first piece it was worth nothing, after its last what that ended with.
 */
export type WorthPiece = {
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The worst and the best that it can have been. */
  readonly low: Decimal;
  readonly high: Decimal;
  readonly end: Decimal;
  /** The worst and the best that it was for sure. */
  readonly knownLow: Decimal;
  readonly knownHigh: Decimal;
};

/**
 * Returns the course of a position's worth by the bars in which it was open; executions outside of every bar are pieces of
 * their own, at their own price.
 *
 * By convention the low and the high of a bar count with everything that was open in it, however late in the bar it was
 * opened: the worst case. Of a bar without an execution they were reached for sure; of one with executions only what the
 * executions and the close say is known, because nobody knows what came first.
 */
export const worthPieces = (
  legs: readonly PositionLeg[],
  bars: TimedBars,
  pointValue: string,
): readonly WorthPiece[] => {
  const multiplier = parseDecimal(pointValue);
  const priceOf = priceDecimals(bars.count === 0 ? 0 : digitsOf(bars));
  const pieces: WorthPiece[] = [];
  let state: HeldState = flatState;
  let worth = worthOf(state, multiplier);
  let next = 0;
  const goOn = (): Decimal => {
    const leg = legs[next++]!;
    state = afterLeg(state, leg);
    worth = worthOf(state, multiplier);
    return worth(leg.price);
  };
  const at = (time: number): void => {
    let known = goOn();
    let low = known;
    let high = known;
    for (;;) {
      low = smaller(low, known);
      high = larger(high, known);
      if (next === legs.length || legs[next]!.at !== time) break;
      known = goOn();
    }
    pieces.push({ from: time, to: time, low, high, end: known, knownLow: low, knownHigh: high });
  };

  for (let bar = firstBar(bars, legs[0]!.at); bar < bars.count; bar++) {
    const [from, to] = [bars.time[bar]!, bars.end[bar]!];
    while (next < legs.length && legs[next]!.at < from) at(legs[next]!.at);
    if (isZero(state.running)) {
      if (next === legs.length) break;
      if (legs[next]!.at >= to) continue;
    }
    const [lowest, highest] = [priceOf(bars.low[bar]!), priceOf(bars.high[bar]!)];
    let low: Decimal | null = null;
    let high: Decimal | null = null;
    let knownLow: Decimal | null = null;
    let knownHigh: Decimal | null = null;
    const reach = (): void => {
      if (isZero(state.running)) return;
      const [one, other] = [worth(lowest), worth(highest)];
      low = smaller(low, one, other);
      high = larger(high, one, other);
    };
    reach();
    const quiet = next === legs.length || legs[next]!.at >= to;
    while (next < legs.length && legs[next]!.at < to) {
      const known = goOn();
      knownLow = smaller(knownLow, known);
      knownHigh = larger(knownHigh, known);
      reach();
    }
    const end = worth(priceOf(bars.close[bar]!));
    knownLow = smaller(knownLow, end);
    knownHigh = larger(knownHigh, end);
    low = smaller(low, knownLow);
    high = larger(high, knownHigh);
    pieces.push(
      quiet
        ? { from, to, low, high, end, knownLow: low, knownHigh: high }
        : { from, to, low, high, end, knownLow, knownHigh },
    );
  }
  while (next < legs.length) at(legs[next]!.at);
  return pieces;
};

const smaller = (known: Decimal | null, ...values: readonly Decimal[]): Decimal =>
  values.reduce((least, value) => (compare(value, least) < 0 ? value : least), known ?? values[0]!);
const larger = (known: Decimal | null, ...values: readonly Decimal[]): Decimal =>
  values.reduce((most, value) => (compare(value, most) > 0 ? value : most), known ?? values[0]!);

/** Digits after the point of the first bar: those of nearly every price after it. */
const digitsOf = (bars: TimedBars): number =>
  Math.max(...[bars.low, bars.high, bars.close].map((column) => priceDecimal(column[0]!).scale));

/** The first bar that ends after an instant. */
const firstBar = ({ end, count }: TimedBars, at: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
