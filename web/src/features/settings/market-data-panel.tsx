import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { sourceKeysQuery } from '#web/shared/api/source-key-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { MarketDataSourceRow } from './market-data-source-row.tsx';

/** Where bars and rates come from, and the keys that some of it needs; the owner's alone. */
export function MarketDataPanel() {
  const { data: session } = useQuery(sessionQuery);
  return session?.ledger.role === 'owner' ? <OwnersPanel /> : null;
}

function OwnersPanel() {
  const { t } = useTranslation();
  const query = useQuery(sourceKeysQuery);
  return (
    <Panel title={t('settings.market.title')} lead={t('settings.market.lead')}>
      <QueryState query={query} lines={6}>
        {({ sources }) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {sources.map((source) => (
              <MarketDataSourceRow key={source.name} source={source} />
            ))}
          </Box>
        )}
      </QueryState>
    </Panel>
  );
}
