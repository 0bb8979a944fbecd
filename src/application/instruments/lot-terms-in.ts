import type { Instrument } from '#domain/instruments/instrument.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';

type Known = Pick<Instrument, 'assetClass' | 'multiplier' | 'taxClass' | 'name'>;

/** A directory, or one with instruments that are to be added. */
export type FindsInstruments = { find(id: string): Known | null };

const kept = new WeakMap<FindsInstruments, FindLotTerms>();

/** Says the terms of the instruments of a directory: the same function for the same directory. */
export const lotTermsIn = (directory: FindsInstruments): FindLotTerms => {
  const terms = kept.get(directory) ?? findTermsIn(directory);
  kept.set(directory, terms);
  return terms;
};

/** Asked for each activity: remembered. */
const findTermsIn = (directory: FindsInstruments): FindLotTerms => {
  const known = new Map<string, ReturnType<FindLotTerms>>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const instrument = directory.find(id);
    const terms = instrument === null ? null : lotTermsOf(instrument);
    known.set(id, terms);
    return terms;
  };
};
