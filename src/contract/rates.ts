import { z } from 'zod';
import { sourceFault } from './source-verdict.ts';
import { currencyCode, decimalText, instantText, isoDate } from './values.ts';

const pair = {
  base: currencyCode.default('EUR'),
  quote: currencyCode,
};

/** Rates of publication days; without `from` or `to`, all there are. */
export const rateQuery = z
  .object({ ...pair, from: isoDate.optional(), to: isoDate.optional() })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    message: 'a day that is not before from',
  });
export type RateQuery = z.infer<typeof rateQuery>;

export const rateCourse = z.object({
  base: currencyCode,
  quote: currencyCode,
  /** `ecb`, or `demo` where the demo's made-up rates are all there is; null: none are stored. */
  source: z.string().nullable(),
  /** Units of `quote` for one of `base`, ascending; a day on which one of the two was not quoted is left out. */
  rates: z.array(z.object({ date: isoDate, rate: decimalText })),
});
export type RateCourse = z.infer<typeof rateCourse>;

export const rateOnQuery = z.object({ ...pair, date: isoDate });
export type RateOnQuery = z.infer<typeof rateOnQuery>;

export const noRateReason = z.enum([
  /** Nothing is stored for this day: the first publication is later. */
  'before-first',
  /** There is a publication, without this currency. */
  'not-quoted',
  /** The publication of the day is not stored yet. */
  'not-published-yet',
  /** The publication before it is too old. */
  'gap',
]);

export const rateOnDay = z.object({
  base: currencyCode,
  quote: currencyCode,
  date: isoDate,
  source: z.string().nullable(),
  rate: decimalText.nullable(),
  /** The publication that the rate is of. */
  rateDate: isoDate.nullable(),
  kind: z.enum(['of-the-day', 'previous']).nullable(),
  /** Why there is none; null where there is one. */
  reason: noRateReason.nullable(),
  /** The last stored publication that is not after the day. */
  publication: isoDate.nullable(),
});
export type RateOnDay = z.infer<typeof rateOnDay>;

export const ratesStatus = z.object({
  source: z.string().nullable(),
  publications: z.number().int(),
  first: isoDate.nullable(),
  last: isoDate.nullable(),
  fetchedAt: instantText.nullable(),
  /** The last publication that there should be by now. */
  due: isoDate,
  /** When the next one should be there. */
  nextAt: instantText,
  /** The European Central Bank may be asked: KONTOR_SOURCES does not rule it out. */
  mayAsk: z.boolean(),
  /** The last attempt to fetch; `until`: not tried again by itself before. */
  attempt: z
    .object({
      at: instantText,
      failures: z.number().int(),
      until: instantText.nullable(),
      error: z
        .object({
          code: z.enum(['limited', 'unreachable', 'not-published']),
          fault: sourceFault.nullable(),
          /** Of `not-published`. */
          day: isoDate.nullable(),
          /** In English. */
          message: z.string(),
        })
        .nullable(),
    })
    .nullable(),
  currencies: z.array(
    z.object({
      currency: currencyCode,
      first: isoDate,
      last: isoDate,
      /** Units for one euro on the last day. */
      rate: decimalText,
      /** Not quoted any more. */
      ended: z.boolean(),
    }),
  ),
});
export type RatesStatus = z.infer<typeof ratesStatus>;

export const ratesSynced = z.object({
  outcome: z.enum(['fetched', 'up-to-date', 'not-allowed', 'failed']),
  /** Days that were not there before, and days with other rates than before. */
  added: z.number().int(),
  corrected: z.number().int(),
  last: isoDate.nullable(),
  /** Not tried again by itself before; null where it went well. */
  until: instantText.nullable(),
  error: z.string().nullable(),
});
export type RatesSynced = z.infer<typeof ratesSynced>;
