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
  const { first, last } = rangeOf(dayOf, rows);
  const span = Math.max(0, last - first + 1);
  const count = new Uint32Array(span);
  const net = new Float64Array(span);
  const gross = new Float64Array(span);
  const commission = new Float64Array(span);
  const { net: nets, gross: grosses, commission: paid } = trades;
  for (let place = 0; place < rows.length; place++) {
    const day = dayOf[rows[place]!]!;
    if (day === noDay) continue;
    const slot = day - first;
    count[slot]! += 1;
    net[slot]! += nets[place]!;
    gross[slot]! += grosses[place]!;
    commission[slot]! += paid[place]!;
  }
  const traded = Int32Array.from(count.keys()).filter((slot) => count[slot]! > 0);
  return {
    days: traded.map((slot) => first + slot),
    net: Float64Array.from(traded, (slot) => net[slot]!),
    gross: Float64Array.from(traded, (slot) => gross[slot]!),
    commission: Float64Array.from(traded, (slot) => commission[slot]!),
    trades: Uint32Array.from(traded, (slot) => count[slot]!),
  };
};

/** The first and the last day that is known; the last before the first where none is. */
export const rangeOf = (dayOf: Int32Array, rows: Uint32Array): { readonly first: number; readonly last: number } => {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < rows.length; place++) {
    const day = dayOf[rows[place]!]!;
    if (day === noDay) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first > last ? { first: 0, last: -1 } : { first, last };
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
