import { memoryInstrumentStore } from '#adapters/memory/instrument-store.ts';
import { type DirectoryOf, directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';

/** The directory of ledgers that nothing was added to: what is shipped. */
export const shippedDirectory: DirectoryOf = directoryOfLedger({
  instruments: memoryInstrumentStore(),
  settings: { products: async () => [] },
});
