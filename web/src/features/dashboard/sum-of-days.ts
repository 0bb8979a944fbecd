import type { z } from 'zod';
import type { dailyCurve } from '#contract/statistics.ts';
import type { DaySpan } from '#web/shared/filters/period-days.ts';

export type DailyCurve = z.infer<typeof dailyCurve>;

/** What was earned on the trading days of a span, both ends included, in the currency; and of how many trades. */
export const sumOfDays = (
  { days, net, trades }: Pick<DailyCurve, 'days' | 'net' | 'trades'>,
  { first, last }: DaySpan,
): { readonly net: number; readonly trades: number } => {
  const sum = { net: 0, trades: 0 };
  days.forEach((day, nth) => {
    if (day < first || day > last) return;
    sum.net += net[nth]!;
    sum.trades += trades[nth]!;
  });
  // Cents: what float addition leaves beyond them is none.
  return { net: Math.round(sum.net * 1e6) / 1e6, trades: sum.trades };
};
