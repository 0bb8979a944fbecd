import type { LedgerContext } from '#application/ledger-context.ts';
import type { PositionIndex } from '#application/positions/position-index.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import { instrumentIndex, searchInstruments } from '#domain/instruments/search-instruments.ts';
import type { DirectoryOf } from './directory-of-ledger.ts';

type Query = {
  readonly search: string;
  readonly class?: AssetClass | undefined;
  readonly offset: number;
  readonly limit: number;
};

/**
 * Returns a page of the instruments that a text fits, the best first; after them the contracts that positions are in.
 * Without a text they stand by class and id.
 */
export const listInstruments = async (
  { directory, index }: { readonly directory: DirectoryOf; readonly index: Pick<PositionIndex, 'page'> },
  { ledger }: LedgerContext,
  query: Query,
): Promise<{ rows: Instrument[]; total: number }> => {
  const known = await directory(ledger);
  const { instruments: traded } = await index.page(
    ledger,
    {},
    { sort: 'openedAt', direction: 'desc' },
    { offset: 0, limit: 0 },
  );
  const found = known.search(query.search);
  const shown = new Set(found.map(({ id }) => id));
  const contracts = traded
    .map((id) => known.find(id))
    .filter((one) => one !== null)
    .filter(({ id }) => !shown.has(id));
  const all = [...found, ...searchInstruments(instrumentIndex(contracts), query.search)].filter(
    ({ assetClass }) => query.class === undefined || assetClass === query.class,
  );
  return { rows: all.slice(query.offset, query.offset + query.limit), total: all.length };
};
