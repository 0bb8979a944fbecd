import { type Bars, emptyBars } from './bars.ts';
import { decimalSteps } from './decimal-steps.ts';
import { firstAtLeast, sliceBars } from './merge-bars.ts';
import type { Multiple } from './multiples.ts';
import { type PlannedRoll, sessionInstant } from './rolls.ts';

export const adjustments = ['unadjusted', 'back-adjusted', 'ratio'] as const;
export type Adjustment = (typeof adjustments)[number];

/**
 * A roll with what the prices of both contracts differ by: closes of the bar at `comparedAt` (UTC milliseconds), the last
 * before the roll that both have. null where there is none: nothing then tells what one is in terms of the other.
 */
export type Roll = PlannedRoll & {
  /** Start of the first session of `to`, UTC milliseconds. */
  readonly at: number;
  readonly comparison: RollComparison | null;
};

export type RollComparison = {
  readonly comparedAt: number;
  readonly fromClose: number;
  readonly toClose: number;
  /** `toClose` − `fromClose`, exact in decimals where they are. */
  readonly gap: number;
  /** `toClose` ÷ `fromClose`; null where one of them is not above zero. */
  readonly ratio: number | null;
};

/** Bars of one contract, raw, that are looked at in [`from`, `to`); UTC milliseconds, infinite at the ends. */
export type Stretch = { readonly contract: string; readonly from: number; readonly to: number; readonly bars: Bars };

/** What is done to a stretch: prices times `factor`, plus `shift`. null: it cannot be set against the last contract. */
export type Level = { readonly shift: number; readonly factor: number } | null;

/** Returns the last bars that two contracts have in common before an instant, set against each other. */
export const compareContracts = (from: Bars, to: Bars, before: number): RollComparison | null => {
  let i = firstAtLeast(from.time, from.count, before) - 1;
  let j = firstAtLeast(to.time, to.count, before) - 1;
  while (i >= 0 && j >= 0 && from.time[i] !== to.time[j]) {
    if (from.time[i]! > to.time[j]!) i -= 1;
    else j -= 1;
  }
  if (i < 0 || j < 0) return null;
  const [fromClose, toClose] = [from.close[i]!, to.close[j]!];
  return {
    comparedAt: from.time[i]!,
    fromClose,
    toClose,
    gap: sumExactly([toClose, -fromClose]),
    ratio: fromClose > 0 && toClose > 0 ? toClose / fromClose : null,
  };
};

/**
 * Returns the level of each stretch, one more than there are rolls. The last is raw; each before it is moved by all the gaps,
 * or ratios, that come after it. What lies before a roll that nothing compares has none.
 */
export const levelsOf = (rolls: readonly Pick<Roll, 'comparison'>[], adjustment: Adjustment): readonly Level[] => {
  const levels: Level[] = [{ shift: 0, factor: 1 }];
  for (const { comparison } of rolls.toReversed()) levels.unshift(levelBefore(levels[0]!, comparison, adjustment));
  return levels;
};

/**
 * Joins stretches in order into one series, each at its level. Every bar is of one contract; a stretch without a level is
 * left out. Volume stays as it was traded.
 */
export const joinStretches = (
  stretches: readonly Stretch[],
  levels: readonly Level[],
  interval: Multiple,
): { readonly bars: Bars; readonly parts: readonly { contract: string; count: number }[] } => {
  const kept = stretches.flatMap(({ contract, from, to, bars }, index) => {
    const level = levels[index]!;
    return level === null ? [] : [{ contract, level, bars: within(bars, interval, from, to) }];
  });
  const joined = emptyBars(kept.reduce((sum, { bars }) => sum + bars.count, 0));
  let at = 0;
  for (const { bars, level } of kept) {
    joined.time.set(bars.time, at);
    joined.volume.set(bars.volume, at);
    const prices = atLevel([bars.open, bars.high, bars.low, bars.close], level);
    [joined.open, joined.high, joined.low, joined.close].forEach((column, index) => {
      column.set(prices[index]!, at);
    });
    at += bars.count;
  }
  return { bars: joined, parts: kept.map(({ contract, bars }) => ({ contract, count: bars.count })) };
};

const levelBefore = (after: Level, comparison: RollComparison | null, adjustment: Adjustment): Level => {
  if (adjustment === 'unadjusted') return { shift: 0, factor: 1 };
  if (after === null || comparison === null) return null;
  if (adjustment === 'back-adjusted') return { shift: sumExactly([after.shift, comparison.gap]), factor: 1 };
  return comparison.ratio === null ? null : { shift: 0, factor: after.factor * comparison.ratio };
};

const within = (bars: Bars, interval: Multiple, from: number, to: number): Bars => {
  const into = sessionInstant(interval, 0);
  const start = firstAtLeast(bars.time, bars.count, from - into);
  return sliceBars(bars, start, Math.max(start, firstAtLeast(bars.time, bars.count, to - into)));
};

/** Decimal prices stay decimal: they are moved as whole steps of the scale that they and the shift share. */
const atLevel = (prices: readonly Float64Array[], { shift, factor }: NonNullable<Level>): readonly Float64Array[] => {
  if (factor !== 1) return prices.map((column) => column.map((price) => price * factor));
  if (shift === 0) return prices;
  const scaled = decimalSteps([...prices, Float64Array.of(shift)]);
  if (scaled === null) return prices.map((column) => column.map((price) => price + shift));
  const { steps, step, exponent } = scaled;
  const divisor = 10 ** exponent;
  const moved = steps.at(-1)![0]!;
  return steps.slice(0, -1).map((column) => column.map((price) => ((price + moved) * step) / divisor));
};

const sumExactly = (values: readonly number[]): number => {
  const scaled = decimalSteps([Float64Array.from(values, (value) => value + 0)]);
  if (scaled === null) return values.reduce((sum, value) => sum + value, 0);
  const total = scaled.steps[0]!.reduce((sum, steps) => sum + steps, 0);
  return (total * scaled.step) / 10 ** scaled.exponent;
};
