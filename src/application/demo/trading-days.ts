import { type DemoMarket, type DemoRoot, demoMarkets, minutesPerDay, pricePath } from './price-path.ts';

export const demoDays = 90;

/** `date` is midnight of the exchange's day as if it were UTC; a path has the price at the end of each of its minutes. */
export type Day = {
  readonly index: number;
  readonly date: Date;
  readonly paths: Readonly<Record<DemoRoot, Int32Array>>;
};

/** Returns the weekdays before `now` with the prices of every market, each day going on where the last one ended. */
export const tradingDays = (now: number): readonly Day[] => {
  const dates: Date[] = [];
  const today = new Date(now);
  for (let back = 1; dates.length < demoDays; back++) {
    const date = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() - back));
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) dates.unshift(date);
  }
  const markets: readonly (readonly [string, DemoMarket])[] = Object.entries(demoMarkets);
  const opens = Object.fromEntries(markets.map(([root, market]) => [root, market.startTicks]));
  return dates.map((date, index) => {
    const paths = Object.fromEntries(
      markets.map(([root, market]) => {
        const path = pricePath(market, index, opens[root]!);
        opens[root] = path[minutesPerDay - 1]!;
        return [root, path];
      }),
    ) as Record<DemoRoot, Int32Array>;
    return { index, date, paths };
  });
};
