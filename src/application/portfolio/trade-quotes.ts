import type { RecordedActivity } from '#domain/activities/activity.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { DayQuotes } from './day-quotes.ts';

/** The source of prices that come from trades themselves. */
export const tradeSource = 'trade';

/**
 * Returns the prices that activities state, by instrument: what something was traded for says what it was worth that day,
 * where no exchange does. Of several on a day the last counts; those in another currency than the instrument's say nothing.
 */
export const tradeQuotes = (
  activities: readonly RecordedActivity[],
  currencyOf: (instrument: string) => string | null,
): ReadonlyMap<string, DayQuotes> => {
  const prices = new Map<string, Map<number, number>>();
  for (const { instrument, price, currency, date } of activities) {
    if (instrument === null || price === null || currency !== currencyOf(instrument)) continue;
    const days = prices.get(instrument) ?? new Map<number, number>();
    prices.set(instrument, days.set(dayOf(date), Number(price)));
  }
  return new Map(
    [...prices].map(([instrument, byDay]) => {
      const days = [...byDay].toSorted(([a], [b]) => a - b);
      return [
        instrument,
        {
          days: Int32Array.from(days, ([day]) => day),
          values: Float64Array.from(days, ([, value]) => value),
          sources: [tradeSource],
          source: new Uint8Array(days.length),
        },
      ];
    }),
  );
};
