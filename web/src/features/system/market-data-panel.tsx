import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { marketDataQuery } from '#web/shared/api/market-data-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { FetchRow } from './fetch-row.tsx';
import { SourceRow } from './source-row.tsx';

/** Fetches that are named one by one. */
const named = 8;

/** How each source of bars stands, and what is being fetched from them. */
export function MarketDataPanel() {
  const { t } = useTranslation();
  const query = useQuery(marketDataQuery());
  return (
    <Panel flush title={t('system.market.title')} lead={t('system.market.lead')}>
      <QueryState query={query} lines={6}>
        {({ sources, fetches, counts }) => {
          const open = counts
            .filter(({ state }) => state === 'waiting' || state === 'running')
            .reduce((sum, count) => sum + count.fetches, 0);
          return (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {sources.map((source) => (
                  <SourceRow key={source.name} source={source} />
                ))}
              </Box>
              <Typography
                variant="subtitle2"
                component="h3"
                sx={{ px: 2, pt: 2, pb: 1, borderTop: 1, borderColor: 'divider' }}
              >
                {open > 0
                  ? t('system.market.open', { count: open })
                  : t(fetches.length === 0 ? 'system.market.none' : 'system.market.idle')}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {fetches.slice(0, named).map((fetch) => (
                  <FetchRow key={fetch.id} fetch={fetch} />
                ))}
              </Box>
            </>
          );
        }}
      </QueryState>
    </Panel>
  );
}
