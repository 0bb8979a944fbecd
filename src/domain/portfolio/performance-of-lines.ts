import type { ReturnSeries } from '#domain/performance/return-series.ts';
import type { LineValues, ValuationInput } from './line-values.ts';

export type ValuedLines = { readonly input: ValuationInput; readonly values: readonly LineValues[] };

/**
 * The course of some lines taken together, day by day, in the base currency. On every day,
 * gain = value − value of the day before − inflow + outflow.
 *
 * A line without a price or rate is no part of it: it leaves at its last value and comes back at its next one, as a flow,
 * and what it gained meanwhile is not measured. `unvalued` counts such lines.
 */
export type PerformanceCourse = {
  readonly first: number;
  readonly value: Float64Array;
  /** What came from outside the lines, both unsigned; what an activity moves within them is none. */
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  readonly gain: Float64Array;
  readonly unvalued: Uint16Array;
};

/** Takes the lines together that `chosen` marks with 1, each by its index. */
export const performanceOfLines = ({ input, values }: ValuedLines, chosen: Uint8Array): PerformanceCourse => {
  const { count, first, movements } = input;
  const value = new Float64Array(count);
  const inflow = new Float64Array(count);
  const outflow = new Float64Array(count);
  const unvalued = new Uint16Array(count);

  for (let line = 0; line < values.length; line += 1) {
    if (chosen[line] !== 1) continue;
    const own = values[line]!.value;
    for (let day = 1; day < count; day += 1) {
      const today = own[day]!;
      const before = own[day - 1]!;
      if (Number.isNaN(today)) {
        unvalued[day] = unvalued[day]! + 1;
        if (!Number.isNaN(before)) addFlow(-before, day, inflow, outflow);
        continue;
      }
      value[day] = value[day]! + today;
      if (Number.isNaN(before)) addFlow(today, day, inflow, outflow);
    }
  }

  let index = 0;
  while (index < movements.day.length) {
    const activity = movements.activity[index]!;
    const day = movements.day[index]! - first;
    let net = 0;
    for (; index < movements.day.length && movements.activity[index] === activity; index += 1) {
      const line = movements.line[index]!;
      if (chosen[line] !== 1 || day < 1 || day >= count || !isMeasured(values[line]!.value, day)) continue;
      net += movements.worth[index]! - movements.income[index]! + movements.fee[index]! + movements.tax[index]!;
    }
    if (net !== 0) addFlow(net, day, inflow, outflow);
  }

  const gain = new Float64Array(count);
  for (let day = 1; day < count; day += 1) gain[day] = value[day]! - value[day - 1]! - inflow[day]! + outflow[day]!;
  return { first, value, inflow, outflow, gain, unvalued };
};

const addFlow = (net: number, day: number, inflow: Float64Array, outflow: Float64Array): void => {
  if (net > 0) inflow[day] = inflow[day]! + net;
  else outflow[day] = outflow[day]! - net;
};

/** Whether a line has a value at both ends of a day. */
export const isMeasured = (value: Float64Array, day: number): boolean =>
  !Number.isNaN(value[day]!) && !Number.isNaN(value[day - 1]!);

/**
 * Returns the return of each day as a fraction; NaN where nothing was there to earn it.
 *
 * What comes in is there from the start of the day, what goes out until its end: (value + outflow) / (value of the day
 * before + inflow) − 1.
 */
export const dailyReturns = ({ value, inflow, outflow }: PerformanceCourse): Float64Array => {
  const returns = new Float64Array(value.length).fill(Number.NaN);
  for (let day = 1; day < value.length; day += 1) {
    const start = value[day - 1]! + inflow[day]!;
    if (start > 0) returns[day] = (value[day]! + outflow[day]!) / start - 1;
  }
  return returns;
};

/**
 * Returns the daily returns from index `from` up to `until` as a series of weekdays, for figures by the year of 252 returns:
 * those of a Saturday and a Sunday go into the Monday after them, or stay days of their own at the end.
 */
export const weekdaySeries = (first: number, returns: Float64Array, from: number, until: number): ReturnSeries => {
  const days: number[] = [];
  const kept: number[] = [];
  let carried = 1;
  let isCarried = false;
  for (let index = from; index < until; index += 1) {
    const day = first + index;
    const value = returns[index]!;
    if (!Number.isNaN(value)) {
      carried *= 1 + value;
      isCarried = true;
    }
    if (!isCarried || (isWeekend(day) && index + 1 < until)) continue;
    days.push(day);
    kept.push(carried - 1);
    carried = 1;
    isCarried = false;
  }
  return { days: Int32Array.from(days), returns: Float64Array.from(kept) };
};

/** Day 0 was a Thursday. */
const isWeekend = (day: number): boolean => {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
};

/**
 * Returns the time-weighted return over the days from index `from` up to `until`; null where no day has one, or one lost more
 * than everything: nothing is left that could grow.
 */
export const timeWeightedReturn = (returns: Float64Array, from: number, until: number): number | null => {
  let wealth = 1;
  let isMeasurable = false;
  for (let index = from; index < until; index += 1) {
    const value = returns[index]!;
    if (Number.isNaN(value)) continue;
    if (value < -1) return null;
    wealth *= 1 + value;
    isMeasurable = true;
  }
  return isMeasurable ? wealth - 1 : null;
};
