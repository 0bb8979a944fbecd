import { duePublication, publishesOn } from '#domain/rates/publication-days.ts';
import { dayOf, isoDateOfDay } from '#domain/values/zone.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { investingYears } from './investing-days.ts';
import { randomOf } from './random.ts';

/** Made-up markets: what one euro is worth on the first day, in units, and the fraction digits that are published. */
const currencies = {
  USD: { start: 1.1, digits: 4 },
  GBP: { start: 0.86, digits: 5 },
  CHF: { start: 0.94, digits: 4 },
  JPY: { start: 165, digits: 2 },
} as const;

/** Standard deviation of a day's move. */
const dayMove = 0.004;
/** Pulls a rate back to where it began, so that it stays plausible over ten years. */
const pull = 0.004;

/** Makes the rates of the demo for as long as its investors invest: a random walk over the days on which rates are published, the same for the
 * same day. */
export const makeDemoRates = (now: number): readonly RatePublication[] => {
  const last = dayOf(duePublication(now));
  const first = dayOf(`${new Date(now).getUTCFullYear() - investingYears}-01-01`);
  const days = Array.from({ length: last - first + 1 }, (_, nth) => first + nth).filter(publishesOn);
  const courses = Object.entries(currencies).map(([currency, { start, digits }]) => {
    const random = randomOf(`rates ${currency}`);
    let rate = start;
    const course = days.map(() => {
      rate *= Math.exp(Math.log(start / rate) * pull + random.normal() * dayMove);
      return rate.toFixed(digits);
    });
    return [currency, course] as const;
  });
  return days.map((day, index) => ({
    date: isoDateOfDay(day),
    rates: Object.fromEntries(courses.map(([currency, course]) => [currency, course[index]!])),
  }));
};
