import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/page/page.tsx';
import { LeakageTab } from './leakage-tab.tsx';
import { type LinkTab, linkTabs } from './links-search.ts';
import { LinksTab } from './links-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { SuggestionsTab } from './suggestions-tab.tsx';

/** Positions of several accounts that are one trade: suggested, linked, by rules, and what leaks. */
export function LinksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { tab = 'suggestions', month } = useSearch({ from: '/shell/links' });
  return (
    <Page title={t('links.title')} lead={t('links.lead')}>
      <Tabs
        value={tab}
        variant="scrollable"
        scrollButtons={false}
        onChange={(_, chosen: LinkTab) => void navigate({ to: '/links', search: { tab: chosen }, replace: true })}
        sx={{ mb: 2 }}
      >
        {linkTabs.map((one) => (
          <Tab key={one} value={one} label={t(`links.tabs.${one}`)} />
        ))}
      </Tabs>
      <Box sx={{ minWidth: 0 }}>
        {tab === 'suggestions' && <SuggestionsTab />}
        {tab === 'links' && <LinksTab />}
        {tab === 'rules' && <RulesTab />}
        {tab === 'leakage' && <LeakageTab month={month} />}
      </Box>
    </Page>
  );
}
