/** A table whose cells carry colours; `heatColor` gives them. */
export const heatTable = {
  borderCollapse: 'separate',
  borderSpacing: '2px',
  fontSize: '0.8125rem',
  '& th': { color: 'text.secondary', fontWeight: 540, px: 1, py: 0.5, whiteSpace: 'nowrap', textAlign: 'center' },
  '& th[scope=row]': { textAlign: 'left', position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 },
  '& td': { p: 0, textAlign: 'center', borderRadius: 0.5, minWidth: 64 },
} as const;

/** Green above nothing, red below; the stronger the nearer `value` is to `most`. Words stay readable on the strongest. */
export const heatColor = (value: number, most: number): string => {
  if (value === 0 || most === 0) return 'action.hover';
  const strength = Math.round(8 + 40 * Math.min(1, Math.abs(value) / most));
  return `color-mix(in srgb, var(--k-palette-${value > 0 ? 'success' : 'error'}-main) ${strength}%, transparent)`;
};
