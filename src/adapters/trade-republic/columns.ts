import type { Columns } from '#adapters/text-files/header-line.ts';

export const columns = [
  'datetime',
  'date',
  'account_type',
  'category',
  'type',
  'asset_class',
  'name',
  'symbol',
  'shares',
  'price',
  'amount',
  'fee',
  'tax',
  'currency',
  'original_amount',
  'original_currency',
  'fx_rate',
  'description',
  'transaction_id',
  'value_date',
  'Beside',
  'Beside symbol',
  'Beside shares',
  'Beside name',
] as const;

/** Those that begin with `Beside` are in no file: they say what another row of the file says of this one. */
export type Column = (typeof columns)[number];

const names = Object.fromEntries(
  columns.map((column) => [column, column.startsWith('Beside') ? [] : [column]]),
) as unknown as Readonly<Record<Column, readonly string[]>>;

/** Both variants of the export: separated by commas, all quoted, and by semicolons, with `value_date`. */
export const exportColumns: Columns<Column> = {
  columns,
  names,
  required: [
    'datetime',
    'date',
    'category',
    'type',
    'symbol',
    'shares',
    'price',
    'amount',
    'fee',
    'tax',
    'currency',
    'transaction_id',
  ],
};
