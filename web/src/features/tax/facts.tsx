import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export type Fact = { readonly name: string; readonly value: ReactNode; readonly strong?: boolean };

/** Names on the left, values on the right. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.5 }}>
      {facts.map(({ name, value, strong }) => (
        <Box
          key={name}
          sx={{
            display: 'flex',
            justifyContent: 'space-between',
            gap: 2,
            py: 0.25,
            fontWeight: strong ? 620 : undefined,
            ...(strong && { borderTop: 1, borderColor: 'divider', pt: 0.75 }),
          }}
        >
          <Box
            component="dt"
            sx={{ color: strong ? 'text.primary' : 'text.secondary', minWidth: 0, overflowWrap: 'anywhere' }}
          >
            {name}
          </Box>
          <Box component="dd" className="tabular" sx={{ m: 0, textAlign: 'right', minWidth: 0 }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
