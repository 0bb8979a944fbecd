/** Returns where each group begins once the trades are sorted by it, and their count at the end. */
export const startsOfGroups = (groupOf: Uint32Array, groups: number): Uint32Array => {
  const starts = new Uint32Array(groups + 1);
  for (let trade = 0; trade < groupOf.length; trade += 1) starts[groupOf[trade]! + 1]! += 1;
  for (let group = 0; group < groups; group += 1) starts[group + 1]! += starts[group]!;
  return starts;
};

/** Returns the trades by group, those of a group in the order that `order` has them, which is their own by default. */
export const sortedByGroup = (groupOf: Uint32Array, groups: number, order?: Uint32Array): Uint32Array => {
  const next = startsOfGroups(groupOf, groups);
  const sorted = new Uint32Array(groupOf.length);
  for (let place = 0; place < sorted.length; place += 1) {
    const trade = order === undefined ? place : order[place]!;
    sorted[next[groupOf[trade]!]!++] = trade;
  }
  return sorted;
};
