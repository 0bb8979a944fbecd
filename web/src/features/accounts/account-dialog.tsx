import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Account, accountType } from '#contract/accounts.ts';
import { addAccount, correctAccount } from '#web/shared/api/account-queries.ts';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';
import { type AccountEntry, entryOf, factsOf, wrongCommission } from './account-entry.ts';
import { FormDialog, wide } from './form-dialog.tsx';
import { useAccountChange } from './use-account-change.ts';

type Props = {
  /** null: a new one. */
  readonly account: Account | null;
  /** Currencies that it was traded in. */
  readonly traded: readonly string[];
  readonly onClose: () => void;
};

/** Asks for the facts of an account; what is left empty is not said. */
export function AccountDialog({ account, traded, onClose }: Props) {
  const { t } = useTranslation();
  const [entry, setEntry] = useState(() => entryOf(account));
  const save = useAccountChange(
    () => {
      const { name, ...facts } = factsOf(entry);
      if (account !== null) return correctAccount(account.id, { name, ...facts });
      return addAccount({ id: entry.id.trim(), ...facts, name: name ?? entry.id.trim() });
    },
    t('accounts.form.saved'),
    onClose,
  );
  const wrong = wrongCommission(entry.commissions);
  const field = (name: keyof AccountEntry) => ({
    label: t(`accounts.fields.${name}`),
    value: entry[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      setEntry((before) => ({ ...before, [name]: target.value })),
  });
  return (
    <FormDialog
      title={
        account === null
          ? t('accounts.form.addTitle')
          : t('accounts.form.editTitle', { account: account.name ?? account.id })
      }
      submit={t('accounts.form.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => wrong === null && save.mutate(undefined)}
      onClose={onClose}
    >
      {account === null && <TextField autoFocus required {...field('id')} sx={wide} />}
      <TextField {...field('name')} />
      <TextField {...field('broker')} />
      <TextField select {...field('type')}>
        <MenuItem value="">{t('accounts.fields.notSaid')}</MenuItem>
        {accountType.options.map((type) => (
          <MenuItem key={type} value={type}>
            {t(`accounts.type.${type}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        {...field('currency')}
        helperText={traded.length > 0 ? t('accounts.fields.currencyHelp', { traded: traded.join(', ') }) : undefined}
      />
      <ZoneField
        label={t('accounts.fields.zone')}
        value={entry.zone}
        onChange={(zone) => setEntry((before) => ({ ...before, zone }))}
      />
      <TextField {...field('rulesNote')} />
      <TextField {...field('start')} slotProps={{ htmlInput: { inputMode: 'decimal' } }} />
      <TextField {...field('startOn')} type="date" slotProps={{ inputLabel: { shrink: true } }} />
      <TextField
        {...field('commissions')}
        multiline
        minRows={2}
        error={wrong !== null}
        helperText={
          wrong === null ? t('accounts.fields.commissionsHelp') : t('accounts.form.wrongCommission', { found: wrong })
        }
        sx={wide}
      />
      <TextField {...field('note')} multiline minRows={2} sx={wide} />
    </FormDialog>
  );
}
