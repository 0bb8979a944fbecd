import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';

const kept = new WeakMap<InstrumentDirectory, FindLotTerms>();

/** Says the terms of the instruments of a directory: the same function for the same directory. */
export const termsIn = (directory: InstrumentDirectory): FindLotTerms => {
  const terms = kept.get(directory) ?? findTermsIn(directory);
  kept.set(directory, terms);
  return terms;
};

/** Asked for each activity: remembered. */
const findTermsIn = (directory: InstrumentDirectory): FindLotTerms => {
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
