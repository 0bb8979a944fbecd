import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Overview } from '#contract/session.ts';
import { TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { overviewQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';

/** How much there is of everything; each part leads to it. */
export function CountsTile() {
  const query = useQuery(overviewQuery);
  return <TileQuery query={query}>{(overview) => <Counts overview={overview} />}</TileQuery>;
}

function Counts({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormats();
  const tiles = [
    {
      to: '/positions',
      label: t('overview.counts.positions'),
      value: overview.positions,
      note: `${format.count(overview.openPositions)} ${t('overview.counts.open')}`,
    },
    { to: '/imports', label: t('overview.counts.executions'), value: overview.executions, note: '' },
    { to: '/accounts', label: t('overview.counts.accounts'), value: overview.accounts, note: '' },
    { to: '/imports', label: t('overview.counts.imports'), value: overview.batches, note: '' },
  ] as const;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' },
        gap: '1px',
        bgcolor: 'divider',
        mx: -1.5,
        overflow: 'hidden',
      }}
    >
      {tiles.map(({ to, label, value, note }) => (
        <RouterBox
          key={label}
          to={to}
          sx={{
            bgcolor: 'background.paper',
            px: 1.5,
            py: 0.5,
            textDecoration: 'none',
            minWidth: 0,
            '&:hover': { bgcolor: 'background.default' },
            '&:focus-visible': { outlineOffset: -2 },
          }}
        >
          <Typography variant="body2" color="textSecondary" noWrap component="div">
            {label}
          </Typography>
          <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, flexWrap: 'wrap' }}>
            <Box
              component="span"
              className="tabular"
              sx={{ fontSize: '1.5rem', fontWeight: 620, letterSpacing: '-0.02em' }}
            >
              {format.count(value)}
            </Box>
            <Typography variant="caption" color="textSecondary">
              {note}
            </Typography>
          </Box>
        </RouterBox>
      ))}
    </Box>
  );
}
