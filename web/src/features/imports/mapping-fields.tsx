import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { TableMapping, TableOutline } from '#contract/import-mappings.ts';
import { ChoiceField } from './choice-field.tsx';
import { fieldsOf, missingOf, neededOf, withColumn } from './mapping-draft.ts';

export type MappingProps = {
  readonly outline: TableOutline;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
};

export const mappingGrid = {
  display: 'grid',
  columnGap: 2,
  rowGap: 1.5,
  gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr', lg: 'repeat(4, 1fr)' },
} as const;

/** Which column holds what; each with its first value, so that a column is known by what is in it. */
export function MappingFields({ outline, mapping, onChange }: MappingProps) {
  const { t } = useTranslation();
  const needed = neededOf(mapping);
  const missing = missingOf(mapping);
  const columns = [...new Set(outline.header.filter((name) => name !== ''))];
  const example = (column: string | undefined): string => {
    const at = column === undefined ? -1 : outline.header.indexOf(column);
    return outline.rows.map((cells) => cells[at] ?? '').find((cell) => cell !== '') ?? '';
  };
  return (
    <Box sx={mappingGrid}>
      {fieldsOf(mapping.rows)
        .filter((field) => field !== 'side' || mapping.sideFrom === 'words')
        .map((field) => (
          <ChoiceField
            key={field}
            label={t(`mapping.fields.${field}`) + (needed.includes(field) ? ' *' : '')}
            value={mapping.columns[field] ?? ''}
            error={missing.includes(field)}
            helperText={example(mapping.columns[field])}
            options={[
              ['', t(field === 'account' ? 'mapping.noAccountColumn' : 'mapping.noColumn')],
              ...columns.map((column) => [column, column] as const),
            ]}
            onChange={(column) => onChange(withColumn(mapping, field, column))}
          />
        ))}
    </Box>
  );
}
