import type { ReturnSeries } from './return-series.ts';

/** A stretch under water. Dates are days since 1970-01-01. */
export type Drawdown = {
  /** First day below the peak. */
  readonly start: number;
  /** Day of the lowest point. */
  readonly valley: number;
  /** Last day below the peak. */
  readonly end: number;
  /** First day at the peak again; null where the series ends under water. */
  readonly recovery: number | null;
  /** Lowest point as a part of the peak, negative. */
  readonly depth: number;
  /** Calendar days from `start` to `end`, both counted. */
  readonly days: number;
  /** Calendar days from `valley` to `recovery`; null without one. */
  readonly recoveryDays: number | null;
};

/** A part of the peak below which a shortfall is rounding: the curve is back at its peak. */
const rounding = 1e-12;

/**
 * Returns how far each day ends below the highest wealth so far, as a part of it (0 or negative). What there was before
 * the first day is a peak like any other: a series that begins with a loss is under water from its first day.
 */
export const underwaterCurve = (wealth: Float64Array): Float64Array => {
  const curve = new Float64Array(wealth.length);
  let peak = 1;
  for (let index = 0; index < wealth.length; index += 1) {
    const value = wealth[index]!;
    if (value > peak) peak = value;
    const below = value / peak - 1;
    curve[index] = below > -rounding ? 0 : below;
  }
  return curve;
};

/** Lists the stretches in which `underwater` is below 0, in the order of time. */
export const listDrawdowns = (days: ReturnSeries['days'], underwater: Float64Array): readonly Drawdown[] => {
  const drawdowns: Drawdown[] = [];
  let start = -1;
  let valley = -1;
  for (let index = 0; index <= underwater.length; index += 1) {
    const below = index < underwater.length && underwater[index]! < 0;
    if (below && start < 0) {
      start = index;
      valley = index;
    }
    if (below && underwater[index]! < underwater[valley]!) valley = index;
    if (below || start < 0) continue;
    const end = days[index - 1]!;
    const recovery = index < underwater.length ? days[index]! : null;
    drawdowns.push({
      start: days[start]!,
      valley: days[valley]!,
      end,
      recovery,
      depth: underwater[valley]!,
      days: end - days[start]! + 1,
      recoveryDays: recovery === null ? null : recovery - days[valley]!,
    });
    start = -1;
  }
  return drawdowns;
};

/** Lowest point of a curve that is 0 or negative; 0 for an empty one. */
export const deepest = (underwater: Float64Array): number => {
  let lowest = 0;
  for (let index = 0; index < underwater.length; index += 1) lowest = Math.min(lowest, underwater[index]!);
  return lowest;
};

/**
 * Returns the ulcer index, `√(Σ drawdown² / (n − 1))`, as QuantStats; a part of one, needs two days.
 *
 * @see Martin and McCann, The Investor's Guide to Fidelity Funds (1989), who divide by n
 */
export const ulcerIndex = (underwater: Float64Array): number => {
  let squares = 0;
  for (let index = 0; index < underwater.length; index += 1) squares += underwater[index]! ** 2;
  return Math.sqrt(squares / (underwater.length - 1));
};
