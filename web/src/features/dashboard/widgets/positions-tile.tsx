import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Position } from '#contract/positions.ts';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { fewPositionsQuery, type PositionSelection } from '#web/shared/api/positions-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import { filterRequest } from '#web/shared/filters/filter-request.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';

type Kind = 'open' | 'recent' | 'largest-wins' | 'largest-losses';

const shown = 8;
const chosen: Readonly<Record<Kind, PositionSelection>> = {
  open: { status: 'open' },
  recent: {},
  'largest-wins': { status: 'closed', result: 'win', sort: 'netPnl', direction: 'desc' },
  'largest-losses': { status: 'closed', result: 'loss', sort: 'netPnl', direction: 'asc' },
};

/** A few positions: those that are open, whatever days the board has, the last ones opened, or the best and worst. */
export const positionsTile = (kind: Kind) =>
  function PositionsTile({ search }: TileScope) {
    const { t } = useTranslation();
    const { timeZone, count } = useFormats();
    const days = kind === 'open' ? { fromDay: undefined, toDay: undefined, period: undefined } : {};
    const selection = { ...filterRequest({ ...search, ...days }, timeZone), ...chosen[kind] };
    const query = useQuery(fewPositionsQuery(selection, shown));
    return (
      <TileQuery query={query}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <TileEmpty>{t(kind === 'open' ? 'overview.openPositions.none' : 'overview.latestClosed.none')}</TileEmpty>
          ) : (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, mx: -1.5, p: 0 }}>
                {rows.map((position) => (
                  <PositionItem key={position.id} position={position} />
                ))}
              </Box>
              {total > rows.length && (
                <TileEmpty>{t('dashboard.fewOf', { shown: count(rows.length), all: count(total) })}</TileEmpty>
              )}
            </>
          )
        }
      </TileQuery>
    );
  };

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
