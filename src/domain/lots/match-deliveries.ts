import type { RecordedActivity } from '#domain/activities/activity.ts';
import { compare, parseDecimal } from '#domain/values/decimal.ts';
import { daysBetween } from './days-between.ts';

/** What an option delivers is booked with it or a few days later. */
const deliveryDays = 5;

/**
 * Finds for each exercise the purchase or sale that it delivers, by id: of the instrument that the exercise names, or
 * that the option is known to be on, in the same account, on its day or up to five days later, of the quantity that it names; the first that no other took.
 */
export const matchDeliveries = (
  ordered: readonly RecordedActivity[],
  underlyingOf: (instrument: string) => string | null,
): ReadonlyMap<string, string> => {
  const exercises = ordered.filter(({ type }) => type === 'exercise');
  const deliveries = new Map<string, string>();
  if (exercises.length === 0) return deliveries;
  const trades = new Map<string, RecordedActivity[]>();
  for (const activity of ordered) {
    if (activity.instrument === null || !delivers.has(activity.type)) continue;
    const key = keyOf(activity.account, activity.instrument);
    const known = trades.get(key);
    if (known === undefined) trades.set(key, [activity]);
    else known.push(activity);
  }
  const taken = new Set<string>();
  for (const exercise of exercises) {
    if (exercise.instrument === null) continue;
    const underlying = exercise.counter?.instrument ?? underlyingOf(exercise.instrument);
    if (underlying === null) continue;
    const delivery = trades
      .get(keyOf(exercise.account, underlying))
      ?.find((trade) => !taken.has(trade.id) && fits(exercise, trade));
    if (delivery === undefined) continue;
    taken.add(delivery.id);
    deliveries.set(exercise.id, delivery.id);
  }
  return deliveries;
};

const delivers: ReadonlySet<string> = new Set(['buy', 'sell', 'short', 'cover']);

const keyOf = (account: string, instrument: string): string => `${account}\n${instrument}`;

const fits = (exercise: RecordedActivity, trade: RecordedActivity): boolean => {
  const days = daysBetween(exercise.date, trade.date);
  if (days < 0 || days > deliveryDays) return false;
  const quantity = exercise.counter?.quantity ?? null;
  return (
    quantity === null ||
    (trade.quantity !== null && compare(parseDecimal(quantity), parseDecimal(trade.quantity)) === 0)
  );
};
