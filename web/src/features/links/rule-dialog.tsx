import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SuggestionPage } from '#contract/links.ts';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import { accountsQuery } from '#web/shared/api/account-queries.ts';
import { setLinkRule } from '#web/shared/api/link-queries.ts';
import { LinkError } from './link-error.tsx';
import { useLinkChange } from './use-link-change.ts';

type Props = { readonly pair: SuggestionPage['pairs'][number] | null; readonly onClose: () => void };

/** Sets a rule for two accounts; of accounts that are suggested together, with what is usual filled in. */
export function RuleDialog({ pair, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(accountsQuery);
  const [leader, setLeader] = useState(pair?.leader ?? '');
  const [follower, setFollower] = useState(pair?.follower ?? '');
  const [ratio, setRatio] = useState(pair === null ? '' : String(Number(pair.usualRatio.toPrecision(3))));
  const [seconds, setSeconds] = useState('10');
  const [all, setAll] = useState(pair !== null);
  const save = useLinkChange(
    () =>
      setLinkRule({
        leader,
        follower,
        ratio: ratio.trim().replace(',', '.'),
        windowMs: Math.round(Number(seconds.replace(',', '.')) * 1000),
        since: all ? null : new Date().toISOString(),
      }),
    onClose,
  );
  const accounts = data?.accounts ?? [];
  const choice = (label: string, value: string, onChange: (id: string) => void) => (
    <TextField select required label={label} value={value} onChange={({ target }) => onChange(target.value)}>
      {(accounts.some(({ id }) => id === value) || value === '' ? [] : [value])
        .concat(accounts.map(({ id }) => id))
        .map((id) => (
          <MenuItem key={id} value={id}>
            {accounts.find((account) => account.id === id)?.name ?? id}
          </MenuItem>
        ))}
    </TextField>
  );
  return (
    <FormDialog
      title={t('links.rules.formTitle')}
      submit={t('links.rules.save')}
      pending={save.isPending}
      error={null}
      onSubmit={() => save.mutate(undefined)}
      onClose={onClose}
    >
      {choice(t('links.rules.leader'), leader, setLeader)}
      {choice(t('links.rules.follower'), follower, setFollower)}
      <TextField
        required
        label={t('links.rules.ratio')}
        helperText={t('links.rules.ratioHelp')}
        value={ratio}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        onChange={({ target }) => setRatio(target.value)}
      />
      <TextField
        required
        label={t('links.rules.window')}
        value={seconds}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        onChange={({ target }) => setSeconds(target.value)}
      />
      <FormControlLabel
        sx={wide}
        label={t('links.rules.all')}
        control={<Switch checked={all} onChange={(_, checked) => setAll(checked)} />}
      />
      <LinkError error={save.error} />
    </FormDialog>
  );
}
