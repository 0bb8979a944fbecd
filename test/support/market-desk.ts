import { memoryBarFetches } from '#adapters/memory/bar-fetches.ts';
import { memoryCandleStore } from '#adapters/memory/candle-store.ts';
import { memoryCorporateActions } from '#adapters/memory/corporate-actions.ts';
import { memorySeriesRequests } from '#adapters/memory/series-requests.ts';
import { memorySourceStates } from '#adapters/memory/source-states.ts';
import type { MarketDataPorts } from '#application/market-data/ports.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { BarSource } from '#ports/bar-source.ts';
import type { SymbolSearch } from '#ports/symbol-search.ts';

export type MarketDesk = MarketDataPorts & {
  /** What `clock` says, until it is moved on. */
  readonly forward: (ms: number) => void;
};

export type MarketDeskOptions = {
  readonly now: number;
  readonly sources: (clock: { readonly now: () => number }) => readonly BarSource[];
  /** Names that may be asked; all where it is not given. */
  readonly allowed?: readonly string[];
  readonly searches?: readonly SymbolSearch[];
  readonly keys?: ReadonlyMap<string, number>;
};

const future = (id: string): Instrument => ({
  id,
  assetClass: 'future',
  name: 'Micro E-mini Nasdaq-100',
  calendar: 'CME-EQUITY',
  currency: 'USD',
  exchange: 'CME',
  isin: null,
  wkn: null,
  fundType: null,
  ...noTerms,
  root: 'MNQ',
  spellings: { yahoo: `${id}=Y`, ninjatrader: id, extra: id },
});

/** What asking sources for bars works with, in memory and on a clock of its own. */
export const marketDesk = ({
  now,
  sources,
  allowed,
  searches = [],
  keys = new Map(),
}: MarketDeskOptions): MarketDesk => {
  let time = now;
  let made = 0;
  const clock = { now: () => time };
  const may = (name: string): boolean => allowed?.includes(name) ?? true;
  const known = sources(clock).filter(({ name }) => may(name));
  return {
    sources: { any: known.length > 0, allowed: may, of: () => known, searches: () => searches, keys: async () => keys },
    sourceStates: memorySourceStates(),
    seriesRequests: memorySeriesRequests(),
    actions: memoryCorporateActions(),
    fetches: memoryBarFetches(),
    candles: memoryCandleStore(),
    instrumentOf: async (_ledger, id) => (id.startsWith('MNQ') ? future(id) : null),
    clock,
    newId: () => `id-${++made}`,
    forward: (ms) => {
      time += ms;
    },
  };
};
