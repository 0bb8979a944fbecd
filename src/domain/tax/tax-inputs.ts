import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import type { RateOn } from '#domain/rates/rate-on.ts';
import type { TaxInstrument } from './tax-instrument.ts';
import type { FundYear, TaxProfile } from './tax-profile.ts';

/** All that the tax years of a ledger are folded from. Nothing else is read. */
export type TaxInputs = {
  readonly profile: TaxProfile;
  /** Every activity of the ledger, in any order. */
  readonly activities: readonly RecordedActivity[];
  /** Their lots: `foldLots` of the same activities. */
  readonly book: LotBook;
  readonly findInstrument: (id: string) => TaxInstrument | null;
  /** The ECB's reference rate that holds on a day, in units for one euro. */
  readonly findRate: FindRate;
  /** First and last price of a fund's year from stored bars; null: none. What the profile states stands before it. */
  readonly findFundYear: (instrument: string, year: number) => FundYear | null;
};

export type FindRate = (currency: string, date: string) => RateOn;
