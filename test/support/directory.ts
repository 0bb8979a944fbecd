import { memoryChangeStore } from '#adapters/memory/change-store.ts';
import { type DirectoryOf, directoryOfLedger } from '#application/instruments/directory-of-ledger.ts';

/** The directory of ledgers that nothing was added to: what is shipped. */
export const shippedDirectory: DirectoryOf = directoryOfLedger({
  changes: memoryChangeStore(),
  settings: { products: async () => [] },
});
