import type { LedgerContext } from '#application/ledger-context.ts';
import type { RateCourse, RateOnDay, RateOnQuery, RateQuery } from '#contract/rates.ts';
import type { RateStore } from '#ports/rate-store.ts';
import { allDays, openRateBook } from './rate-book.ts';

type Ports = { readonly rates: Pick<RateStore, 'sources' | 'course'> };

/** Returns the rates of the days on which both currencies were quoted. */
export const readRates = async (
  { rates }: Ports,
  { ledger }: LedgerContext,
  { base, quote, from = allDays.from, to = allDays.to }: RateQuery,
): Promise<RateCourse> => {
  const book = await openRateBook(rates, ledger);
  const course = await book.course({ base, quote }, { from, to });
  const quoted = course.flatMap(({ date, rate }) => (rate === null ? [] : [{ date, rate }]));
  return { base, quote, source: book.source, rates: quoted };
};

/** Returns the rate that a trade of a day is converted by, with the publication it is of, or why there is none. */
export const readRateOn = async (
  { rates }: Ports,
  { ledger }: LedgerContext,
  { base, quote, date }: RateOnQuery,
): Promise<RateOnDay> => {
  const book = await openRateBook(rates, ledger);
  const found = await book.on({ base, quote, date });
  const asked = { base, quote, date, source: book.source };
  return found.rate === null
    ? { ...asked, rate: null, rateDate: null, kind: null, reason: found.reason, publication: found.publication }
    : { ...asked, ...found, reason: null, publication: found.rateDate };
};
