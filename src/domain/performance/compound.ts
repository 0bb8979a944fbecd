import { type Answer, notDefined } from './figure.ts';
import type { ReturnSeries } from './return-series.ts';

/** Returns what 1 has become: ∏(1 + r); 1 for nothing. */
export const wealthOf = (returns: Float64Array): number => {
  let wealth = 1;
  for (let index = 0; index < returns.length; index += 1) wealth *= 1 + returns[index]!;
  return wealth;
};

/** Returns the wealth after each day, the start of 1 left out. */
export const wealthCurve = (returns: Float64Array): Float64Array => {
  const curve = new Float64Array(returns.length);
  let wealth = 1;
  for (let index = 0; index < returns.length; index += 1) {
    wealth *= 1 + returns[index]!;
    curve[index] = wealth;
  }
  return curve;
};

/**
 * Returns the growth a period that leads to `wealth` in `count` periods; undefined for a wealth below 0, which no rate of
 * growth reaches.
 */
export const growthRate = (wealth: number, count: number): Answer =>
  wealth < 0 ? notDefined('lost-more-than-everything') : wealth ** (1 / count) - 1;

/** Compound annual growth rate of `returns` by count: a year has `periods` returns (QuantStats, empyrical). */
export const growthByPeriods = (returns: Float64Array, periods: number): Answer =>
  growthRate(wealthOf(returns), returns.length / periods);

/** Compound annual growth rate by the calendar: a year has 365 days from the first date to the last (older QuantStats). */
export const growthByCalendar = ({ days, returns }: ReturnSeries): Answer =>
  growthRate(wealthOf(returns), (days[days.length - 1]! - days[0]!) / 365);

/** An annual rate as a rate per period, `(1 + rate)^(1 / periods) − 1`. */
export const ratePerPeriod = (annualRate: number, periods: number): number => (1 + annualRate) ** (1 / periods) - 1;
