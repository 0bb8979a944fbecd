import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '#web/shared/api/account-queries.ts';
import { limitsQuery } from '#web/shared/api/limit-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountRow } from './account-row.tsx';
import { CommissionsPanel } from './commissions-panel.tsx';
import { GroupsPanel } from './groups-panel.tsx';

/** Every account and every group, with what they come to. */
export function AccountsPage() {
  const { t } = useTranslation();
  const query = useQuery(accountsQuery);
  const limits = new Map(useQuery(limitsQuery).data?.accounts.map((one) => [one.account, one]));
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t('accounts.title')}
      lead={t('accounts.lead')}
      actions={
        <Button variant="contained" startIcon={<Add />} onClick={() => setAdding(true)}>
          {t('accounts.add')}
        </Button>
      }
    >
      <QueryState query={query} lines={8}>
        {(list) =>
          list.accounts.length === 0 ? (
            <StatePanel
              title={t('accounts.none')}
              reason={t('accounts.noneReason')}
              next={
                <RouterButton to="/imports/new" variant="outlined">
                  {t('app.nav.imports')}
                </RouterButton>
              }
            />
          ) : (
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <GroupsPanel list={list} />
              <Panel flush title={t('accounts.list')}>
                <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                  {list.accounts.map((account) => (
                    <AccountRow key={account.id} account={account} limits={limits.get(account.id) ?? null} />
                  ))}
                </Box>
              </Panel>
              <CommissionsPanel />
            </Box>
          )
        }
      </QueryState>
      {adding && <AccountDialog account={null} traded={[]} onClose={() => setAdding(false)} />}
    </Page>
  );
}
