import { intervalMs } from './bars.ts';

type Unit = 'm' | 'h' | 'd' | 'w';

/**
 * So many minutes, hours, days of the exchange or weeks: an interval that is stored, or one that its bars are put together
 * to. Minutes and hours are less than a day.
 */
export type Multiple = `${number}${Unit}`;

const unitMs: Readonly<Record<Unit, number>> = {
  m: intervalMs['1m'],
  h: intervalMs['1h'],
  d: intervalMs['1d'],
  w: intervalMs['1w'],
};

export const countAndUnit = (interval: Multiple): { readonly count: number; readonly unit: Unit } => ({
  count: Number(interval.slice(0, -1)),
  unit: interval.at(-1) as Unit,
});

/** Returns whether bars of an interval begin with an exchange's day: those of days and weeks. */
export const isDated = (interval: Multiple): boolean => interval.endsWith('d') || interval.endsWith('w');

/** The length of an interval in milliseconds; that of days and weeks is nominal, weekends come on top of several days. */
export const lengthOf = (interval: Multiple): number => {
  const { count, unit } = countAndUnit(interval);
  return count * unitMs[unit];
};

/** The longest that a bar may hold trades for, from its start, in milliseconds: several days may have weekends in between. */
export const longestOf = (interval: Multiple): number => {
  const { count, unit } = countAndUnit(interval);
  if (unit !== 'd' || count === 1) return count * unitMs[unit];
  const tradingDaysOfWeek = 5;
  return (count + 2 * Math.ceil(count / tradingDaysOfWeek)) * unitMs.d;
};

/** Returns whether bars of an interval can be put together from those of another, or are these. */
export const canMake = (finer: Multiple, interval: Multiple): boolean => {
  const [part, whole] = [countAndUnit(finer), countAndUnit(interval)];
  if (!isDated(interval)) return !isDated(finer) && lengthOf(interval) % lengthOf(finer) === 0;
  if (!isDated(finer)) return true;
  if (part.unit === whole.unit) return whole.count % part.count === 0;
  return finer === '1d';
};
