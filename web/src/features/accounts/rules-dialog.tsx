import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Account } from '#contract/accounts.ts';
import { trailing } from '#contract/prop-rules.ts';
import { correctAccount } from '#web/shared/api/account-queries.ts';
import { presetsQuery } from '#web/shared/api/limit-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';
import { FormDialog, wide } from './form-dialog.tsx';
import { type RulesEntry, rulesEntryOf, rulesOfEntry, withPreset, wrongField } from './rules-entry.ts';
import { useAccountChange } from './use-account-change.ts';

type Props = { readonly account: Account; readonly onClose: () => void };

/** Asks for the rules of a prop firm, from a preset or one by one; what is left empty is no rule. */
export function RulesDialog({ account, onClose }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const presets = useQuery(presetsQuery).data?.presets ?? [];
  const [entry, setEntry] = useState(() => rulesEntryOf(account.rules));
  const save = useAccountChange(
    (rules: ReturnType<typeof rulesOfEntry> | null) => correctAccount(account.id, { rules }),
    t('limits.form.saved'),
    onClose,
  );
  const wrong = wrongField(entry);
  // What is changed by hand is no longer the preset's.
  const change = (part: Partial<RulesEntry>) =>
    setEntry((before) => ({ ...before, ...('since' in part ? {} : { preset: '' }), ...part }));
  const field = (name: Exclude<keyof RulesEntry, 'zone' | 'preset' | 'trailing'>) => ({
    label: t(`limits.form.${name}`),
    value: entry[name],
    error: wrong === name,
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  const number = { htmlInput: { inputMode: 'decimal' } } as const;
  const chosen = presets.find(({ key }) => key === entry.preset);
  return (
    <FormDialog
      title={t('limits.form.title', { account: account.name ?? account.id })}
      submit={t('limits.form.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => wrong === null && save.mutate(rulesOfEntry(entry))}
      onClose={onClose}
    >
      <TextField
        select
        label={t('limits.form.preset')}
        value={chosen === undefined ? '' : entry.preset}
        onChange={({ target }) => {
          const preset = presets.find(({ key }) => key === target.value);
          if (preset) setEntry((before) => withPreset(before, preset));
          else change({});
        }}
        helperText={
          chosen
            ? t('limits.form.presetFor', {
                balance: format.money(chosen.startBalance, chosen.currency),
                day: format.isoDate(chosen.asOf),
              })
            : undefined
        }
        sx={wide}
      >
        <MenuItem value="">{t('limits.form.own')}</MenuItem>
        {presets.map(({ key }) => (
          <MenuItem key={key} value={key}>
            {t('limits.form.example', { key })}
          </MenuItem>
        ))}
      </TextField>
      <Typography variant="body2" color="textSecondary" sx={wide}>
        {t('limits.form.disclaimer')}
      </Typography>
      <TextField {...field('drawdown')} slotProps={number} />
      <TextField
        select
        label={t('limits.form.trailing')}
        value={entry.trailing}
        onChange={({ target }) => change({ trailing: target.value as RulesEntry['trailing'] })}
      >
        {trailing.options.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`limits.trailing.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField {...field('stopsAt')} slotProps={number} helperText={t('limits.form.stopsAtHelp')} />
      <TextField {...field('dailyLoss')} slotProps={number} />
      <TextField {...field('target')} slotProps={number} />
      <TextField {...field('bestDay')} slotProps={number} />
      <TextField {...field('days')} slotProps={number} />
      <TextField {...field('leastProfit')} slotProps={number} />
      <TextField {...field('contracts')} slotProps={number} helperText={t('limits.form.contractsHelp')} />
      <TextField {...field('families')} multiline minRows={1} helperText={t('limits.form.familiesHelp')} />
      <ZoneField label={t('limits.form.zone')} value={entry.zone} onChange={(zone) => change({ zone })} />
      <TextField {...field('startsAt')} type="time" slotProps={{ inputLabel: { shrink: true } }} />
      <TextField
        {...field('since')}
        type="date"
        helperText={t('limits.form.sinceHelp')}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={wide}
      />
      {account.rules !== null && (
        <Button color="error" loading={save.isPending} onClick={() => save.mutate(null)} sx={{ justifySelf: 'start' }}>
          {t('limits.form.remove')}
        </Button>
      )}
    </FormDialog>
  );
}
