import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMayImport } from '#web/features/imports/use-names.ts';
import { PortfolioTabs } from '#web/features/portfolio/portfolio-tabs.tsx';
import { portfolioSettingsQuery } from '#web/shared/api/portfolio-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SettingsHistory } from './settings-history.tsx';

/** What holds for the whole portfolio: its currency, where the person lives, and what it is compared with. */
export function PortfolioSettingsPage() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/portfolio/settings' });
  const query = useQuery(portfolioSettingsQuery);
  const mayChange = useMayImport();
  return (
    <Page title={t('portfolio.settings.title')} actions={mayChange && <SettingsHistory />}>
      <PortfolioTabs search={search} label={t('portfolio.tabs.label')} />
      <Panel title={t('portfolio.settings.panel')} lead={t('portfolio.settings.lead')}>
        <QueryState query={query} lines={4}>
          {(settings) => <SettingsForm key={JSON.stringify(settings)} settings={settings} mayChange={mayChange} />}
        </QueryState>
      </Panel>
    </Page>
  );
}
