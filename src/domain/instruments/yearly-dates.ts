import { isoDateOfDay } from '#domain/values/zone.ts';
import { isoWeekday } from './trading-days.ts';

const dayMs = 86_400_000;

/** Finds the date of a yearly day: days since 1970-01-01. */
export type YearlyDay = (year: number) => number;

/** `month` from 1. */
export const fixedDay =
  (month: number, day: number): YearlyDay =>
  (year) =>
    Date.UTC(year, month - 1, day) / dayMs;

/** The `nth` ISO weekday of a month, from 1; -1 the last one. */
export const nthWeekday =
  (nth: number, weekday: number, month: number): YearlyDay =>
  (year) => {
    if (nth < 0) {
      const last = Date.UTC(year, month, 0) / dayMs;
      return last - ((isoWeekday(last) - weekday + 7) % 7);
    }
    const first = Date.UTC(year, month - 1, 1) / dayMs;
    return first + ((weekday - isoWeekday(first) + 7) % 7) + 7 * (nth - 1);
  };

/**
 * A day as many days after Easter Sunday of the Western churches.
 *
 * @see Meeus, Astronomical Algorithms, ch. 8: the Gregorian rule of Butcher
 */
export const easterDay =
  (after: number): YearlyDay =>
  (year) => {
    const a = year % 19;
    const century = Math.floor(year / 100);
    const rest = year % 100;
    const correction = Math.floor((8 * century + 13) / 25);
    const epact = (19 * a + century - Math.floor(century / 4) - correction + 15) % 30;
    const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
    const late = Math.floor((a + 11 * epact + 22 * weekday) / 451);
    const sum = epact + weekday - 7 * late + 114;
    return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / dayMs + after;
  };

export type Years = { readonly from: number; readonly to: number };

/** Returns the ISO dates of yearly days, weekends left out: nothing trades then anyway. */
export const onWeekdays = (years: Years, ...days: readonly YearlyDay[]): readonly string[] =>
  yearsIn(years)
    .flatMap((year) => days.map((day) => day(year)))
    .filter((day) => isoWeekday(day) <= 5)
    .map(isoDateOfDay);

/**
 * Returns the ISO dates of yearly days where one on a weekend is made good on the next weekday that is none of them. The days
 * of a year have to be given in their order.
 */
export const madeGood = (years: Years, ...days: readonly YearlyDay[]): readonly string[] =>
  yearsIn(years).flatMap((year) => {
    const own = days.map((day) => day(year));
    const taken: number[] = own.filter((day) => isoWeekday(day) <= 5);
    for (const day of own.filter((one) => isoWeekday(one) > 5)) {
      let next = day + 1;
      while (isoWeekday(next) > 5 || taken.includes(next)) next += 1;
      taken.push(next);
    }
    return taken.toSorted((a, b) => a - b).map(isoDateOfDay);
  });

/** Returns the ISO dates of the last weekday before a yearly day that is none of `closed`. */
export const lastBefore = (years: Years, day: YearlyDay, closed: readonly string[] = []): readonly string[] =>
  yearsIn(years).map((year) => {
    let before = day(year) - 1;
    while (isoWeekday(before) > 5 || closed.includes(isoDateOfDay(before))) before -= 1;
    return isoDateOfDay(before);
  });

const yearsIn = ({ from, to }: Years): readonly number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);
