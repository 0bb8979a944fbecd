import { moneyScale } from '#application/positions/columns.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import { isoWeekday } from '#domain/instruments/trading-days.ts';
import type { SelectedTrades } from './selected-trades.ts';

/** What was earned on each day that something was closed on, ascending; days since 1970-01-01, money in whole 10^-6. */
export type DailyResults = {
  readonly days: Int32Array;
  readonly net: Float64Array;
  readonly gross: Float64Array;
  readonly commission: Float64Array;
  readonly trades: Uint32Array;
};

/** Money of the columns to the currency's unit: the crossing from exact amounts to statistics. */
export const moneyUnit = 10 ** -moneyScale;

/**
 * Sums the results of the trades by the exchange's trading day of their closing. Trades whose day nobody knows are left
 * out: `Σ` of the days is that of the trades less theirs.
 */
export const dailyResults = ({ table, rows, trades }: SelectedTrades): DailyResults => {
  const dayOf = table.places.closedDay();
  const sums = new Map<number, { net: number; gross: number; commission: number; trades: number }>();
  // Neighbours in the order of closing mostly share their day.
  let last = noDay;
  let sum = { net: 0, gross: 0, commission: 0, trades: 0 };
  for (let place = 0; place < rows.length; place++) {
    const day = dayOf[rows[place]!]!;
    if (day === noDay) continue;
    if (day !== last) {
      sum = sums.get(day) ?? { net: 0, gross: 0, commission: 0, trades: 0 };
      sums.set(day, sum);
      last = day;
    }
    sum.net += trades.net[place]!;
    sum.gross += trades.gross[place]!;
    sum.commission += trades.commission[place]!;
    sum.trades += 1;
  }
  const days = Int32Array.from(sums.keys()).sort();
  const column = (name: 'net' | 'gross' | 'commission'): Float64Array =>
    Float64Array.from(days, (day) => sums.get(day)![name]);
  return {
    days,
    net: column('net'),
    gross: column('gross'),
    commission: column('commission'),
    trades: Uint32Array.from(days, (day) => sums.get(day)!.trades),
  };
};

/**
 * Returns every day from the first to the last on which something could have been earned: Monday to Friday, and each
 * weekend day with a result. A day without a trade earned nothing and counts as such.
 */
export const everyTradingDay = ({
  days,
  net,
}: Pick<DailyResults, 'days' | 'net'>): Pick<DailyResults, 'days' | 'net'> => {
  const all: number[] = [];
  const amounts: number[] = [];
  let next = 0;
  for (let day = days[0] ?? 0; next < days.length; day++) {
    const traded = days[next] === day;
    if (!traded && isoWeekday(day) > 5) continue;
    all.push(day);
    amounts.push(traded ? net[next]! : 0);
    if (traded) next++;
  }
  return { days: Int32Array.from(all), net: Float64Array.from(amounts) };
};
