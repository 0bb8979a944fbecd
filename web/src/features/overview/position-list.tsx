import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Position } from '#contract/positions.ts';
import { fewPositionsQuery } from '#web/shared/api/positions-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterBox, RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

const shown = { open: 5, latest: 8 } as const;

/** A few positions: those that are open, or the last ones opened. */
export function PositionList({ kind }: { readonly kind: 'open' | 'latest' }) {
  const { t } = useTranslation();
  const open = kind === 'open';
  const query = useQuery(fewPositionsQuery(open ? { status: 'open' } : {}, shown[kind]));
  const words = open
    ? {
        title: t('overview.openPositions.title'),
        none: t('overview.openPositions.none'),
        all: t('overview.openPositions.all'),
      }
    : {
        title: t('overview.latestClosed.title'),
        none: t('overview.latestClosed.none'),
        all: t('overview.latestClosed.all'),
      };
  return (
    <Panel
      flush
      title={words.title}
      action={
        <RouterLink to="/positions" search={open ? { status: 'open' } : {}} variant="body2">
          {words.all}
        </RouterLink>
      }
    >
      <QueryState query={query} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
              {words.none}
            </Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.map((position) => (
                <PositionItem key={position.id} position={position} />
              ))}
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

function PositionItem({ position }: { readonly position: Position }) {
  const format = useFormats();
  const cut = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider' }}>
      <RouterBox
        to="/positions/$id"
        params={{ id: position.id }}
        className="tabular"
        sx={{
          display: 'grid',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr) auto',
            sm: 'minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1.2fr) minmax(90px, auto)',
          },
          alignItems: 'center',
          columnGap: 2,
          px: 2,
          py: 1,
          minHeight: 40,
          fontSize: '0.8125rem',
          textDecoration: 'none',
          '&:hover': { bgcolor: 'action.hover' },
          '&:focus-visible': { outlineOffset: -2 },
        }}
      >
        <Box sx={cut}>
          <Box component="span" sx={{ fontWeight: 580 }}>
            {position.instrument}
          </Box>{' '}
          <SideLabel side={position.side} /> {format.quantity(position.maxQuantity)}
        </Box>
        <Box sx={{ ...cut, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>{position.account}</Box>
        <Box sx={{ ...cut, color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
          {format.minute(position.openedAt)}
        </Box>
        <Box sx={{ textAlign: 'right' }}>
          <Result value={position.netPnl} currency={position.currency} />
        </Box>
      </RouterBox>
    </Box>
  );
}
