// One walk over a column for each criterion, without a branch: whether a row matches is nothing that a processor foresees.

/** Flags of rows, 1 while a row matches; what does not hold is cleared. */
export type Matches = Uint8Array;

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Keeps the rows whose code has the flag `kept`; `flags` by code, 0 or 1. */
export const keepCoded = (matches: Matches, codes: Codes, flags: Uint8Array, kept: 0 | 1): void => {
  const turned = 1 - kept;
  for (let row = 0; row < matches.length; row++) matches[row]! &= flags[codes[row]!]! ^ turned;
};

/** Keeps the rows of which `holds` says `kept`; asks only of those that are still there. */
export const keepTested = (matches: Matches, holds: (row: number) => boolean, kept: boolean): void => {
  for (let row = 0; row < matches.length; row++) if (matches[row] === 1 && holds(row) !== kept) matches[row] = 0;
};

type Numbers = Float64Array | Int32Array;

/** Keeps the rows with at least `least`; what is not known (NaN) never is. */
export const keepFrom = (matches: Matches, values: Numbers, least: number): void => {
  for (let row = 0; row < matches.length; row++) matches[row]! &= +(values[row]! >= least);
};

/** Keeps the rows with at most `most`. */
export const keepUpTo = (matches: Matches, values: Numbers, most: number): void => {
  for (let row = 0; row < matches.length; row++) matches[row]! &= +(values[row]! <= most);
};

/** Keeps the rows with less than `bound`. */
export const keepBelow = (matches: Matches, values: Numbers, bound: number): void => {
  for (let row = 0; row < matches.length; row++) matches[row]! &= +(values[row]! < bound);
};

/** Keeps the rows that end at least `least` after they begin, and less than `bound`; what has not ended never does. */
export const keepLasting = (
  matches: Matches,
  begins: Float64Array,
  ends: Float64Array,
  { least = Number.NEGATIVE_INFINITY, bound = Number.POSITIVE_INFINITY },
): void => {
  for (let row = 0; row < matches.length; row++) {
    const lasts = ends[row]! - begins[row]!;
    matches[row]! &= +(lasts >= least) & +(lasts < bound);
  }
};

/** Keeps the rows, or those but them, whose amount has the sign, 1, 0 or -1, and whose `codes` are `code`. */
export const keepSigned = (
  matches: Matches,
  amounts: Float64Array,
  sign: number,
  { codes, code, kept }: { readonly codes: Uint8Array; readonly code: number; readonly kept: 0 | 1 },
): void => {
  const turned = 1 - kept;
  for (let row = 0; row < matches.length; row++) {
    const amount = amounts[row]!;
    const holds = +(codes[row]! === code) & +(+(amount > 0) - +(amount < 0) === sign);
    matches[row]! &= holds ^ turned;
  }
};

/** Returns the rows that match, ascending; `every` where all of them do. */
export const matchingRows = (matches: Matches, every: Uint32Array): Uint32Array => {
  let matching = 0;
  for (let row = 0; row < matches.length; row++) matching += matches[row]!;
  if (matching === every.length) return every;
  // One more: what does not match is written behind the last that does.
  const rows = new Uint32Array(matching + 1);
  let place = 0;
  for (let row = 0; row < matches.length; row++) {
    rows[place] = row;
    place += matches[row]!;
  }
  return rows.subarray(0, matching);
};
