import type { Instrument } from '#domain/instruments/instrument.ts';
import type { LotTerms } from './lot-terms.ts';

/**
 * Returns how units of an instrument are worth something. A future or a contract for difference by its point value and an
 * option by its contract, without which nobody guesses; a bond in percent of its nominal unless said otherwise. A warrant or
 * certificate is paid per piece: how much of its underlying it stands for is in the price.
 */
export const lotTermsOf = ({
  assetClass,
  multiplier,
  taxClass,
}: Pick<Instrument, 'assetClass' | 'multiplier' | 'taxClass'>): LotTerms => {
  if (assetClass === 'future' || settledByDifference.has(taxClass)) return { settles: 'difference', multiplier };
  if (assetClass === 'option') return { settles: 'worth', multiplier };
  if (assetClass === 'bond') return { settles: 'worth', multiplier: multiplier ?? '0.01' };
  return { settles: 'worth', multiplier: '1' };
};

const settledByDifference: ReadonlySet<Instrument['taxClass']> = new Set(['future', 'cfd', 'crypto-derivative']);
