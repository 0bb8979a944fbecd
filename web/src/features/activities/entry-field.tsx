import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { wide } from '#web/features/accounts/form-dialog.tsx';
import { type EntryField as Field, isNumberField } from './activity-entry.ts';

type Props = {
  readonly field: Field;
  readonly value: string;
  readonly problem: string | null;
  readonly required: boolean;
  /** Names that can be chosen; others can be typed. */
  readonly options: readonly string[] | null;
  readonly onChange: (text: string) => void;
};

const helped = ['instrument', 'gross', 'costShare', 'settlement'] as const;

/** One fact of an activity: a day, a number, a name, or a name out of those that are known. */
export function EntryField({ field, value, problem, required, options, onChange }: Props) {
  const { t } = useTranslation();
  const help = helped.find((one) => one === field);
  const isDate = field === 'date' || field === 'acquiredOn';
  const lot = field === 'acquiredOn' || field === 'cost' ? t('activities.help.lot') : undefined;
  const shared = {
    id: `activity-${field}`,
    label: t(`activities.fields.${field}`),
    required,
    error: problem !== null,
    helperText: problem ?? (help === undefined ? lot : t(`activities.help.${help}`)),
  };
  if (options !== null)
    return (
      <Autocomplete
        freeSolo
        options={[...options]}
        inputValue={value}
        onInputChange={(_, text) => onChange(text)}
        renderInput={(params) => <TextField {...params} {...shared} />}
      />
    );
  return (
    <TextField
      {...shared}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...(isDate && { type: 'date' })}
      multiline={field === 'note'}
      slotProps={{
        ...(isDate && { inputLabel: { shrink: true } }),
        htmlInput: isNumberField(field) ? { inputMode: 'decimal' } : {},
      }}
      sx={field === 'note' ? wide : {}}
    />
  );
}
