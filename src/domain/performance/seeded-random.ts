/**
 * Returns a generator of whole numbers from 0 to below `limit` (at most 2^21), the same for the same seed on every machine.
 *
 * @see Marsaglia, Xorshift RNGs, Journal of Statistical Software 8 (2003), period 2^32 − 1
 */
export const seededIndexes = (seed: number): ((limit: number) => number) => {
  let state = seed | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 4_294_967_296) * limit);
  };
};
