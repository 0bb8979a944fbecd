import type { LedgerContext } from '#application/ledger-context.ts';
import { duePublication, nextPublicationAt } from '#domain/rates/publication-days.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { RateSource } from '#ports/rate-source.ts';
import type { RateCurrency, RateStore, RateSync } from '#ports/rate-store.ts';
import { rateSourceOf, realRates } from './rate-book.ts';
import { type RateFailure, readFailure } from './rate-failure.ts';

/** Days are ISO dates, instants ISO 8601; null: nothing is stored, or was never tried. */
export type RatesStatus = {
  readonly source: string | null;
  readonly publications: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly fetchedAt: string | null;
  /** The last publication that there should be by now, and when the next one should be there. */
  readonly due: string;
  readonly nextAt: string;
  readonly mayAsk: boolean;
  readonly attempt: {
    readonly at: string;
    readonly failures: number;
    readonly until: string | null;
    readonly error: RateFailure | null;
  } | null;
  readonly currencies: (RateCurrency & { readonly ended: boolean })[];
};

type Ports = {
  readonly rates: Pick<RateStore, 'sources' | 'currencies' | 'sync'>;
  readonly rateSource: RateSource | null;
  readonly clock: Clock;
};

/** Says which rates are stored, up to when, and how the last fetch went. */
export const ratesStatus = async (
  { rates, rateSource, clock }: Ports,
  { ledger }: LedgerContext,
): Promise<RatesStatus> => {
  const source = await rateSourceOf(rates, ledger);
  const state = (await rates.sources(ledger)).find((one) => one.source === source);
  const currencies = source === null ? [] : await rates.currencies(ledger, source);
  const sync = await rates.sync(ledger, realRates);
  const now = clock.now();
  return {
    source,
    publications: state?.publications ?? 0,
    first: state?.first ?? null,
    last: state?.last ?? null,
    fetchedAt: state === undefined ? null : isoInstant(state.fetchedAt),
    due: duePublication(now),
    nextAt: isoInstant(nextPublicationAt(now)),
    mayAsk: rateSource !== null,
    attempt: sync === null ? null : attemptOf(sync),
    currencies: currencies.map((row) => ({ ...row, ended: state !== undefined && row.last < state.last })),
  };
};

const attemptOf = ({ triedAt, failures, until, error }: RateSync): NonNullable<RatesStatus['attempt']> => ({
  at: isoInstant(triedAt),
  failures,
  until: until === null ? null : isoInstant(until),
  error: error === null ? null : readFailure(error),
});
