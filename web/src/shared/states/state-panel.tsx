import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';

type Props = {
  readonly icon?: ReactNode;
  readonly title: string;
  /** `h1` where the panel is the whole page. */
  readonly heading?: 'h1' | 'p';
  readonly reason: string;
  /** The next step: a button or link. */
  readonly next?: ReactNode;
  readonly detail?: string | undefined;
  readonly role?: 'alert' | 'status';
};

/** What a page says when it has nothing to show: what happened, why, and what to do next. */
export function StatePanel({ icon, title, heading = 'p', reason, next, detail, role }: Props) {
  return (
    <Box
      role={role}
      sx={{ display: 'grid', justifyItems: 'center', gap: 1, textAlign: 'center', px: 3, py: { xs: 5, md: 8 } }}
    >
      {icon && <Box sx={{ color: 'text.secondary', '& svg': { fontSize: 32 } }}>{icon}</Box>}
      <Typography variant="h2" component={heading}>
        {title}
      </Typography>
      <Typography variant="body1" color="textSecondary" sx={{ maxWidth: '52ch' }}>
        {reason}
      </Typography>
      {detail && (
        <Typography variant="caption" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {detail}
        </Typography>
      )}
      {next && <Box sx={{ mt: 1, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'center' }}>{next}</Box>}
    </Box>
  );
}
