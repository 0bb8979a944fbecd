import type { LedgerContext } from '#application/ledger-context.ts';
import type { Interval } from '#domain/market/bars.ts';
import { type FetchedMissing, fetchMissing } from './fetch-missing.ts';
import { type HeldInstrumentsPorts, heldInstruments } from './held-instruments.ts';
import type { MarketDataPorts } from './ports.ts';

export type SyncCandles = {
  /** The id of the one instrument; null for all that are held. */
  readonly instrument: string | null;
  readonly interval: Interval;
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
};

/** What became of one instrument. */
export type SyncedCandles = FetchedMissing & { readonly interval: Interval };

/** Fetches at once what is missing of a span; a source that is limited is told, not waited for. */
export const syncCandles = async (
  ports: MarketDataPorts & HeldInstrumentsPorts,
  { ledger }: LedgerContext,
  { instrument, interval, from, to }: SyncCandles,
): Promise<readonly SyncedCandles[]> => {
  const instruments = instrument === null ? await heldInstruments(ports, ledger) : [instrument];
  const synced: SyncedCandles[] = [];
  for (const one of instruments)
    synced.push({ interval, ...(await fetchMissing(ports, ledger, { instrument: one, interval, from, to })) });
  return synced;
};
