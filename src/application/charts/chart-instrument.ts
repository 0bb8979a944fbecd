import { candleInstrumentIn } from '#application/candles/candle-instrument.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type ChartPorts = {
  readonly candles: CandleStore;
  readonly settings: Pick<SettingsStore, 'products'>;
  readonly directory: DirectoryOf;
};

/** `calendar`: whose sessions bars are cut along; around the clock where nothing is known of it. */
export type ChartInstrument = {
  readonly instrument: string;
  readonly product: Product | null;
  readonly calendar: string;
};

/** Says what an instrument in any spelling is. @throws AppError `INVALID_VALUE` where it is none */
export const chartInstrument = async (
  { settings, directory }: Pick<ChartPorts, 'settings' | 'directory'>,
  ledger: string,
  spelled: string,
): Promise<ChartInstrument> => {
  const [known, catalogue] = await Promise.all([directory(ledger), catalogueOfLedger(settings, ledger)]);
  const instrument = candleInstrumentIn(known, spelled);
  const found = known.find(instrument);
  const product = found === null || found.root === null ? null : catalogue.find(found.root);
  return { instrument, product, calendar: found?.calendar ?? 'ALWAYS-OPEN' };
};
