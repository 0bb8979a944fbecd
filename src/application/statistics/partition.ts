import { sortedByGroup } from '#domain/performance/sorted-by-group.ts';
import type { Grouping } from './dimensions.ts';

/** Trades by cell: the cell of each as a number below `keys.length`. */
export type Partition = {
  readonly cellOf: Uint32Array;
  /** The keys of each cell, one for each dimension; every cell has a trade. */
  readonly keys: readonly (readonly string[])[];
};

/** Returns the cells of one or more groupings of the same trades, by their first key, then by the next. */
export const partition = ([first, ...others]: readonly Grouping[]): Partition => {
  if (first === undefined) return { cellOf: new Uint32Array(), keys: [] };
  const cells = { cellOf: first.groupOf, keys: first.keys.map((key) => [key]) };
  return others.reduce<Partition>(crossed, cells);
};

/** Up to so many possible cells for a trade, most of them are there, and a table of all of them is small. */
const possibleOfTrade = 4;
const smallTable = 65_536;

const crossed = (cells: Partition, { groupOf, keys }: Grouping): Partition => {
  const possible = cells.keys.length * keys.length;
  const { cellOf, taken } =
    possible <= Math.max(smallTable, possibleOfTrade * groupOf.length)
      ? byTable(cells, groupOf, keys.length)
      : bySorting(cells, groupOf, keys.length);
  return {
    cellOf,
    keys: taken.map((code) => [...cells.keys[Math.floor(code / keys.length)]!, keys[code % keys.length]!]),
  };
};

/** The cell of each trade, and the codes of the cells that have one, `cell × groups + group`, ascending. */
type Numbered = { readonly cellOf: Uint32Array; readonly taken: readonly number[] };

const byTable = (cells: Partition, groupOf: Uint32Array, groups: number): Numbered => {
  const place = new Uint32Array(cells.keys.length * groups);
  const cellOf = new Uint32Array(groupOf.length);
  for (let trade = 0; trade < groupOf.length; trade++) {
    const code = cells.cellOf[trade]! * groups + groupOf[trade]!;
    cellOf[trade] = code;
    place[code] = 1;
  }
  const taken: number[] = [];
  for (let code = 0; code < place.length; code++) if (place[code] === 1) place[code] = taken.push(code) - 1;
  for (let trade = 0; trade < cellOf.length; trade++) cellOf[trade] = place[cellOf[trade]!]!;
  return { cellOf, taken };
};

/** Stable sorts from the last dimension to the first put the trades of a cell side by side. */
const bySorting = (cells: Partition, groupOf: Uint32Array, groups: number): Numbered => {
  const order = sortedByGroup(cells.cellOf, cells.keys.length, sortedByGroup(groupOf, groups));
  const cellOf = new Uint32Array(order.length);
  const taken: number[] = [];
  let last = -1;
  for (let place = 0; place < order.length; place++) {
    const trade = order[place]!;
    const code = cells.cellOf[trade]! * groups + groupOf[trade]!;
    if (code !== last) taken.push(code);
    last = code;
    cellOf[trade] = taken.length - 1;
  }
  return { cellOf, taken };
};
