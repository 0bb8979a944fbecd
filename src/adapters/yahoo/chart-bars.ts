import { type BarRow, barsOfRows } from '#domain/market/bar-rows.ts';
import { type Bars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { isDatable } from '#domain/market/date-starts.ts';
import type { BarsRequest } from '#ports/bar-source.ts';
import { type Split, splitRatio } from './chart-actions.ts';
import type { Chart } from './chart-answer.ts';
import { type DayDating, mondayOf } from './day-dating.ts';
import { quotedPrice, quotedUnit } from './quoted-price.ts';

/** Where a bar begins and ends, UTC milliseconds. */
type Slot = { readonly start: number; readonly end: number };

/**
 * Returns the bars of a chart that start in the span asked for and have ended by `now`, as they traded.
 *
 * Left out are rows with a null among the prices (Yahoo has no bar there), the running bar, and the row that Yahoo hangs on
 * with the time of the last trade. Of a day that is listed twice the later row stands; a week that is listed twice is left
 * out, because its rows are parts of it, and so is one within which a share was split: its prices are before and after in one.
 */
export const barsOf = (
  chart: Chart,
  { interval, from, to }: BarsRequest,
  { dating, splits, now }: { readonly dating: DayDating; readonly splits: readonly Split[]; readonly now: number },
): Bars => {
  const quote = chart.indicators.quote[0] ?? {};
  const { divisor } = quotedUnit(chart.meta);
  const digits = chart.meta.priceHint ?? null;
  // What Yahoo calls the volume of a crypto pair is its turnover in money.
  const hasVolume = chart.meta.instrumentType !== 'CRYPTOCURRENCY';
  const rows = new Map<number, BarRow>();
  const parts = new Set<number>();
  for (const [index, second] of (chart.timestamp ?? []).entries()) {
    const slot = slotOf(second * 1000, interval, dating);
    if (slot === null || slot.start < from || slot.start >= to || slot.end > now) continue;
    const prices = [quote.open?.[index], quote.high?.[index], quote.low?.[index], quote.close?.[index]];
    if (!prices.every((price) => typeof price === 'number')) continue;
    const { start, end } = slot;
    const traded = quote.volume?.[index] ?? 0;
    if (interval === '1w' && (rows.has(start) || splits.some(({ at }) => at > start && at < end))) parts.add(start);
    if (isLastTrade(prices, traded, index, chart, interval)) continue;
    const ratio = splitRatio(splits, start);
    const [open, high, low, close] = prices.map((price) => quotedPrice(price, digits, ratio, divisor));
    const volume = hasVolume ? (ratio === 1 ? traded : Math.round(traded / ratio)) : 0;
    rows.set(start, { time: start, open: open!, high: high!, low: low!, close: close!, volume });
  }
  return barsOfRows([...rows.values()].filter(({ time }) => !parts.has(time)));
};

/** Of bars within a day null where the time is not on the grid: exchanges open on the quarter hour. */
const slotOf = (at: number, interval: Interval, { dayOf, startOf }: DayDating): Slot | null => {
  const length = intervalMs[interval];
  if (interval !== '1d' && interval !== '1w')
    return at % Math.min(length, intervalMs['15m']) === 0 ? { start: at, end: at + length } : null;
  if (!isDatable(at)) return null;
  const day = interval === '1d' ? dayOf(at) : mondayOf(dayOf(at));
  return { start: startOf(day), end: startOf(day + (interval === '1d' ? 1 : 7)) };
};

/** The closing price, hung on as a bar of its own: flat, nothing traded, with the time of the last trade. */
const isLastTrade = (
  prices: readonly number[],
  traded: number,
  index: number,
  { meta, timestamp }: Chart,
  interval: Interval,
): boolean =>
  interval !== '1d' &&
  interval !== '1w' &&
  traded === 0 &&
  index === timestamp!.length - 1 &&
  timestamp![index] === meta.regularMarketTime &&
  prices.every((price) => price === prices[0]);
