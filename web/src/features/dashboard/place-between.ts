/** The place of a board that is to stand before the one at `index`; the first and the last have room on their outer side. */
export const placeBetween = (boards: readonly { readonly place: number }[], index: number): number => {
  const before = boards[index - 1]?.place;
  const after = boards[index]?.place;
  if (before === undefined) return (after ?? 1) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
};
