import type { Instrument } from '#domain/instruments/instrument.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';

type Known = Pick<Instrument, 'assetClass' | 'multiplier' | 'taxClass' | 'name'>;

/** A directory, or one with instruments that are to be added. */
export type Finds = { find(id: string): Known | null };

/** Says the terms of the instruments of a directory. */
export const lotTermsIn =
  (directory: Finds): FindLotTerms =>
  (id) => {
    const instrument = directory.find(id);
    return instrument === null ? null : lotTermsOf(instrument);
  };
