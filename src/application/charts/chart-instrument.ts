import { candleInstrumentIn } from '#application/candles/candle-instrument.ts';
import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { catalogueOfLedger } from '#application/products/catalogue-of-ledger.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type ChartPorts = {
  readonly candles: CandleStore;
  readonly directory: DirectoryOf;
  readonly settings: Pick<SettingsStore, 'products'>;
};

/**
 * `known`: null where nothing is known of the instrument. `product`: of a futures contract alone. `calendar`: whose
 * sessions bars are cut along; around the clock where it is not known.
 */
export type ChartInstrument = {
  readonly instrument: string;
  readonly known: Instrument | null;
  readonly product: Product | null;
  readonly calendar: string;
};

/** Says what an instrument in any spelling is. @throws AppError as `candleInstrument` */
export const chartInstrument = async (
  { directory, settings }: Pick<ChartPorts, 'directory' | 'settings'>,
  ledger: string,
  spelled: string,
): Promise<ChartInstrument> => {
  const all = await directory(ledger);
  const instrument = candleInstrumentIn(all, spelled);
  const known = all.find(instrument);
  const root = known?.root ?? null;
  const product = root === null ? null : (await catalogueOfLedger(settings, ledger)).find(root);
  return { instrument, known, product, calendar: known?.calendar ?? 'ALWAYS-OPEN' };
};
