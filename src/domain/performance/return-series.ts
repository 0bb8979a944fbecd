/**
 * Returns of days: `days` are days since 1970-01-01, ascending, each once; `returns` are fractions (0.01 = 1 %) of the
 * same length. A day that is missing is no return of 0: it is not there.
 */
export type ReturnSeries = { readonly days: Int32Array; readonly returns: Float64Array };

/** Calendar days from the first to the last, both counted; 0 for an empty series. */
export const spanDays = ({ days }: ReturnSeries): number =>
  days.length === 0 ? 0 : days[days.length - 1]! - days[0]! + 1;

/** The days from index `from` on, before index `to`; the same memory. */
export const partOf = ({ days, returns }: ReturnSeries, from: number, to: number): ReturnSeries => ({
  days: days.subarray(from, to),
  returns: returns.subarray(from, to),
});

/** Index of the first day that is not before `day`. */
export const firstIndexFrom = ({ days }: ReturnSeries, day: number): number => {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
};
