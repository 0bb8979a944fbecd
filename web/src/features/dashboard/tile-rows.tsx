import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type Row = { readonly key: string; readonly name: ReactNode; readonly value: ReactNode; readonly note?: ReactNode };

/** Names on the left, what belongs to them on the right. */
export function TileRows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map(({ key, name, value, note }) => (
        <Box
          component="li"
          key={key}
          sx={{
            display: 'flex',
            gap: 2,
            alignItems: 'baseline',
            borderTop: 1,
            borderColor: 'divider',
            py: 0.75,
            fontSize: '0.8125rem',
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
            {name}
            {note && (
              <Typography variant="caption" color="textSecondary" component="div">
                {note}
              </Typography>
            )}
          </Box>
          <Box className="tabular" sx={{ textAlign: 'right' }}>
            {value}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
