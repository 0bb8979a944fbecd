import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';

/**
 * Where an activity stands among those of its instant, and without a time of day within its day: below `timed` before all
 * that have a time (what changes the units overnight, then what brings units or money in), above it after them (what takes
 * them out). So an unstated time makes no sale of what was bought that day an inconsistency.
 */
const timed = 100;
const ranks: Readonly<Record<ActivityType, number>> = {
  split: 0,
  'isin-change': 1,
  merger: 2,
  'spin-off': 3,
  rights: 4,
  deposit: 5,
  payout: 6,
  'transfer-in': 7,
  exercise: 8,
  buy: 9,
  short: 10,
  reward: 11,
  'currency-exchange': 101,
  dividend: 102,
  interest: 103,
  reinvestment: 104,
  'return-of-capital': 105,
  swap: 106,
  sell: 107,
  cover: 108,
  redemption: 109,
  expiry: 110,
  delisting: 111,
  'transfer-out': 112,
  'advance-lump-sum': 113,
  'fee-refund': 114,
  'tax-refund': 115,
  'interest-charge': 116,
  fee: 117,
  tax: 118,
  withdrawal: 119,
};

/**
 * Compares by day, time of day where it is known, kind, id: a total order that depends on nothing but the facts, so that
 * the order of imports changes nothing.
 */
export const compareActivities = (a: RecordedActivity, b: RecordedActivity): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  const rankA = ranks[a.type];
  const rankB = ranks[b.type];
  if (a.at !== b.at) {
    if (a.at === null) return rankA - timed;
    if (b.at === null) return timed - rankB;
    const order = compareInstants(a.at, b.at);
    if (order !== 0) return order;
  }
  if (rankA !== rankB) return rankA - rankB;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** Returns the activities in the order in which they are folded. */
export const inOrder = (activities: readonly RecordedActivity[]): readonly RecordedActivity[] => {
  for (let index = 1; index < activities.length; index++) {
    if (compareActivities(activities[index - 1]!, activities[index]!) > 0) {
      return activities.toSorted(compareActivities);
    }
  }
  return activities;
};

/** ISO 8601 in UTC, with or without a fraction of the second. */
const compareInstants = (a: string, b: string): number => {
  const [left, right] = a.length === b.length ? [a, b] : [plainInstant(a), plainInstant(b)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const plainInstant = (at: string): string => at.replace(/(\.\d*?)0*Z$/, '$1').replace(/[.Z]$/, '');
