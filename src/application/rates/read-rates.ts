import type { LedgerContext } from '#application/ledger-context.ts';
import type { NoRateReason } from '#domain/rates/rate-on.ts';
import type { RateStore } from '#ports/rate-store.ts';
import { allDays, openRateBook, type Pair } from './rate-book.ts';

/** ISO dates; without them, all days that there are. */
export type RateRequest = Pair & { readonly from?: string | undefined; readonly to?: string | undefined };
export type RateCourse = Pair & {
  readonly source: string | null;
  readonly rates: { readonly date: string; readonly rate: string }[];
};

export type RateDay = Pair & { readonly date: string };
/** A rate with the publication it is of, or the reason why there is none with the last publication up to the day. */
export type RateOnDay = RateDay & {
  readonly source: string | null;
  readonly rate: string | null;
  readonly rateDate: string | null;
  readonly kind: 'of-the-day' | 'previous' | null;
  readonly reason: NoRateReason | null;
  readonly publication: string | null;
};

type Ports = { readonly rates: Pick<RateStore, 'sources' | 'course'> };

/** Returns the rates of the days on which both currencies were quoted. */
export const readRates = async (
  { rates }: Ports,
  { ledger }: LedgerContext,
  { base, quote, from = allDays.from, to = allDays.to }: RateRequest,
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
  { base, quote, date }: RateDay,
): Promise<RateOnDay> => {
  const book = await openRateBook(rates, ledger);
  const found = await book.on({ base, quote, date });
  const asked = { base, quote, date, source: book.source };
  return found.rate === null
    ? { ...asked, rate: null, rateDate: null, kind: null, reason: found.reason, publication: found.publication }
    : { ...asked, ...found, reason: null, publication: found.rateDate };
};
