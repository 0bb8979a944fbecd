import { grid } from './grid.ts';

/** A position of the made-up file, as it has to come out again. */
export type RoundTrip = {
  readonly account: string;
  readonly instrument: string;
  readonly side: 'long' | 'short';
  readonly result: 'win' | 'loss' | 'flat';
  readonly open: boolean;
  /** UTC milliseconds. */
  readonly openedAt: number;
};

const accounts = ['P-01', 'P-02', 'P-03', 'P-04'] as const;
const instruments = ['ES', 'MES', 'MNQ', 'NQ', 'RTY'].map((root) => `${root} MAR25`);
const sides = ['long', 'short'] as const;
const results = ['win', 'loss', 'flat'] as const;
const firstMs = Date.UTC(2025, 0, 2, 14);
const everyMs = 60_000;

const wall = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  second: '2-digit',
});

/** Positions of one contract, a minute after one another, of every account, instrument, side and result; the last four stay open. */
export const roundTrips = (count: number): readonly RoundTrip[] =>
  Array.from({ length: count }, (_, nth) => ({
    account: accounts[nth % accounts.length]!,
    instrument: instruments[nth % instruments.length]!,
    side: sides[Math.floor(nth / 20) % 2]!,
    result: results[Math.floor(nth / 40) % 3]!,
    open: nth >= count - 4,
    openedAt: firstMs + nth * everyMs,
  }));

const entryPrice = 5_000;

/** The file that these positions come of; its times are UTC. */
export const roundTripsFile = (trips: readonly RoundTrip[]): string =>
  grid(
    trips.flatMap(({ account, instrument, side, result, open, openedAt }, nth) => {
      const [entry, exit] = side === 'long' ? ['Buy', 'Sell'] : ['Sell', 'Buy'];
      const points = { win: 2, loss: -2, flat: 0 }[result] * (side === 'long' ? 1 : -1);
      const row = { account, instrument, quantity: 1 };
      const time = (at: number) => wall.format(at).replace(',', '').replace('\u202f', ' ');
      return [
        { ...row, action: entry!, price: entryPrice, time: time(openedAt), id: `t${nth}-in` },
        { ...row, action: exit!, price: entryPrice + points, time: time(openedAt + 20_000), id: `t${nth}-out` },
      ].slice(0, open ? 1 : 2);
    }),
  );
