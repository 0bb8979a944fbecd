import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/page/page.tsx';
import { DisplayPanel } from './display-panel.tsx';
import { FoldersPanel } from './folders-panel.tsx';
import { MarketDataPanel } from './market-data-panel.tsx';
import { PasswordPanel } from './password-panel.tsx';
import { SecondStepPanel } from './second-step-panel.tsx';
import { SessionsPanel } from './sessions-panel.tsx';
import { SourcesPanel } from './sources-panel.tsx';

export function SettingsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('settings.title')} width="reading">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <DisplayPanel />
        <MarketDataPanel />
        <SourcesPanel />
        <FoldersPanel />
        <PasswordPanel />
        <SecondStepPanel />
        <SessionsPanel />
      </Box>
    </Page>
  );
}
