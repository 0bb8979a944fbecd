import { monthOfDay } from '#domain/performance/calendar-month.ts';

/** Returns round values (1, 2 or 5 times a power of ten apart) from below `min` to above `max`, about `count` of them. */
export const roundTicks = (min: number, max: number, count: number): readonly number[] => {
  const span = max - min;
  if (!(span > 0)) return [min];
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
};

/** Decimals that tell neighbouring ticks apart, where one unit is written as `unit` (100 for percent). */
export const tickDigits = (ticks: readonly number[], unit: number): number => {
  const step = ticks.length < 2 ? Number.NaN : (ticks[1]! - ticks[0]!) * unit;
  return Number.isNaN(step) ? 1 : Math.min(6, Math.max(0, -Math.floor(Math.log10(step * 1.000001))));
};

/** Returns 1, 2 and 5 times powers of ten between two positive values, at least the two that enclose them. */
export const logTicks = (min: number, max: number): readonly number[] => {
  const ticks: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(min)); power <= max * 10; power *= 10) {
    for (const factor of [1, 2, 5]) ticks.push(factor * power);
  }
  const low = ticks.findLastIndex((tick) => tick <= min);
  const high = ticks.findIndex((tick) => tick >= max);
  return ticks.slice(Math.max(0, low), high < 0 ? undefined : high + 1);
};

/** A date on the axis: the first day of a month, and whether a year begins with it. */
export type DateTick = { readonly day: number; readonly month: number };

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

/** Returns the firsts of months between two days, so far apart that there are at most `count`. */
export const dateTicks = (from: number, to: number, count: number): readonly DateTick[] => {
  const first = monthOfDay(from) + 1;
  const last = monthOfDay(to);
  const step = monthSteps.find((months) => (last - first + 1) / months <= count) ?? 240;
  const ticks: DateTick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    ticks.push({ day: Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000, month });
  }
  return ticks;
};
