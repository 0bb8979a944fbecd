import type { Instrument } from '#domain/instruments/instrument.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';

type Known = Pick<Instrument, 'assetClass' | 'multiplier' | 'name'>;

/** A directory, or one with instruments that are to be added. */
export type Finds = { find(id: string): Known | null };

/** Says the terms of the instruments of a directory: futures settle by difference, bonds are quoted in percent. */
export const lotTermsIn =
  (directory: Finds): FindLotTerms =>
  (id) => {
    const instrument = directory.find(id);
    return instrument === null ? null : termsOf(instrument);
  };

const termsOf = ({ assetClass, multiplier }: Known) => {
  if (assetClass === 'future') return { settles: 'difference', multiplier } as const;
  if (assetClass === 'bond') return { settles: 'worth', multiplier: multiplier ?? '0.01' } as const;
  // The price of an option is that of one unit of what it is on: without its multiplier no worth can be said.
  if (assetClass === 'option') return { settles: 'worth', multiplier } as const;
  // A warrant's or certificate's price is that of the piece, whatever its ratio.
  return { settles: 'worth', multiplier: '1' } as const;
};
