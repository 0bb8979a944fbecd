import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import { lotTermsOf } from '#domain/lots/lot-terms-of.ts';

/** Says the terms of the instruments of a directory. Asked for each activity: remembered. */
export const termsIn = (directory: InstrumentDirectory): FindLotTerms => {
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
