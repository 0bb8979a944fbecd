import type { Course } from '#domain/rates/rate-on.ts';

/** The rates of one day, by currency (ISO 4217): units per 1 EUR as exact text. */
export type RatePublication = { readonly date: string; readonly rates: Readonly<Record<string, string>> };

/** How many publications were not there before, were there with the same rates, and with others or fewer. */
export type RatesUpserted = { readonly added: number; readonly same: number; readonly corrected: number };

/** What is stored of a source. `fetchedAt` in UTC milliseconds. */
export type RateSourceState = {
  readonly source: string;
  readonly publications: number;
  readonly first: string;
  readonly last: string;
  readonly fetchedAt: number;
};

/** A currency's first and last day, and its rate on the last. */
export type RateCurrency = {
  readonly currency: string;
  readonly first: string;
  readonly last: string;
  readonly rate: string;
};

/** How the last attempt to fetch went. Instants in UTC milliseconds. */
export type RateSync = {
  readonly triedAt: number;
  /** In a row; 0: it went well. */
  readonly failures: number;
  /** Not asked again by itself before; null: nothing holds it back. */
  readonly until: number | null;
  readonly error: string | null;
};

/** Reference rates of a ledger, kept for ever, sources apart. */
export interface RateStore {
  /** A currency that a later file leaves out stays. */
  upsert(
    ledger: string,
    source: string,
    publications: readonly RatePublication[],
    fetchedAt: number,
  ): Promise<RatesUpserted>;
  /** Every stored publication between two days, these included, ascending, as the currency sees it. */
  course(ledger: string, source: string, currency: string, from: string, to: string): Promise<Course>;
  sources(ledger: string): Promise<readonly RateSourceState[]>;
  currencies(ledger: string, source: string): Promise<readonly RateCurrency[]>;
  sync(ledger: string, source: string): Promise<RateSync | null>;
  putSync(ledger: string, source: string, sync: RateSync): Promise<void>;
  remove(ledger: string, source: string): Promise<void>;
}
