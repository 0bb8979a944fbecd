import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { DirectoryOf } from './directory-of-ledger.ts';

/**
 * Returns the directories of one request: each is looked up when it is first asked for, and stays the same until the request is
 * answered, however many of its steps ask.
 */
export const directoryOnce = (directory: DirectoryOf): DirectoryOf => {
  const found = new Map<string, Promise<InstrumentDirectory>>();
  return (ledger) => {
    const known = found.get(ledger) ?? directory(ledger);
    found.set(ledger, known);
    return known;
  };
};
