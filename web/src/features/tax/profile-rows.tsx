import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newRow, type ProfileField } from './profile-fields.ts';
import { ProfileInput } from './profile-input.tsx';

type Row = Readonly<Record<string, unknown>>;
type Props = {
  /** Of the list in the profile, as problems name it: `allowanceOrders`. */
  readonly path: string;
  readonly fields: readonly ProfileField[];
  readonly rows: readonly Row[];
  readonly persons: readonly { readonly id: string; readonly name: string }[];
  readonly year: number;
  readonly most?: number;
  readonly disabled: boolean;
  readonly problemOf: (path: string) => string | null;
  readonly onChange: (rows: readonly Row[]) => void;
  /** What stands under a row. */
  readonly below?: (row: Row, index: number) => ReactNode;
};

/** The rows of one list of the tax profile: each can be changed and taken out, and one more put in. */
export function ProfileRows({ path, fields, rows, persons, year, most, disabled, problemOf, onChange, below }: Props) {
  const { t } = useTranslation();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {rows.length === 0 && <Box sx={{ color: 'text.secondary' }}>{t('tax.profile.none')}</Box>}
      {rows.map((row, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and are never sorted
          key={index}
          sx={{ display: 'grid', gap: 1, ...(index > 0 && { borderTop: 1, borderColor: 'divider', pt: 1.5 }) }}
        >
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'start' }}>
            <Box
              sx={{
                display: 'grid',
                gap: 1.25,
                flex: 1,
                minWidth: 0,
                gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
              }}
            >
              {fields.map((field) => (
                <ProfileInput
                  key={field.name}
                  field={field}
                  value={row[field.name]}
                  persons={persons}
                  disabled={disabled}
                  problem={problemOf(`${path}.${index}.${field.name}`)}
                  onChange={(value) =>
                    onChange(rows.map((one, at) => (at === index ? { ...one, [field.name]: value } : one)))
                  }
                />
              ))}
            </Box>
            {!disabled && (
              <IconButton
                aria-label={t('tax.profile.remove')}
                onClick={() => onChange(rows.filter((_, at) => at !== index))}
              >
                <Delete />
              </IconButton>
            )}
          </Box>
          {below?.(row, index)}
        </Box>
      ))}
      {!disabled && rows.length < (most ?? Number.POSITIVE_INFINITY) && (
        <Button
          size="small"
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...rows, newRow(fields, { year, persons: persons.map(({ id }) => id) })])}
        >
          {t('tax.profile.add')}
        </Button>
      )}
    </Box>
  );
}
