import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/page/page.tsx';
import { HealthPanel } from './health-panel.tsx';
import { JobsPanel } from './jobs-panel.tsx';
import { MarketDataPanel } from './market-data-panel.tsx';

export function SystemPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('system.title')} width="reading">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <HealthPanel />
        <MarketDataPanel />
        <JobsPanel />
      </Box>
    </Page>
  );
}
