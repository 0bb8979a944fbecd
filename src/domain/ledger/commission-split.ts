import type { FoldColumns } from './fold-columns.ts';

/**
 * Returns the part of a fill's commission that goes with the leg that opens a position, when the fill crosses zero.
 *
 * In proportion to quantity (`opening` of `size`, both unsigned), rounded commercially to the currency's minor unit; the
 * closing leg bears the rest, so that nothing is lost.
 */
export const openingCommission = (
  commission: number,
  opening: number,
  size: number,
  { minorUnit, zero, one }: Pick<FoldColumns, 'minorUnit' | 'zero' | 'one'>,
): number => {
  const negative = commission < zero;
  const share = (negative ? -commission : commission) * opening;
  const divisor = size * minorUnit;
  const remainder = share % divisor;
  let units = (share - remainder) / divisor;
  if (remainder + remainder >= divisor) units += one;
  const rounded = units * minorUnit;
  return negative ? zero - rounded : rounded;
};
