import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { HoldingCell } from './holding-cell.tsx';
import type { HoldingsProps } from './holdings-table.tsx';

/** Holdings on a narrow screen: the same facts, one card each. */
export function HoldingsCards({ groups, columns, base, search, groupTitle, onAsk }: HoldingsProps) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 1, px: 1.5, pb: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {groups.map((group) => (
        <Box key={group.key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {group.key !== '' && (
            <Typography variant="h3" sx={{ mt: 1 }}>
              {groupTitle(group)}
            </Typography>
          )}
          <Box
            component="ul"
            aria-label={t('holdings.table')}
            sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
          >
            {group.rows.map((row) => (
              <Paper key={`${row.account} ${row.instrument}`} component="li" variant="outlined" sx={{ p: 1.5 }}>
                <RouterLink
                  to="/portfolio/holdings/$id"
                  params={{ id: row.instrument }}
                  search={sharedSearch(search)}
                  sx={{ fontWeight: 580, overflowWrap: 'anywhere' }}
                >
                  {row.name}
                </RouterLink>
                <Box
                  component="dl"
                  sx={{ m: 0, mt: 0.75, display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 0.75, columnGap: 1.5 }}
                >
                  {columns.map((column) => (
                    <Box key={column} sx={{ minWidth: 0 }}>
                      <Box component="dt" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                        {t(`holdings.columns.${column}`)}
                      </Box>
                      <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                        <HoldingCell row={row} column={column} base={base} onAsk={(figure) => onAsk(row, figure)} />
                      </Box>
                    </Box>
                  ))}
                </Box>
              </Paper>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
