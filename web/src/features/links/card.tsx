import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';

/** One link, suggested or standing. */
export function Card({ children }: { readonly children: ReactNode }) {
  return (
    <Paper variant="outlined" component="li" sx={{ p: 2, display: 'grid', gap: 1.5, minWidth: 0 }}>
      {children}
    </Paper>
  );
}

/** How cards lie under each other. */
export const cards = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 } as const;
