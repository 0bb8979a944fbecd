import type { Grouping } from './dimensions.ts';

/** Trades by cell: those of cell `i` are `order[starts[i]]` up to, and without, `order[starts[i + 1]]`, in their order. */
export type Partition = {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
  /** The keys of each cell, one for each dimension; every cell has a trade. */
  readonly keys: readonly (readonly string[])[];
};

/** Returns the cells of one or more groupings of the same `count` trades, by their first key, then by the next. */
export const partition = (groupings: readonly Grouping[], count: number): Partition => {
  let order = new Uint32Array(count);
  for (let trade = 0; trade < count; trade++) order[trade] = trade;
  // Stable sorts from the last dimension to the first leave the trades in the order of all of them.
  for (const grouping of groupings.toReversed()) order = sortedByGroup(order, grouping);
  const first = firstOfCells(order, groupings);
  const starts: number[] = [];
  for (let place = 0; place < count; place++) if (first[place] === 1) starts.push(place);
  return {
    order,
    starts: Uint32Array.from([...starts, count]),
    keys: starts.map((start) => groupings.map(({ groupOf, keys }) => keys[groupOf[order[start]!]!]!)),
  };
};

/** A flag by place: 1 where the trade is in another cell than the one before. */
const firstOfCells = (order: Uint32Array, groupings: readonly Grouping[]): Uint8Array => {
  const first = new Uint8Array(order.length);
  if (first.length > 0) first[0] = 1;
  for (const { groupOf } of groupings)
    for (let place = 1; place < order.length; place++)
      if (groupOf[order[place]!] !== groupOf[order[place - 1]!]) first[place] = 1;
  return first;
};

const sortedByGroup = (order: Uint32Array, { groupOf, keys }: Grouping): Uint32Array<ArrayBuffer> => {
  const next = new Uint32Array(keys.length + 1);
  for (let trade = 0; trade < groupOf.length; trade++) next[groupOf[trade]! + 1]! += 1;
  for (let group = 0; group < keys.length; group++) next[group + 1]! += next[group]!;
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) {
    const trade = order[place]!;
    sorted[next[groupOf[trade]!]!++] = trade;
  }
  return sorted;
};
