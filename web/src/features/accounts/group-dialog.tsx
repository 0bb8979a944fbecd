import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account, AccountGroup } from '#contract/accounts.ts';
import { addGroup, setGroup } from '#web/shared/api/account-queries.ts';
import { FormDialog, wide } from './form-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

type Props = {
  readonly group: AccountGroup | null;
  readonly accounts: readonly Account[];
  readonly onClose: () => void;
};

/** Names a group and chooses its accounts. */
export function GroupDialog({ group, accounts, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(group?.accounts ?? []);
  const save = useAccountChange(
    () => (group === null ? addGroup : setGroup.bind(null, group.id))({ name, accounts: [...chosen] }),
    t('accounts.groups.saved'),
    onClose,
  );
  const nameOf = (id: string): string => accounts.find((account) => account.id === id)?.name ?? id;
  return (
    <FormDialog
      title={t('accounts.groups.formTitle')}
      submit={t('accounts.form.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(undefined)}
      onClose={onClose}
    >
      <TextField
        autoFocus
        required
        label={t('accounts.groups.name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        sx={wide}
      />
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={accounts.map(({ id }) => id)}
        getOptionLabel={nameOf}
        value={[...chosen]}
        onChange={(_, value) => setChosen(value)}
        renderInput={(params) => <TextField {...params} label={t('accounts.groups.accounts')} />}
        sx={wide}
      />
    </FormDialog>
  );
}
