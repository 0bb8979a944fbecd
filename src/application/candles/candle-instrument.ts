import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';

/**
 * Returns the one id of an instrument in any spelling, ISIN or WKN; `reference` (UTC milliseconds) decides the decade of
 * `MNQH5`. Of what the directory does not know, the symbol as it is: bars may be there before the instrument is.
 *
 * @throws AppError `INVALID_VALUE`; `INVALID_INPUT` where several have this spelling
 */
export const candleInstrument = async (
  directory: DirectoryOf,
  ledger: string,
  spelling: string,
  reference?: number,
): Promise<string> => candleInstrumentIn(await directory(ledger), spelling, reference);

/** The same in a directory at hand. */
export const candleInstrumentIn = (directory: InstrumentDirectory, spelling: string, reference?: number): string => {
  const options = reference === undefined ? {} : { reference };
  const known = directory.resolve(spelling, options);
  if (known !== null) return known.id;
  const isRoot = (root: string): boolean => directory.find(root)?.root === root;
  return directory.standing(instrumentId(parseInstrument(spelling, { ...options, isRoot })));
};
