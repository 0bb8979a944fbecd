import { grid } from './grid.ts';

/** A worked example whose outcome is known: long 5 for 500, short 5 for 300; 800 gross, 10 commission, 790 net. */
export const workedExample = grid(
  (
    [
      ['Buy', 5, 25_000, '$2.50'],
      ['Sell', 8, 25_050, '$4.00'],
      ['Sell', 2, 25_100, '$1.00'],
      ['Buy', 5, 25_040, '$2.50'],
    ] as const
  ).map(([action, quantity, price, commission], nth) => ({
    action,
    quantity,
    price,
    commission,
    time: `1/28/2025 10:0${nth}:00 AM`,
    id: `worked-${nth}`,
  })),
);
