import { catalogueOfLedger, productOfInstrument } from '#application/products/catalogue-of-ledger.ts';
import { AppError } from '#domain/errors.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { Product } from '#domain/instruments/product.ts';
import { instrumentStream } from '#domain/ledger/streams.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';
import { directoryOfLedger } from './directory-of-ledger.ts';

export type TradedProductPorts = {
  readonly settings: Pick<SettingsStore, 'products'>;
  readonly changes: Pick<ChangeStore, 'revision' | 'changedSince' | 'ofStream'>;
};

/**
 * Returns what values the fills of a ledger's instruments: a contract's product, and of what is listed (a share, fund,
 * currency or crypto pair) the terms that all such have. The directory is read only where the catalogue does not answer.
 *
 * What it returns throws AppError `PRODUCT_UNKNOWN` where neither knows the instrument; never a default.
 */
export const tradedProducts = async (
  { settings, changes }: TradedProductPorts,
  ledger: string,
): Promise<(instrument: string) => Promise<Product>> => {
  const catalogue = await catalogueOfLedger(settings, ledger);
  const directoryOf = directoryOfLedger({ settings, changes });
  const known = new Map<string, Product>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const product = await productOf(id);
    known.set(id, product);
    return product;
  };

  async function productOf(id: string): Promise<Product> {
    try {
      return productOfInstrument(catalogue, id);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const instrument = (await directoryOf(ledger)).find(id);
      if (instrument !== null && instrument.root === null) return listedProduct(instrument);
      // Taken back since, its fills are still of what it was when they were taken in.
      const added = (await changes.ofStream(ledger, instrumentStream(id))).findLast(
        ({ type }) => type === 'InstrumentAdded',
      );
      if (added?.type !== 'InstrumentAdded') throw error;
      return listedProduct(added.data);
    }
  }
};

/** Of a thing that is listed one is worth its price; the smallest step of the price is taken to be a cent. */
export const listedProduct = ({
  id,
  name,
  exchange,
  currency,
  calendar,
}: Pick<Instrument, 'id' | 'name' | 'exchange' | 'currency' | 'calendar'>): Product => ({
  root: id,
  name,
  exchange: exchange ?? '',
  pointValue: '1',
  tickSize: '0.01',
  currency,
  calendar,
  source: 'The instruments of this ledger',
  asOf: 'as added',
  custom: true,
  spellings: { ninjatrader: id, tradovate: null, rithmic: null, yahoo: null },
});
