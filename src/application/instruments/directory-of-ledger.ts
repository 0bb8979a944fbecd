import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { RecordedChange } from '#domain/changes/change-history.ts';
import { type InstrumentDirectory, instrumentDirectory } from '#domain/instruments/directory.ts';
import { type InstrumentHistory, instrumentChanges, instrumentState } from '#domain/instruments/instrument-changes.ts';
import { knownInstruments } from '#domain/instruments/known-instruments.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import { instrumentStreams } from '#domain/ledger/streams.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/** Gives the directory of a ledger as it is now. */
export type DirectoryOf = (ledger: string) => Promise<InstrumentDirectory>;

type Kept = {
  readonly revision: number;
  readonly changes: ReadonlyMap<string, ReadonlyMap<number, RecordedChange>>;
  readonly catalogue: ProductCatalogue;
  readonly directory: InstrumentDirectory;
};

const shipped = new Map(knownInstruments.map((facts) => [facts.id, facts]));

/** Returns what is shipped of an instrument and what was changed of it. */
export const historyOf = (id: string, changes: Iterable<RecordedChange>): InstrumentHistory => ({
  shipped: shipped.get(id) ?? null,
  changes: instrumentChanges(changes),
});

/** Keeps the directories of the ledgers asked for, brought up to date by revision before each answer. */
export const directoryOfLedger = ({
  changes: store,
  settings,
}: {
  readonly changes: Pick<ChangeStore, 'revision' | 'changedSince'>;
  readonly settings: Pick<SettingsStore, 'products'>;
}): DirectoryOf => {
  const kept = new Map<string, Kept>();

  return async (ledger) => {
    const known = kept.get(ledger);
    const [revision, catalogue] = await Promise.all([
      store.revision(ledger, instrumentStreams),
      catalogueOfLedger(settings, ledger),
    ]);
    if (known?.revision === revision && sameProducts(known.catalogue, catalogue)) return known.directory;
    const changes = new Map(known?.changes);
    for (const { stream, change } of await store.changedSince(ledger, instrumentStreams, known?.revision ?? 0)) {
      const id = stream.slice(instrumentStreams.length);
      changes.set(id, new Map(changes.get(id)).set(change.number, change));
    }
    const directory = instrumentDirectory(catalogue, statesOf(changes));
    kept.set(ledger, { revision, changes, catalogue, directory });
    return directory;
  };
};

const statesOf = (changes: Kept['changes']) =>
  new Map(
    [...new Set([...shipped.keys(), ...changes.keys()])].map((id) => [
      id,
      instrumentState(historyOf(id, changes.get(id)?.values() ?? [])),
    ]),
  );

const sameProducts = (a: ProductCatalogue, b: ProductCatalogue): boolean => {
  const custom = ({ products }: ProductCatalogue): string =>
    JSON.stringify(products.filter((product) => product.custom));
  return a.products.length === b.products.length && custom(a) === custom(b);
};
