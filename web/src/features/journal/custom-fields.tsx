import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/journal.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { shownNumber, typedPrice } from './typed-price.ts';

type Value = string | boolean;
type Props = {
  readonly fields: readonly CustomField[];
  readonly values: Readonly<Record<string, Value>>;
  readonly disabled: boolean;
  readonly onChange: (id: string, value: Value | null) => void;
};

/** The ledger's own fields; an empty one has no value. */
export function CustomFields({ fields, values, disabled, onChange }: Props) {
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(auto-fit, minmax(200px, 1fr))' } }}
    >
      {fields.map((field) => (
        <OneField
          // Another value from elsewhere, by undoing for example, is shown anew.
          key={`${field.id} ${String(values[field.id] ?? '')}`}
          field={field}
          value={values[field.id] ?? null}
          disabled={disabled}
          onChange={(value) => onChange(field.id, value)}
        />
      ))}
    </Box>
  );
}

type OneProps = {
  readonly field: CustomField;
  readonly value: Value | null;
  readonly disabled: boolean;
  readonly onChange: (value: Value | null) => void;
};

function OneField({ field, value, disabled, onChange }: OneProps) {
  const { t } = useTranslation();
  if (field.kind === 'boolean' || field.kind === 'select') {
    const options =
      field.kind === 'boolean'
        ? [
            ['true', t('journal.fields.yes')],
            ['false', t('journal.fields.no')],
          ]
        : field.choices.map((choice) => [choice, choice]);
    const read = (text: string): Value | null =>
      text === '' ? null : field.kind === 'boolean' ? text === 'true' : text;
    return (
      <TextField
        select
        label={field.name}
        value={value === null ? '' : String(value)}
        disabled={disabled}
        onChange={({ target }) => onChange(read(target.value))}
      >
        <MenuItem value="">{t('journal.fields.none')}</MenuItem>
        {options.map(([option, text]) => (
          <MenuItem key={option} value={option}>
            {text}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  return <TypedField field={field} value={value} disabled={disabled} onChange={onChange} />;
}

/** Taken when it is left or confirmed with Enter. */
function TypedField({ field, value, disabled, onChange }: OneProps) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const said = value === null ? '' : String(value);
  const before = field.kind === 'number' && said !== '' ? shownNumber(said, locale) : said;
  const [typed, setTyped] = useState(before);
  const read = field.kind === 'number' ? typedPrice(typed) : typed.trim();
  const wrong = typed.trim() !== '' && read === null;
  const take = () => {
    if (!wrong && typed !== before) onChange(typed.trim() === '' ? null : read);
  };
  return (
    <TextField
      label={field.name}
      type={field.kind === 'date' ? 'date' : 'text'}
      value={typed}
      disabled={disabled}
      error={wrong}
      helperText={wrong ? t('journal.fields.invalid') : undefined}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={({ key }) => key === 'Enter' && take()}
      slotProps={{
        htmlInput: { inputMode: field.kind === 'number' ? 'decimal' : undefined, maxLength: 2_000 },
        ...(field.kind === 'date' && { inputLabel: { shrink: true } }),
      }}
    />
  );
}
