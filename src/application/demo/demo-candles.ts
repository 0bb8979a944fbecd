import { parseInstrument } from '#domain/instruments/contract.ts';
import { barAt } from '#domain/market/bar-at.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { concatBars } from '#domain/market/merge-bars.ts';
import { readLocal, zoneOf } from '#domain/values/zone.ts';
import type { ExecutionToWrite } from '#ports/execution-format.ts';
import { exchangeZone } from './generate-demo.ts';
import { type DemoRoot, demoMarkets, minutesPerDay } from './price-path.ts';
import { randomOf } from './random.ts';
import { type Day, tradingDays } from './trading-days.ts';

export type DemoSeries = { readonly instrument: string; readonly bars: Bars };

const minuteMs = 60_000;
const dayMs = minutesPerDay * minuteMs;
/** Futures open at 17:00 of the evening before and close at 16:00, Chicago time. */
const openMinute = 17 * 60;
const closeMinute = 16 * 60;

/**
 * Makes the one-minute bars of the demo: for each contract that was traded, the sessions from some days before its first
 * fill to some days after its last, along the same prices that the fills have. Every fill lies within its bar.
 */
export const demoCandles = (now: number, fills: readonly ExecutionToWrite[]): readonly DemoSeries[] => {
  const days = tradingDays(now);
  const byInstrument = Map.groupBy(fills, ({ instrument }) => instrument);
  return [...byInstrument].map(([instrument, of]) => {
    const root = parseInstrument(instrument).root as DemoRoot;
    const times = of.map(({ executedAt }) => executedAt);
    const from = Math.min(...times) - 6 * dayMs;
    const to = Math.max(...times) + 6 * dayMs;
    const sessions = days
      .filter(({ date }) => date.getTime() > from && date.getTime() < to)
      .map((day) => sessionBars(root, days[day.index - 1], day));
    const bars = concatBars(sessions);
    for (const fill of of) take(fill, bars);
    return { instrument, bars };
  });
};

/** The evening before goes on along the path of the trading day before, so that no price is lost over a weekend. */
const sessionBars = (root: DemoRoot, before: Day | undefined, day: Day): Bars => {
  const morning = pathBars(root, day, day.date.getTime(), 0, closeMinute);
  if (before === undefined) return morning;
  return concatBars([pathBars(root, before, day.date.getTime() - dayMs, openMinute, minutesPerDay), morning]);
};

const pathBars = (root: DemoRoot, { index, paths }: Day, localDate: number, from: number, to: number): Bars => {
  const { tickSize, minuteTicks } = demoMarkets[root];
  // 0.25 is 25 hundredths: one division gives the number that is nearest to the price, as reading its text does.
  const scale = 10 ** (tickSize.length - 2);
  const step = Math.round(Number(tickSize) * scale);
  const price = (ticks: number): number => (ticks * step) / scale;
  const path = paths[root];
  const random = randomOf(`bars ${root} ${index} ${from}`);
  const start = instantOf(localDate + from * minuteMs);
  const bars = emptyBars(to - from);
  for (let minute = from; minute < to; minute++) {
    const at = minute - from;
    const open = path[Math.max(minute - 1, 0)]!;
    const close = path[minute]!;
    const wick = (): number => Math.round(Math.abs(random.normal()) * minuteTicks * 0.4);
    bars.time[at] = start + at * minuteMs;
    bars.open[at] = price(open);
    bars.close[at] = price(close);
    bars.high[at] = price(Math.max(open, close) + wick());
    bars.low[at] = price(Math.min(open, close) - wick());
    bars.volume[at] = volumeOf(minute, random.next());
  }
  return bars;
};

/** Contracts of a minute: few at night, most after the opening of the stock exchanges and before their close. */
const volumeOf = (minute: number, chance: number): number => {
  const fromOpen = Math.min(Math.abs(minute - 8.5 * 60), Math.abs(minute - 15 * 60));
  const busy = minute >= 8.5 * 60 && minute <= 15 * 60 ? 400 : 40;
  return Math.ceil(busy * (0.4 + chance) * (1 + 2 * Math.exp(-fromOpen / 25)));
};

/** Sessions begin and end in hours in which no clock is changed. */
const instantOf = (local: number): number => {
  const reading = readLocal(zoneOf(exchangeZone), local);
  return reading.kind === 'ok' ? reading.at : local;
};

/** Stretches a fill's bar to its price: a follower's fill slips, or comes a second late into the next minute. */
const take = ({ executedAt, price }: ExecutionToWrite, { high, low, ...bars }: Bars): void => {
  const index = barAt(bars, executedAt, minuteMs);
  high[index] = Math.max(high[index]!, Number(price));
  low[index] = Math.min(low[index]!, Number(price));
};
