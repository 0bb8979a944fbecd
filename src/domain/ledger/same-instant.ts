import type { FoldColumns } from './fold-columns.ts';

/** What `instantReach` returns for fills whose order decides which positions there are. */
export const ambiguousOrder = -1;

/**
 * Looks at all fills of one instant, from row `first` on, for what their order changes; `open` is the signed quantity
 * before them.
 *
 * The source's clock has a resolution, and the rows' order within one tick of it is a convention. Another order gives
 * other positions (another number of them, another side, average or result) exactly when
 * - buys and sells are both there and selling first, or buying first, can bring the quantity to zero or across it, or
 *   it is zero before them; or
 * - all go one way and cross zero at more than one price, so that the order says which price closes and which opens.
 *
 * Then it returns `ambiguousOrder`. Otherwise all orders give the same positions, and it returns the largest quantity
 * that some order reaches between the fills: more than what is open before and after makes the maximum ambiguous.
 * How commission falls on two positions when all prices are one is not looked at.
 */
export const instantReach = (
  { count, at, quantity, price, zero }: Pick<FoldColumns, 'count' | 'at' | 'quantity' | 'price' | 'zero'>,
  first: number,
  open: number,
): number => {
  const instant = at[first];
  const firstPrice = price[first];
  let bought = zero;
  let sold = zero;
  let onePrice = true;
  for (let row = first; row < count && at[row] === instant; row++) {
    const size = quantity[row]!;
    if (size > zero) bought += size;
    else sold -= size;
    if (price[row] !== firstPrice) onePrice = false;
  }
  if (bought === zero || sold === zero) {
    const after = open + bought - sold;
    const crosses = (open > zero && after < zero) || (open < zero && after > zero);
    return crosses && !onePrice ? ambiguousOrder : zero;
  }
  if (open > sold) return open + bought;
  if (-open > bought) return sold - open;
  return ambiguousOrder;
};
