import type { ReturnSeries } from '#domain/performance/return-series.ts';
import { type DailyResults, everyTradingDay, moneyUnit } from './daily-results.ts';

/**
 * Returns the result of each trading day over what there was before it: the capital and everything earned since. Days
 * without a trade are returns of 0. Where the capital is lost, the series ends with a return of −1 or below on that day:
 * nothing is earned on nothing.
 */
export const returnsOnCapital = (daily: Pick<DailyResults, 'days' | 'net'>, capital: number): ReturnSeries => {
  const { days, net } = everyTradingDay(daily);
  const returns = new Float64Array(days.length);
  let wealth = capital;
  let count = 0;
  while (count < days.length && wealth > 0) {
    const result = net[count]! * moneyUnit;
    returns[count] = result / wealth;
    wealth += result;
    count += 1;
  }
  return { days: days.subarray(0, count), returns: returns.subarray(0, count) };
};
