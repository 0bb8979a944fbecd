import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { type InstrumentDirectory, instrumentDirectory } from '#domain/instruments/directory.ts';
import { type InstrumentHistory, initialHistory, instrumentState } from '#domain/instruments/instrument-changes.ts';
import { knownInstruments } from '#domain/instruments/known-instruments.ts';
import type { ProductCatalogue } from '#domain/instruments/product.ts';
import type { InstrumentStore, RecordedChange } from '#ports/instrument-store.ts';
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

/** Returns what the changes that stand make of an instrument, over what is shipped of it. */
export const historyOf = (id: string, changes: Iterable<RecordedChange>): InstrumentHistory => ({
  ...initialHistory(shipped.get(id) ?? null),
  standing: [...changes].filter(({ undone }) => undone === null).toSorted((a, b) => a.number - b.number),
});

/** Keeps the directories of the ledgers asked for, brought up to date by revision before each answer. */
export const directoryOfLedger = ({
  instruments,
  settings,
}: {
  readonly instruments: Pick<InstrumentStore, 'revision' | 'changedSince'>;
  readonly settings: Pick<SettingsStore, 'products'>;
}): DirectoryOf => {
  const kept = new Map<string, Kept>();

  return async (ledger) => {
    const known = kept.get(ledger);
    const [revision, catalogue] = await Promise.all([
      instruments.revision(ledger),
      catalogueOfLedger(settings, ledger),
    ]);
    if (known?.revision === revision && sameProducts(known.catalogue, catalogue)) return known.directory;
    const changes = new Map(known?.changes);
    for (const { id, change } of await instruments.changedSince(ledger, known?.revision ?? 0))
      changes.set(id, new Map(changes.get(id)).set(change.number, change));
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
