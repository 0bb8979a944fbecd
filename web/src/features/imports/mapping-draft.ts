import type { MappedField, TableMapping } from '#contract/import-mappings.ts';

const always = ['account', 'instrument', 'side', 'quantity'] as const;
const ids = ['id', 'order'] as const;
const single = ['date', 'time', 'price'] as const;
const trip = ['entryDate', 'entryTime', 'entryPrice', 'exitDate', 'exitTime', 'exitPrice'] as const;

/** The fields that a person is asked for, in this order. */
export const fieldsOf = (rows: TableMapping['rows']): readonly MappedField[] => [
  ...always,
  ...(rows === 'executions' ? single : trip),
  ...ids,
];

/** The fields that a table cannot be read without. */
export const neededOf = ({ rows, sideFrom }: TableMapping): readonly MappedField[] => [
  'instrument',
  'quantity',
  ...(sideFrom === 'words' ? (['side'] as const) : []),
  ...(rows === 'executions'
    ? (['price', 'time'] as const)
    : (['entryPrice', 'entryTime', 'exitPrice', 'exitTime'] as const)),
];

export const missingOf = (mapping: TableMapping): readonly MappedField[] =>
  neededOf(mapping).filter((field) => mapping.columns[field] === undefined);

/** Returns the mapping with a field in a column, or in none. */
export function withColumn(mapping: TableMapping, field: MappedField, column: string): TableMapping {
  const { [field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column === '' ? others : { ...others, [field]: column } };
}

/** Returns the mapping of rows of the other kind, without the fields that those do not have. */
export function withRows(mapping: TableMapping, rows: TableMapping['rows']): TableMapping {
  const fields = fieldsOf(rows);
  const kept = Object.entries(mapping.columns).filter(([field]) => fields.includes(field as MappedField));
  return { ...mapping, rows, columns: Object.fromEntries(kept) };
}

/** Whether the mapping has all that its rows are read with; it need not have a name yet. */
export const isReadable = (mapping: TableMapping): boolean =>
  missingOf(mapping).length === 0 &&
  (mapping.sideFrom === 'quantity' || (mapping.buyWords.length > 0 && mapping.sellWords.length > 0));
