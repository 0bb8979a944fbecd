import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type ChartPorts = {
  readonly candles: CandleStore;
  readonly settings: Pick<SettingsStore, 'products'>;
};

/** `calendar`: whose sessions bars are cut along; around the clock where the product is not known. */
export type ChartInstrument = {
  readonly instrument: string;
  readonly product: Product | null;
  readonly calendar: string;
};

/** Says what an instrument in any spelling is. @throws AppError `INVALID_VALUE` where it is none */
export const chartInstrument = async (
  { settings }: Pick<ChartPorts, 'settings'>,
  ledger: string,
  spelled: string,
): Promise<ChartInstrument> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const name = parseInstrument(spelled, { isRoot: (root) => catalogue.find(root) !== null });
  const product = catalogue.find(name.root);
  return { instrument: instrumentId(name), product, calendar: product?.calendar ?? 'ALWAYS-OPEN' };
};
