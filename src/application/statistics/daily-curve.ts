import { isoDateOfDay } from '#domain/values/zone.ts';
import { dailyResults, moneyUnit } from './daily-results.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** Returns the results by trading day, their running sum and how far it is below its highest; money of the currency. */
export const dailyCurve = (trades: SelectedTrades | null) => {
  const daily = trades === null ? null : dailyResults(trades);
  const cumulative: number[] = [];
  const drawdown: number[] = [];
  let sum = 0;
  let highest = 0;
  for (const amount of daily?.net ?? []) {
    sum += amount;
    highest = Math.max(highest, sum);
    cumulative.push(sum * moneyUnit);
    drawdown.push((sum - highest) * moneyUnit);
  }
  return {
    selection: selectionView(trades),
    days: Array.from(daily?.days ?? [], isoDateOfDay),
    net: inMoney(daily?.net),
    gross: inMoney(daily?.gross),
    commission: inMoney(daily?.commission),
    trades: [...(daily?.trades ?? [])],
    cumulative,
    drawdown,
  };
};

const inMoney = (amounts: Float64Array | undefined): number[] =>
  Array.from(amounts ?? [], (units) => units * moneyUnit);
