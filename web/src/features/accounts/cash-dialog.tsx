import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, type CashKind, cashKind } from '#contract/accounts.ts';
import { moveCash } from '#web/shared/api/account-queries.ts';
import { preferredTimeZone } from '#web/shared/preferences/preferences.ts';
import { clockAt, instantOfClock } from '#web/shared/zones/zone-day.ts';
import { FormDialog, wide } from './form-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

type Props = { readonly account: Account; readonly onClose: () => void };

/** Records money that came or went beside the trades, on the clock of the account. */
export function CashDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  const zone = account.zone ?? preferredTimeZone();
  const [kind, setKind] = useState<CashKind>('deposit');
  const [amount, setAmount] = useState('');
  const [at, setAt] = useState(() => clockAt(Date.now(), zone));
  const [note, setNote] = useState('');
  const record = useAccountChange(
    () =>
      moveCash(account.id, {
        kind,
        amount: amount.trim().replace(',', '.'),
        at: instantOfClock(at, zone),
        note: note.trim() || null,
      }),
    t('accounts.cash.done'),
    onClose,
  );
  return (
    <FormDialog
      title={t('accounts.cash.formTitle', { account: account.name ?? account.id })}
      submit={t('accounts.cash.add')}
      pending={record.isPending}
      error={record.error}
      onSubmit={() => at !== '' && record.mutate(undefined)}
      onClose={onClose}
    >
      <TextField
        select
        label={t('accounts.cash.kind')}
        value={kind}
        onChange={({ target }) => setKind(target.value as CashKind)}
      >
        {cashKind.options.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`accounts.cash.kinds.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        autoFocus
        required
        label={`${t('accounts.cash.amount')}${account.currency === null ? '' : ` (${account.currency})`}`}
        helperText={t('accounts.cash.amountHelp')}
        value={amount}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
        onChange={({ target }) => setAmount(target.value)}
      />
      <TextField
        type="datetime-local"
        label={t('accounts.cash.at', { zone: zone.replaceAll('_', ' ') })}
        value={at}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => setAt(target.value)}
        sx={wide}
      />
      <TextField
        label={t('accounts.cash.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        sx={wide}
      />
    </FormDialog>
  );
}
