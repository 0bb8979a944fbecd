import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { Bars, Interval } from '#domain/market/bars.ts';

/** What one request may ask of a source for an interval, in milliseconds; null: no limit is known. */
export type Reach = {
  /** The longest time that one request may span. */
  readonly spanMs: number | null;
  /** How far back the source has such bars, from now. */
  readonly backMs: number | null;
};

/** How often a source may be asked; null: no limit is known. A day is one in `zone`. */
export type CallBudget = {
  readonly perMinute: number | null;
  readonly perDay: number | null;
  readonly zone: string;
};

/** `from` and `to` in UTC milliseconds: bars that start at `from` or later and before `to`. */
export type BarsRequest = {
  /** As the source spells the instrument. */
  readonly symbol: string;
  readonly interval: Interval;
  readonly from: number;
  readonly to: number;
  readonly signal?: AbortSignal;
};

/**
 * A split or a dividend. `at` is the start of the day on which it takes effect, UTC milliseconds. Amounts are exact
 * decimal text; a split of 4 for 1 has the ratio 4/1.
 */
export type CorporateAction =
  | { readonly kind: 'split'; readonly at: number; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'dividend'; readonly at: number; readonly amount: string; readonly currency: string | null };

/** What a source answered: bars as they came, unchecked and raw, that is as they traded and not adjusted for splits. */
export type FetchedBars = {
  readonly bars: Bars;
  /**
   * Of the prices, ISO 4217; null where the source does not say. Prices in hundredths (pence) are turned into the currency;
   * those of futures stay as they are quoted, corn in US cents (450.25) under USD, because the catalogue's point value is of that.
   */
  readonly currency: string | null;
  readonly actions: readonly CorporateAction[];
};

/**
 * One place that bars come from. An adapter knows the source's API and nothing of budgets, chains and stores: it makes one
 * request (or as few as the API needs) and says how it went.
 *
 * Failures are AppErrors, so that whoever asks knows what to do:
 * `SOURCE_LIMITED` asked too often, `details.until` (ISO instant) where the source says so;
 * `SOURCE_KEY` the key is missing, wrong, or its plan does not include this;
 * `SOURCE_UNKNOWN` no such symbol, or no such interval, or a file of it that cannot be read: others may well be had;
 * `SOURCE_UNREACHABLE` no answer, or one that is not understood.
 * No bars in the time asked for is no failure.
 */
export interface BarSource {
  readonly name: string;
  readonly classes: readonly AssetClass[];
  /** The intervals that the source has itself; an absent one is put together from finer bars, never asked for. */
  readonly reach: Readonly<Partial<Record<Interval, Reach>>>;
  readonly budget: CallBudget;
  /** As how many calls of its budget a request counts at most; absent: each is one. */
  callsOf?(request: Omit<BarsRequest, 'signal'>): number;
  /** Needs a key that a person has entered. */
  readonly needsKey: boolean;
  /** Knows an instrument by the id that it has here, where no spelling of the source's own is given. */
  readonly knowsIds?: true;
  /** @throws AppError as above */
  fetchBars(request: BarsRequest): Promise<FetchedBars>;
}
