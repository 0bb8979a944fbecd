import type { Instrument } from '#domain/instruments/instrument.ts';
import type { DirectoryOf } from './directory-of-ledger.ts';

/** Returns the instruments that a text fits by id, name, ISIN, WKN, any spelling or root, the best first; all for ''. */
export const findInstruments = async (
  directory: DirectoryOf,
  ledger: string,
  text: string,
): Promise<readonly Instrument[]> => (await directory(ledger)).search(text);
