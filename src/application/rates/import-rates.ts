import type { LedgerContext } from '#application/ledger-context.ts';
import type { Clock } from '#ports/clock.ts';
import type { RateFiles } from '#ports/rate-files.ts';
import type { RateStore, RatesUpserted } from '#ports/rate-store.ts';
import { realRates } from './rate-book.ts';

type Ports = {
  readonly rates: Pick<RateStore, 'upsert'>;
  readonly rateFiles: RateFiles;
  readonly clock: Clock;
};

/** What an import of rates did: `publications` days in the file, from the first to the last. */
export type ImportedRates = RatesUpserted & {
  readonly publications: number;
  readonly first: string;
  readonly last: string;
};

/**
 * Takes a file of the European Central Bank into the store, as if it had been fetched.
 *
 * @throws AppError what `RateFiles.read` throws; then nothing is taken in
 */
export const importRates = async (
  { rates, rateFiles, clock }: Ports,
  { ledger }: LedgerContext,
  content: Uint8Array,
): Promise<ImportedRates> => {
  const publications = rateFiles.read(content);
  const upserted = await rates.upsert(ledger, realRates, publications, clock.now());
  const [first, last] = [publications[0]!.date, publications.at(-1)!.date];
  return { publications: publications.length, first, last, ...upserted };
};
