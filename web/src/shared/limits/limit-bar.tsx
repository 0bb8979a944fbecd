import LinearProgress from '@mui/material/LinearProgress';
import type { PropLimit } from '#contract/prop-rules.ts';

const colors = { ok: 'primary', near: 'warning', breached: 'error', open: 'primary', done: 'success' } as const;

/** How much of a limit is used, or of what is to be reached. */
export function LimitBar({ limit, label }: { readonly limit: PropLimit; readonly label: string }) {
  const { share, state } = limit;
  return (
    <LinearProgress
      variant="determinate"
      role="meter"
      aria-label={label}
      color={colors[state]}
      value={100 * Math.max(0, Math.min(1, share ?? 0))}
      sx={{ height: 8, borderRadius: 1 }}
    />
  );
}
