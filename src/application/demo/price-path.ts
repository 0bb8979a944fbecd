import { randomOf } from './random.ts';

/** A product as the demo trades it: a made-up market in the real contract's units. */
export type DemoMarket = {
  readonly root: string;
  readonly tickSize: string;
  /** First price, in ticks. */
  readonly startTicks: number;
  /** Standard deviation of a minute's move, in ticks. */
  readonly minuteTicks: number;
  /** Delivery months that are traded, 1 to 12. */
  readonly months: readonly number[];
  /** Day of the month before the delivery month's own from which the next contract is traded. */
  readonly rollDay: number;
  /** Per contract and side. */
  readonly commission: string;
};

const quarterly = [3, 6, 9, 12];

export const demoMarkets = {
  MNQ: {
    root: 'MNQ',
    tickSize: '0.25',
    startTicks: 86_000,
    minuteTicks: 22,
    months: quarterly,
    rollDay: 12,
    commission: '0.62',
  },
  MES: {
    root: 'MES',
    tickSize: '0.25',
    startTicks: 24_800,
    minuteTicks: 5,
    months: quarterly,
    rollDay: 12,
    commission: '0.62',
  },
  MGC: {
    root: 'MGC',
    tickSize: '0.1',
    startTicks: 33_500,
    minuteTicks: 6,
    months: [2, 4, 6, 8, 10, 12],
    rollDay: 1,
    commission: '0.87',
  },
  MCL: {
    root: 'MCL',
    tickSize: '0.01',
    startTicks: 6_450,
    minuteTicks: 2.4,
    months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    rollDay: 1,
    commission: '0.77',
  },
  '6E': {
    root: '6E',
    tickSize: '0.00005',
    startTicks: 23_400,
    minuteTicks: 2.2,
    months: quarterly,
    rollDay: 12,
    commission: '2.42',
  },
} as const satisfies Record<string, DemoMarket>;

export type DemoRoot = keyof typeof demoMarkets;

export const minutesPerDay = 24 * 60;

/**
 * Returns the price at the end of each minute of a day, in ticks; the day begins where the day before ended.
 *
 * A random walk that is pulled back to where the market started, so that ninety days stay in a plausible range.
 */
export const pricePath = (market: DemoMarket, dayIndex: number, openTicks: number): Int32Array => {
  const random = randomOf(`${market.root} ${dayIndex}`);
  const path = new Int32Array(minutesPerDay);
  let price = openTicks;
  const drift = random.normal() * market.minuteTicks * 0.02;
  for (let minute = 0; minute < minutesPerDay; minute++) {
    const pull = (market.startTicks - price) * 0.00004;
    price += drift + pull + random.normal() * market.minuteTicks;
    path[minute] = Math.round(price);
  }
  return path;
};

/** The contract month that is traded on a day: `{ year, month }` of delivery. */
export const tradedContract = (market: DemoMarket, day: Date): { readonly year: number; readonly month: number } => {
  const year = day.getUTCFullYear();
  const month = day.getUTCMonth() + 1;
  const rolled = day.getUTCDate() >= market.rollDay;
  const candidates = [year, year + 1].flatMap((of) => market.months.map((delivery) => ({ year: of, month: delivery })));
  return candidates.find((contract) => {
    const ahead = (contract.year - year) * 12 + contract.month - month;
    return ahead > 0 || (ahead === 0 && !rolled);
  })!;
};
