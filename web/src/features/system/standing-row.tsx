import Box from '@mui/material/Box';
import Chip, { type ChipProps } from '@mui/material/Chip';
import type { ReactNode } from 'react';

type Props = {
  readonly name: ReactNode;
  readonly detail: ReactNode;
  readonly color: ChipProps['color'];
  readonly state: string;
  /** What stands below, over the whole width; null: nothing. */
  readonly remark: string | null;
};

/** A thing, how it stands, and a remark. */
export function StandingRow({ name, detail, color, state, remark }: Props) {
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '200px 1fr auto' },
        columnGap: 1,
        rowGap: 0.25,
        alignItems: 'center',
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
      }}
    >
      <Box sx={{ fontWeight: 560 }}>{name}</Box>
      <Box sx={{ color: 'text.secondary', gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {detail}
      </Box>
      <Chip size="small" variant="outlined" color={color} label={state} />
      {remark !== null && (
        <Box sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', sm: '2 / -1' }, overflowWrap: 'anywhere' }}>
          {remark}
        </Box>
      )}
    </Box>
  );
}
