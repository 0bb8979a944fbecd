import type { ActivityReading, MappedField, TableMapping } from '#contract/import-mappings.ts';

const always = ['account', 'instrument', 'side', 'quantity'] as const;
const ids = ['id', 'order'] as const;
const single = ['date', 'time', 'price'] as const;
const trip = ['entryDate', 'entryTime', 'entryPrice', 'exitDate', 'exitTime', 'exitPrice'] as const;

const activity = [
  ...(['account', 'type', 'date', 'time', 'instrument', 'isin', 'quantity', 'price', 'gross'] as const),
  ...(['currency', 'germanTax', 'foreignTax', 'valueDate', 'id', 'note'] as const),
];

/** The fields that a person is asked for, in this order. */
export const fieldsOf = (rows: TableMapping['rows']): readonly MappedField[] =>
  rows === 'activities' ? activity : [...always, ...(rows === 'executions' ? single : trip), ...ids];

/** The fields that a table cannot be read without. Of activities a day and a worth are needed, each in one of two columns. */
export const neededOf = ({ rows, sideFrom, columns }: TableMapping): readonly MappedField[] => {
  if (rows === 'activities')
    return [
      'type',
      ...(columns.time === undefined ? (['date'] as const) : []),
      ...(columns.price === undefined ? (['gross'] as const) : []),
    ];
  return [
    'instrument',
    'quantity',
    ...(sideFrom === 'words' ? (['side'] as const) : []),
    ...(rows === 'executions'
      ? (['price', 'time'] as const)
      : (['entryPrice', 'entryTime', 'exitPrice', 'exitTime'] as const)),
  ];
};

export const missingOf = (mapping: TableMapping): readonly MappedField[] =>
  neededOf(mapping).filter((field) => mapping.columns[field] === undefined);

/** Returns the mapping with a field in a column, or in none. */
export function withColumn(mapping: TableMapping, field: MappedField, column: string): TableMapping {
  const { [field]: _, ...others } = mapping.columns;
  return { ...mapping, columns: column === '' ? others : { ...others, [field]: column } };
}

const noReading: ActivityReading = { types: [], signs: 'ignored', currency: 'EUR', assetClass: null };

/** Returns the mapping of rows of another kind, without the fields that those do not have. */
export function withRows(mapping: TableMapping, rows: TableMapping['rows']): TableMapping {
  const fields = fieldsOf(rows);
  const kept = Object.entries(mapping.columns).filter(([field]) => fields.includes(field as MappedField));
  const { activities, ...others } = mapping;
  const reading = rows === 'activities' ? { activities: activities ?? noReading } : {};
  return { ...others, ...reading, rows, columns: Object.fromEntries(kept) };
}

/** What is said of activities, whether or not anything was said yet. */
export const readingOf = ({ activities }: TableMapping): ActivityReading => activities ?? noReading;

export type WordType = ActivityReading['types'][number]['type'];

/** Returns the mapping with what a word stands for; null: nothing is said of it. */
export function withWord(mapping: TableMapping, word: string, type: WordType | null): TableMapping {
  const reading = readingOf(mapping);
  const others = reading.types.filter((one) => one.word !== word);
  return { ...mapping, activities: { ...reading, types: type === null ? others : [...others, { word, type }] } };
}

/** Whether the mapping has all that its rows are read with; it need not have a name yet. */
export const isReadable = (mapping: TableMapping): boolean => missingOf(mapping).length === 0 && hasWords(mapping);

const hasWords = (mapping: TableMapping): boolean =>
  mapping.rows === 'activities'
    ? readingOf(mapping).types.length > 0 && /^[A-Z][A-Z0-9]{1,9}$/.test(readingOf(mapping).currency)
    : mapping.sideFrom === 'quantity' || (mapping.buyWords.length > 0 && mapping.sellWords.length > 0);
