/** The background of a cell: green above nothing, red below, the deeper the larger its share (−1 to 1) of the largest. */
export const tintOf = (share: number, there: boolean): string => {
  if (!there) return 'background.default';
  if (share === 0) return 'action.hover';
  const depth = Math.round(15 + 65 * Math.min(1, Math.abs(share)));
  const tone = share > 0 ? 'success' : 'error';
  return `color-mix(in srgb, var(--k-palette-${tone}-main) ${depth}%, var(--k-palette-background-paper))`;
};
