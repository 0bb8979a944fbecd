import { startOfDay } from '#domain/instruments/trading-days.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { type DemoInstrument, demoInstruments, demoSplit } from './demo-instruments.ts';
import type { InvestingDays } from './investing-days.ts';
import { randomOf } from './random.ts';

/** Closes of every instrument on every day, as they were traded. */
export type DemoPrices = {
  readonly days: InvestingDays;
  readonly closes: ReadonlyMap<string, Float64Array>;
  /** The close of a day. */
  readonly on: (instrument: string, date: string) => number;
};

const yearDays = 255;
/** One of many: with good years, bad ones and a fall of a quarter that is made up for again. */
const marketSeed = 'market 226';

/** Makes up ten years of closes that begin and end where the instrument says: the same for the same day. */
export const demoPrices = (days: InvestingDays): DemoPrices => {
  const market = moves(marketSeed, days.dates.length);
  const closes = new Map(demoInstruments.map((one) => [one.id, closesOf(one, days, market)]));
  const index = new Map(days.dates.map((date, nth) => [date, nth]));
  return { days, closes, on: (instrument, date) => closes.get(instrument)![index.get(date)!]! };
};

/** Standard normal moves; now and then a market has a bad month. */
const moves = (seed: string, count: number): Float64Array => {
  const random = randomOf(`moves ${seed}`);
  let badDays = 0;
  return Float64Array.from({ length: count }, () => {
    if (random.chance(0.0015)) badDays = 22;
    badDays -= 1;
    return random.normal() * (badDays > 0 ? 2.2 : 1) - (badDays > 0 ? 0.5 : 0);
  });
};

/** A random way in logarithms, bent so that it ends where it shall. */
const closesOf = (instrument: DemoInstrument, { dates, on }: InvestingDays, market: Float64Array): Float64Array => {
  const { id, start, end, volatility, market: share, digits } = instrument;
  const own = moves(id, dates.length);
  const step = volatility / Math.sqrt(yearDays);
  const way = new Float64Array(dates.length);
  for (let day = 1; day < dates.length; day++)
    way[day] = way[day - 1]! + step * (share * market[day]! + Math.sqrt(1 - share * share) * own[day]!);
  const last = dates.length - 1;
  const bend = (Math.log(end / start) - way[last]!) / last;
  const splitOn = id === demoSplit.instrument ? on(demoSplit.yearsAgo, demoSplit.month, demoSplit.day) : null;
  return way.map((log, day) => {
    const price = start * Math.exp(log + bend * day);
    const ratio = splitOn !== null && dates[day]! >= splitOn ? demoSplit.ratio : 1;
    return Number((price / ratio).toFixed(digits));
  });
};

/** The bars of an instrument's days, each around its close. */
export const demoDayBars = ({ id, calendar, volatility, digits }: DemoInstrument, prices: DemoPrices): Bars => {
  const { dates } = prices.days;
  const closes = prices.closes.get(id)!;
  const random = randomOf(`days ${id}`);
  const bars = emptyBars(dates.length);
  const spread = volatility / Math.sqrt(yearDays) / 2;
  const rounded = (price: number): number => Number(price.toFixed(digits));
  dates.forEach((date, day) => {
    const close = closes[day]!;
    const open = rounded(close * (1 + spread * random.normal()));
    bars.time[day] = startOfDay(calendar, date);
    bars.open[day] = open;
    bars.close[day] = close;
    bars.high[day] = rounded(Math.max(open, close) * (1 + spread * random.next()));
    bars.low[day] = rounded(Math.min(open, close) * (1 - spread * random.next()));
    bars.volume[day] = random.between(2_000, 60_000);
  });
  return bars;
};
