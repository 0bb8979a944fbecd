import type { ReturnSeries } from '#domain/performance/return-series.ts';
import { isMeasured, type LineGap } from './line-gaps.ts';
import type { LineValues, ValuationInput } from './line-values.ts';

export type ValuedLines = {
  readonly input: ValuationInput;
  readonly values: readonly LineValues[];
  /** `gapsOfLines` of both. */
  readonly gaps: readonly (readonly LineGap[])[];
};

/**
 * The course of some lines taken together, day by day, in the base currency. On every day,
 * gain = value − value of the day before − inflow + outflow − returned + left.
 *
 * A line without a price or rate is no part of the value: it leaves with its last one, and returns with what that has become
 * by what went into it since, so that its gain shows on the day it has a value again. `unvalued` counts such lines.
 */
export type PerformanceCourse = {
  readonly first: number;
  readonly value: Float64Array;
  /** What came from outside the lines, both unsigned; what an activity moves within them is none. */
  readonly inflow: Float64Array;
  readonly outflow: Float64Array;
  /** What left the value and returned to it because it was not known, both unsigned. */
  readonly left: Float64Array;
  readonly returned: Float64Array;
  readonly gain: Float64Array;
  readonly unvalued: Uint16Array;
  /** What the lines without a value were worth when they last had one, and what went into them since: shown beside `value`. */
  readonly lastKnown: Float64Array;
};

/** Takes the lines together that `chosen` marks with 1, each by its index. */
export const performanceOfLines = ({ input, values, gaps }: ValuedLines, chosen: Uint8Array): PerformanceCourse => {
  const { count, first, movements } = input;
  const value = new Float64Array(count);
  const inflow = new Float64Array(count);
  const outflow = new Float64Array(count);
  const left = new Float64Array(count);
  const returned = new Float64Array(count);
  const unvalued = new Uint16Array(count);
  const lastKnown = new Float64Array(count);

  for (let line = 0; line < values.length; line += 1) {
    if (chosen[line] !== 1) continue;
    const own = values[line]!.value;
    for (const { from, until, valueBefore, worth, income, fee, tax } of gaps[line]!) {
      addFlow(-valueBefore, from, returned, left);
      for (let day = from; day < (until ?? count); day += 1) {
        unvalued[day] = unvalued[day]! + 1;
        lastKnown[day] = lastKnown[day]! + valueBefore;
      }
      if (until !== null) addFlow(valueBefore + worth - income + fee + tax, until, returned, left);
    }
    const isWhole = gaps[line]!.length === 0;
    for (let day = 1; day < count; day += 1)
      if (isWhole || !Number.isNaN(own[day]!)) value[day] = value[day]! + own[day]!;
  }

  let index = 0;
  while (index < movements.day.length) {
    const activity = movements.activity[index]!;
    const begun = movements.day[index]!;
    const day = begun - first;
    let net = 0;
    let hidden = 0;
    for (; movements.activity[index] === activity && movements.day[index] === begun; index += 1) {
      const line = movements.line[index]!;
      if (chosen[line] !== 1 || day < 1 || day >= count) continue;
      const flow = movements.worth[index]! - movements.income[index]! + movements.fee[index]! + movements.tax[index]!;
      net += flow;
      if (isMeasured(values[line]!.value, day)) continue;
      hidden += flow;
      for (let later = day; later < count && Number.isNaN(values[line]!.value[later]!); later += 1)
        lastKnown[later] = lastKnown[later]! + flow;
    }
    if (net !== 0) addFlow(net, day, inflow, outflow);
    if (hidden !== 0) addFlow(-hidden, day, returned, left);
  }

  const gain = new Float64Array(count);
  for (let day = 1; day < count; day += 1)
    gain[day] = value[day]! - value[day - 1]! - inflow[day]! + outflow[day]! - returned[day]! + left[day]!;
  return { first, value, inflow, outflow, left, returned, gain, unvalued, lastKnown };
};

const addFlow = (net: number, day: number, inwards: Float64Array, outwards: Float64Array): void => {
  if (net > 0) inwards[day] = inwards[day]! + net;
  else outwards[day] = outwards[day]! - net;
};

/**
 * Returns the return of each day as a fraction; NaN where nothing was there to earn it.
 *
 * What comes in is there from the start of the day, what goes out until its end: (value + outflow) / (value of the day
 * before + inflow) − 1; what left or returned because its value was not known likewise.
 */
export const dailyReturns = (course: PerformanceCourse): Float64Array => {
  const { value, outflow, left } = course;
  const starts = startsOf(course);
  const returns = new Float64Array(value.length).fill(Number.NaN);
  for (let day = 1; day < value.length; day += 1) {
    const start = starts[day]!;
    if (start > 0) returns[day] = (value[day]! + outflow[day]! + left[day]!) / start - 1;
  }
  return returns;
};

/** What the gain of each day was earned on. */
export const startsOf = ({ value, inflow, returned }: PerformanceCourse): Float64Array =>
  value.map((_, day) => (day === 0 ? 0 : value[day - 1]!) + inflow[day]! + returned[day]!);

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
