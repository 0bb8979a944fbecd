import Add from '@mui/icons-material/Add';
import Edit from '@mui/icons-material/Edit';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDetail } from '#contract/accounts.ts';
import { accountQuery, switchAccountChange } from '#web/shared/api/account-queries.ts';
import { DetailPage, DetailPanels } from '#web/shared/page/detail-page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { AccountChange } from './account-change.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { AccountFigures } from './account-figures.tsx';
import { BalancePanel } from './balance-panel.tsx';
import { CashDialog } from './cash-dialog.tsx';
import { CashPanel } from './cash-panel.tsx';
import { ChangeList } from './change-list.tsx';
import { CommissionsPanel } from './commissions-panel.tsx';
import { LimitsPanel } from './limits-panel.tsx';
import { useFactWords } from './use-fact-words.ts';
import { useGapWords } from './use-gap-words.ts';

/** All that is known of one account. */
export function AccountPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/accounts/$id' });
  const query = useQuery(accountQuery(id));
  const [open, setOpen] = useState<'edit' | 'cash' | null>(null);
  const account = query.data?.account;
  return (
    <DetailPage
      query={query}
      title={account?.name ?? id}
      lead={
        account && (
          <>
            {account.name !== null && <span>{account.id}</span>}
            {account.type !== null && (
              <Chip size="small" variant="outlined" label={t(`accounts.type.${account.type}`)} />
            )}
            {account.groups.map((group) => (
              <Chip key={group} size="small" label={group} />
            ))}
          </>
        )
      }
      all={{ to: '/accounts', text: t('accounts.one.all') }}
      actions={
        account && (
          <>
            <Button variant="outlined" startIcon={<Edit />} onClick={() => setOpen('edit')}>
              {t('accounts.one.edit')}
            </Button>
            <Button variant="outlined" startIcon={<Add />} onClick={() => setOpen('cash')}>
              {t('accounts.one.addCash')}
            </Button>
          </>
        )
      }
    >
      {(detail) => (
        <>
          <Detail detail={detail} />
          {open === 'edit' && (
            <AccountDialog account={detail.account} traded={detail.tradedCurrencies} onClose={() => setOpen(null)} />
          )}
          {open === 'cash' && <CashDialog account={detail.account} onClose={() => setOpen(null)} />}
        </>
      )}
    </DetailPage>
  );
}

function Detail({ detail }: { readonly detail: AccountDetail }) {
  const { account, changes } = detail;
  return (
    <DetailPanels
      pairs={
        <>
          <FactsPanel account={account} />
          <CashPanel detail={detail} />
          <ChangeList
            changes={changes}
            describe={(change) => <AccountChange change={change} currency={account.currency} />}
            onSwitch={({ kind, change }) => switchAccountChange(account.id, kind, change)}
          />
        </>
      }
    >
      <BalancePanel detail={detail} />
      {account.seen && <CommissionsPanel account={account.id} />}
      <LimitsPanel account={account} />
    </DetailPanels>
  );
}

function FactsPanel({ account }: { readonly account: AccountDetail['account'] }) {
  const { t } = useTranslation();
  const words = useFactWords();
  const gapWords = useGapWords();
  const { name, broker, type, currency, zone, commissions, startBalance, rules, rulesNote, note, gaps } = account;
  const said = words
    .facts({ name, broker, type, currency, zone, commissions, startBalance, rules, rulesNote, note })
    .filter(({ value }) => value !== null);
  return (
    <Panel
      title={t('accounts.one.facts')}
      action={
        account.seen && (
          <RouterButton to="/positions" search={{ account: [account.id] }} size="small">
            {t('accounts.one.showPositions')}
          </RouterButton>
        )
      }
    >
      <AccountFigures
        of={account}
        unknown={gaps.length === 0 ? null : t('accounts.missing', { what: gapWords(gaps) })}
      />
      {said.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
          {t('accounts.one.nothingSaid')}
        </Typography>
      )}
      <Box
        component="dl"
        sx={{ m: 0, mt: 2, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)' }}
      >
        {said.map(({ field, value }) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {words.name(field)}
            </Typography>
            <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}
