import type { AssetClass } from '#domain/instruments/asset-class.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { Product } from '#domain/instruments/product.ts';
import type { LotTerms } from './lot-terms.ts';

type TermFacts = Pick<Instrument, 'assetClass' | 'multiplier' | 'taxClass'>;

/**
 * Returns how units of an instrument are worth something: bonds are quoted in percent of their nominal; a future by its
 * product, an option by its contract, and without that by nobody's guess. `product`: of a futures contract; null: unknown.
 */
export const lotTermsOf = (instrument: TermFacts, product: Product | null): LotTerms => {
  const { assetClass, multiplier, taxClass } = instrument;
  if (assetClass === 'future') return { settles: 'difference', multiplier: product?.pointValue ?? multiplier };
  if (taxClass === 'future' || taxClass === 'cfd' || taxClass === 'crypto-derivative') {
    return { settles: 'difference', multiplier };
  }
  if (assetClass === 'option') return { settles: 'worth', multiplier };
  return { settles: 'worth', multiplier: perUnit[assetClass] };
};

/** A warrant or certificate is paid per piece: how much of its underlying it stands for is in the price. */
const perUnit: Readonly<Record<Exclude<AssetClass, 'future' | 'option'>, string>> = {
  share: '1',
  fund: '1',
  crypto: '1',
  fx: '1',
  index: '1',
  certificate: '1',
  warrant: '1',
  metal: '1',
  right: '1',
  bond: '0.01',
};
