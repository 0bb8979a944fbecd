import type { Instrument } from '#domain/instruments/instrument.ts';
import type { BarFetches } from '#ports/bar-fetches.ts';
import type { BarSource } from '#ports/bar-source.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';
import type { SeriesRequests } from '#ports/series-requests.ts';
import type { SourceStates } from '#ports/source-states.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';

/** The sources that this installation knows. */
export type Sources = {
  /** False where no source may be asked: then nothing is wanted, and nothing waits. */
  readonly any: boolean;
  /** Whether the settings let this source be asked. */
  readonly allowed: (name: string) => boolean;
  /** Those that may be asked, with the keys of this ledger. */
  readonly of: (ledger: string) => readonly BarSource[];
  /** Those that can look for symbols, and may be asked, with the keys of this ledger. */
  readonly searches: (ledger: string) => readonly SymbolSearch[];
  /** When the key of each source was entered, UTC milliseconds. */
  readonly keys: (ledger: string) => Promise<ReadonlyMap<string, number>>;
};

/** What asking sources for bars works with. */
export type MarketDataPorts = {
  readonly sources: Sources;
  readonly sourceStates: SourceStates;
  readonly seriesRequests: SeriesRequests;
  readonly actions: CorporateActions;
  readonly fetches: BarFetches;
  readonly candles: CandleStore;
  /** The instrument of an id; null where nothing is known of it. */
  readonly instrumentOf: (ledger: string, id: string) => Promise<Instrument | null>;
  readonly clock: Clock;
  readonly newId: () => string;
};
