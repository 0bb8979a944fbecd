import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import { futureInstrument, type Instrument } from '#domain/instruments/instrument.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/** Returns the instrument of a canonical id, or null where nothing is known of it: nothing is guessed. */
export const instrumentOf = async (
  settings: Pick<SettingsStore, 'products'>,
  ledger: string,
  id: string,
): Promise<Instrument | null> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const { root } = parseInstrument(id, { isRoot: (name) => catalogue.find(name) !== null });
  const product = catalogue.find(root);
  return product === null ? null : futureInstrument(id, product);
};
