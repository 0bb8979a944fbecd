import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import { pauseAfter, periodToFetch } from '#domain/rates/catch-up.ts';
import { duePublication, publishesOn } from '#domain/rates/publication-days.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { Clock } from '#ports/clock.ts';
import type { RateSource } from '#ports/rate-source.ts';
import type { RateStore, RatesUpserted } from '#ports/rate-store.ts';
import { realRates } from './rate-book.ts';
import { keptFailure, notPublished, type RateFailure, rateFailureOf } from './rate-failure.ts';

export type SyncRatesPorts = {
  readonly rates: Pick<RateStore, 'sources' | 'sync' | 'putSync' | 'upsert'>;
  /** null: it may not be asked. */
  readonly rateSource: RateSource | null;
  readonly clock: Clock;
};

/** What a fetch came to: days that were not there before, days with other rates than before, the last day that is stored. */
export type RatesSynced = {
  readonly outcome: 'fetched' | 'up-to-date' | 'not-allowed' | 'failed';
  readonly added: number;
  readonly corrected: number;
  readonly last: string | null;
  /** Not tried again by itself before, an ISO instant. */
  readonly until: string | null;
  readonly error: string | null;
};

type Ledger = Pick<LedgerContext, 'ledger'>;

const nothing = { added: 0, corrected: 0, until: null, error: null } as const;

/**
 * Fetches what the stored rates lack, because somebody asked for it: after a failure too, whatever the pause.
 *
 * A failure is an answer here, not an exception: it is remembered, and says when it is tried again.
 */
export const syncRates = async (ports: SyncRatesPorts, { ledger }: Ledger): Promise<RatesSynced> => {
  const { rates, rateSource, clock } = ports;
  const last = await lastStored(ports, ledger);
  if (rateSource === null) return { ...nothing, outcome: 'not-allowed', last };
  const due = duePublication(clock.now());
  const period = periodToFetch(last, due, publishesOn);
  if (period === null) return { ...nothing, outcome: 'up-to-date', last };
  const triedAt = clock.now();
  try {
    const publications = await rateSource.fetchRates(period);
    const upserted = await rates.upsert(ledger, realRates, publications, triedAt);
    return await ended(ports, ledger, { due, triedAt, upserted });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const until = Date.parse(String(error.details.until ?? ''));
    const failure = rateFailureOf(error);
    return failed(ports, ledger, { triedAt, failure, until: Number.isNaN(until) ? null : until, last });
  }
};

/**
 * Keeps the rates of a ledger current; for a job that comes by often. Once a day it asks, when the day's rates should be there,
 * and after a failure when its pause is over. Nobody is asked before a person has asked, or has imported rates, once.
 */
export const keepRatesCurrent = async (ports: SyncRatesPorts, ledger: string): Promise<RatesSynced | null> => {
  const [last, sync] = await Promise.all([lastStored(ports, ledger), ports.rates.sync(ledger, realRates)]);
  const nobodyHasAsked = last === null && sync === null;
  if (nobodyHasAsked || (sync?.until ?? 0) > ports.clock.now()) return null;
  return syncRates(ports, { ledger });
};

const lastStored = async ({ rates }: SyncRatesPorts, ledger: string): Promise<string | null> =>
  (await rates.sources(ledger)).find(({ source }) => source === realRates)?.last ?? null;

type Fetched = { readonly due: string; readonly triedAt: number; readonly upserted: RatesUpserted };

/** The ECB may be late: what is not there yet is asked for again like after a failure. */
const ended = async (
  ports: SyncRatesPorts,
  ledger: string,
  { due, triedAt, upserted: { added, corrected } }: Fetched,
): Promise<RatesSynced> => {
  const last = await lastStored(ports, ledger);
  if (last === null || last < due) {
    const failure = notPublished(due);
    return { ...(await failed(ports, ledger, { triedAt, failure, until: null, last })), added, corrected };
  }
  await ports.rates.putSync(ledger, realRates, { triedAt, failures: 0, until: null, error: null });
  return { ...nothing, outcome: 'fetched', added, corrected, last };
};

type Failure = {
  readonly triedAt: number;
  readonly failure: RateFailure;
  /** Until when the source itself wants to be left alone. */
  readonly until: number | null;
  readonly last: string | null;
};

const failed = async (
  { rates }: SyncRatesPorts,
  ledger: string,
  { triedAt, failure, last, ...wish }: Failure,
): Promise<RatesSynced> => {
  const failures = ((await rates.sync(ledger, realRates))?.failures ?? 0) + 1;
  const until = Math.max(triedAt + pauseAfter(failures), wish.until ?? 0);
  await rates.putSync(ledger, realRates, { triedAt, failures, until, error: keptFailure(failure) });
  return { ...nothing, outcome: 'failed', last, until: isoInstant(until), error: failure.message };
};
