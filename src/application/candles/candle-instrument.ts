import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/**
 * Returns the one id of an instrument in any spelling; `reference` (UTC milliseconds) decides the decade of `MNQH5`.
 *
 * @throws AppError `INVALID_VALUE`
 */
export const candleInstrument = async (
  settings: Pick<SettingsStore, 'products'>,
  ledger: string,
  spelling: string,
  reference?: number,
): Promise<string> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const isRoot = (root: string): boolean => catalogue.find(root) !== null;
  return instrumentId(parseInstrument(spelling, { isRoot, ...(reference === undefined ? {} : { reference }) }));
};
