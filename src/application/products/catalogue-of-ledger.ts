import { AppError } from '#domain/errors.ts';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import { customProduct, type Product, type ProductCatalogue } from '#domain/instruments/product.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

/** Returns what is shipped and what the ledger's owner has added. */
export const catalogueOfLedger = async (
  settings: Pick<SettingsStore, 'products'>,
  ledger: string,
): Promise<ProductCatalogue> => {
  const added = await settings.products(ledger);
  return productCatalogue(added.map((facts) => customProduct(facts, new Date(facts.asOf).toISOString().slice(0, 10))));
};

/**
 * Returns the product of an instrument that the ledger has recorded.
 *
 * @throws AppError `PRODUCT_UNKNOWN`: the events that added it have not been read yet, or are gone; never a default.
 */
export const productOfInstrument = (catalogue: ProductCatalogue, instrument: string): Product => {
  const { root } = parseInstrument(instrument, { isRoot: (name) => catalogue.find(name) !== null });
  const product = catalogue.find(root);
  if (product === null) throw new AppError('PRODUCT_UNKNOWN', `No product ${root} is known.`, { details: { root } });
  return product;
};
