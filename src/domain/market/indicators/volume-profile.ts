import { AppError } from '#domain/errors.ts';
import type { Bars } from '#domain/market/bars.ts';

/**
 * Volume by price. Row `i` holds prices from (`firstRow` + i) × `rowSize` up to, without, the next row's.
 *
 * `pointOfControl` is the index of the row with the most volume, the lowest of equals; the value area goes from row
 * `valueFrom` to row `valueTo`, both in it.
 */
export type VolumeProfile = {
  readonly rowSize: number;
  readonly firstRow: number;
  readonly volume: Float64Array;
  readonly pointOfControl: number;
  readonly valueFrom: number;
  readonly valueTo: number;
};

const mostRows = 100_000;

/**
 * Returns how the volume of bars `from` up to, without, `to` is spread over prices; null where nothing was traded.
 *
 * A bar does not tell at which of its prices it traded: its volume is spread evenly over the rows from its low to its high.
 * The value area is grown from the point of control, row by row to the side with more volume, the upper one of equals,
 * until it holds `share` of all.
 *
 * @throws AppError `INVALID_VALUE` when `rowSize` is not positive, or so small that more than 100 000 rows were needed.
 */
export const volumeProfile = (
  bars: Bars,
  rowSize: number,
  {
    from = 0,
    to = bars.count,
    share = 0.7,
  }: { readonly from?: number; readonly to?: number; readonly share?: number } = {},
): VolumeProfile | null => {
  let [firstRow, lastRow, traded] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let i = from; i < to; i++) {
    firstRow = Math.min(firstRow, rowOf(bars.low[i]!, rowSize));
    lastRow = Math.max(lastRow, rowOf(bars.high[i]!, rowSize));
    traded += bars.volume[i]!;
  }
  if (!(rowSize > 0) || lastRow - firstRow >= mostRows) {
    throw new AppError('INVALID_VALUE', `Rows of ${rowSize} do not divide these prices into 1 to ${mostRows}.`);
  }
  if (traded === 0) return null;
  const volume = new Float64Array(lastRow - firstRow + 1);
  for (let i = from; i < to; i++) {
    const low = rowOf(bars.low[i]!, rowSize) - firstRow;
    const high = rowOf(bars.high[i]!, rowSize) - firstRow;
    const each = bars.volume[i]! / (high - low + 1);
    for (let row = low; row <= high; row++) volume[row]! += each;
  }
  return { rowSize, firstRow, volume, ...valueArea(volume, traded * share) };
};

/** A price on a row's border belongs to that row, though 0.3 ÷ 0.1 is a little less than 3. */
const rowOf = (price: number, rowSize: number): number => Math.floor(price / rowSize + 1e-9);

const valueArea = (volume: Float64Array, wanted: number) => {
  const pointOfControl = volume.reduce((most, value, row) => (value > volume[most]! ? row : most), 0);
  let [valueFrom, valueTo, held] = [pointOfControl, pointOfControl, volume[pointOfControl]!];
  while (held < wanted && valueTo - valueFrom < volume.length - 1) {
    const above = volume[valueTo + 1] ?? -1;
    const below = volume[valueFrom - 1] ?? -1;
    if (above >= below) valueTo += 1;
    else valueFrom -= 1;
    held += Math.max(above, below);
  }
  return { pointOfControl, valueFrom, valueTo };
};
