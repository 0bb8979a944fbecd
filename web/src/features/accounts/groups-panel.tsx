import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountGroup, AccountList } from '#contract/accounts.ts';
import { dissolveGroup, switchGroup } from '#web/shared/api/account-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { AccountFigures } from './account-figures.tsx';
import { GroupDialog } from './group-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

/** A group whose last change can be taken back or brought back, even where it is no longer in the list. */
type Last = { readonly group: Pick<AccountGroup, 'id' | 'name'>; readonly next: 'undo' | 'redo' };

/** The groups, each taken together. */
export function GroupsPanel({ list }: { readonly list: AccountList }) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<AccountGroup | 'new' | null>(null);
  const [last, setLast] = useState<Last | null>(null);
  const dissolve = useAccountChange((group: AccountGroup) => dissolveGroup(group.id), t('accounts.groups.dissolved'));
  const switched = useAccountChange(
    ({ group, next }: Last) => switchGroup(group.id, next),
    t('accounts.history.switched'),
  );
  const turn = (wanted: Last) =>
    switched.mutate(wanted, {
      onSuccess: () => setLast({ group: wanted.group, next: wanted.next === 'undo' ? 'redo' : 'undo' }),
    });
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
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
              <Button size="small" variant="outlined" onClick={() => setEdited(group)}>
                {t('accounts.groups.edit')}
              </Button>
              <Button
                size="small"
                color="inherit"
                onClick={() => dissolve.mutate(group, { onSuccess: () => setLast({ group, next: 'undo' }) })}
              >
                {t('accounts.groups.dissolve')}
              </Button>
              <Button size="small" color="inherit" onClick={() => turn({ group, next: 'undo' })}>
                {t('accounts.groups.undoLast')}
              </Button>
            </Box>
          </Box>
        ))}
      </Box>
      {last !== null && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, alignItems: 'center' }} role="status">
          <Typography variant="body2">
            {last.group.name}: {t(`accounts.groups.last.${last.next}`)}
          </Typography>
          <Button size="small" loading={switched.isPending} onClick={() => turn(last)}>
            {t(`accounts.history.${last.next}`)}
          </Button>
        </Box>
      )}
      <ErrorAlert error={dissolve.error ?? switched.error} />
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
