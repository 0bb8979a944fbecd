import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import type { ProfileField } from './profile-fields.ts';
import { useTaxWords } from './use-tax-words.ts';

type Props = {
  readonly field: ProfileField;
  readonly value: unknown;
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly problem: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: unknown) => void;
};

type Option = { readonly value: string; readonly text: string };

/** One field of a row of the tax profile. */
export function ProfileInput({ field, value, persons, problem, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const { kind, name, optional } = field;
  const options = useOptions(field, persons);
  const common = {
    size: 'small',
    label: t(`tax.profile.fields.${name}`),
    disabled,
    error: problem !== null,
    helperText: problem,
    sx: { minWidth: 0 },
  } as const;
  if (options !== null) {
    const shown =
      kind === 'owners' ? ((value as readonly string[]) ?? []).join(' ') : value === null ? '' : String(value);
    return (
      <TextField
        {...common}
        select
        value={options.some((one) => one.value === shown) ? shown : ''}
        onChange={({ target }) => onChange(chosenValue(field, target.value))}
      >
        {options.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {one.text}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  const typed = (text: string): unknown => {
    if (text === '' && optional) return null;
    if (kind === 'year') return text === '' ? null : Number(text);
    return kind === 'amount' ? text.replace(',', '.') : text;
  };
  return (
    <TextField
      {...common}
      type={kind === 'date' ? 'date' : 'text'}
      value={value === null || value === undefined ? '' : String(value)}
      onChange={({ target }) => onChange(typed(target.value))}
      slotProps={{
        ...(kind === 'date' && { inputLabel: { shrink: true } }),
        htmlInput: { inputMode: kind === 'amount' ? 'decimal' : kind === 'year' ? 'numeric' : 'text' },
      }}
    />
  );
}

const chosenValue = ({ kind }: ProfileField, chosen: string): unknown => {
  if (kind === 'owners') return chosen === '' ? [] : chosen.split(' ');
  if (kind === 'yes-no' || kind === 'maybe') return chosen === '' ? null : chosen === 'true';
  return chosen === '' ? null : chosen;
};

const useOptions = ({ kind, choices, optional }: ProfileField, persons: Props['persons']): readonly Option[] | null => {
  const { t } = useTranslation();
  const words = useTaxWords();
  const people = persons.map(({ id, name }): Option => ({ value: id, text: name || id }));
  const nothing: Option = { value: '', text: t('tax.profile.unknown') };
  const yesNo: readonly Option[] = [
    { value: 'true', text: t('tax.profile.yes') },
    { value: 'false', text: t('tax.profile.no') },
  ];
  if (kind === 'person') return people;
  if (kind === 'owners')
    return people.length < 2
      ? people
      : [...people, { value: persons.map(({ id }) => id).join(' '), text: t('tax.profile.both') }];
  if (kind === 'yes-no') return yesNo;
  if (kind === 'maybe') return [nothing, ...yesNo];
  if (kind !== 'choice') return null;
  const named: Readonly<Record<string, string>> =
    choices === 'rounding'
      ? { 'per-event': t('tax.profile.rounding.per-event'), cumulative: t('tax.profile.rounding.cumulative') }
      : words[choices!];
  const all = Object.entries(named).map(([value, text]): Option => ({ value, text }));
  return optional ? [nothing, ...all] : all;
};
