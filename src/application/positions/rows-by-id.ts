import { deterministicIdBytes } from '#domain/values/ids.ts';
import type { PositionColumns } from './columns.ts';
import { sortRows } from './sort-rows.ts';

/** So many bytes of an id are a whole number that float64 holds exactly. */
const prefixBytes = 6;

/**
 * Returns a function that finds the row of a position by its id, null where there is none. Sorts the rows by the beginning
 * of their ids: a map of texts would take more memory than the columns.
 */
export const rowsById = ({ id, count }: PositionColumns): ((wanted: string) => number | null) => {
  const prefixes = new Float64Array(count);
  for (let row = 0; row < count; row++) prefixes[row] = id.readUIntBE(row * deterministicIdBytes, prefixBytes);
  const order = sortRows(
    Uint32Array.from({ length: count }, (_, row) => row),
    prefixes,
  );
  return (wanted) => {
    const prefix = Number.parseInt(wanted.slice(0, 2 * prefixBytes), 16);
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (prefixes[order[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    for (; low < count && prefixes[order[low]!] === prefix; low++) {
      const start = order[low]! * deterministicIdBytes;
      if (id.toString('hex', start, start + deterministicIdBytes) === wanted) return order[low]!;
    }
    return null;
  };
};
