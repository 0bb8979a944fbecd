import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly accounts: readonly string[];
  readonly chosen: string | undefined;
  readonly onChange: (account: string | undefined) => void;
};

/** One account, or all. */
export function AccountChoice({ accounts, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const known = chosen === undefined || accounts.includes(chosen) ? accounts : [chosen, ...accounts];
  return (
    <TextField
      select
      label={t('journal.calendar.account')}
      value={chosen ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      sx={{ minWidth: 180, width: 'auto' }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    >
      <MenuItem value="">{t('journal.calendar.all')}</MenuItem>
      {known.map((account) => (
        <MenuItem key={account} value={account}>
          {account}
        </MenuItem>
      ))}
    </TextField>
  );
}
