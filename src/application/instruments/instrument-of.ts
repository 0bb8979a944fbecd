import type { Instrument } from '#domain/instruments/instrument.ts';
import type { DirectoryOf } from './directory-of-ledger.ts';

/**
 * Returns the instrument of a canonical id, of any class, or null where nothing is known of it: nothing is guessed. An id
 * that was merged into another answers as that one.
 */
export const instrumentOf = async (directory: DirectoryOf, ledger: string, id: string): Promise<Instrument | null> =>
  (await directory(ledger)).find(id);
