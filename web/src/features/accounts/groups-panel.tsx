import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountGroup, AccountList } from '#contract/accounts.ts';
import { dissolveGroup, undoGroup } from '#web/shared/api/account-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { AccountFigures } from './account-figures.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

/** The groups, each taken together. */
export function GroupsPanel({ list }: { readonly list: AccountList }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<AccountGroup | 'new' | null>(null);
  const [dissolved, setDissolved] = useState<AccountGroup | null>(null);
  const dissolve = useAccountChange((group: AccountGroup) => dissolveGroup(group.id), t('accounts.groups.dissolved'));
  const undo = useAccountChange(
    (group: AccountGroup) => undoGroup(group.id),
    t('accounts.history.switched'),
    () => setDissolved(null),
  );
  const name = (id: string): string => list.accounts.find((account) => account.id === id)?.name ?? id;
  const reasonOf = ({ unknown, currenciesDiffer }: AccountGroup): string | null => {
    if (unknown.length > 0) return t('accounts.groups.unknown', { accounts: unknown.map(name).join(', ') });
    return currenciesDiffer ? t('accounts.groups.currenciesDiffer') : null;
  };
  return (
    <Panel
      title={t('accounts.groups.title')}
      lead={list.groups.length === 0 ? t('accounts.groups.none') : t('accounts.groups.lead')}
      action={
        <Button size="small" variant="outlined" startIcon={<Add />} onClick={() => setEdited('new')}>
          {t('accounts.groups.add')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))' }}>
        {list.groups.map((group) => (
          <Box
            key={group.id}
            sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, display: 'grid', gap: 1.5 }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{group.name}</Typography>
              <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                {group.accounts.map(name).join(', ')}
              </Typography>
            </Box>
            <AccountFigures of={group} unknown={reasonOf(group)} />
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button size="small" variant="outlined" onClick={() => setEdited(group)}>
                {t('accounts.groups.edit')}
              </Button>
              <Button
                size="small"
                color="inherit"
                onClick={() => dissolve.mutate(group, { onSuccess: () => setDissolved(group) })}
              >
                {t('accounts.groups.dissolve')}
              </Button>
            </Box>
          </Box>
        ))}
      </Box>
      {dissolved !== null && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, alignItems: 'center' }} role="status">
          <Typography variant="body2">
            {dissolved.name}: {t('accounts.groups.dissolved')}
          </Typography>
          <Button size="small" onClick={() => undo.mutate(dissolved)}>
            {t('accounts.groups.undo')}
          </Button>
        </Box>
      )}
      <ErrorAlert error={dissolve.error ?? undo.error} />
      {edited !== null && (
        <GroupDialog
          group={edited === 'new' ? null : edited}
          accounts={list.accounts}
          onClose={() => setEdited(null)}
        />
      )}
    </Panel>
  );
}
