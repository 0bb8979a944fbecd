import { type MappedField, mappedFields, type TableMapping } from '#domain/imports/table-mapping.ts';

const costs = ['cost 1', 'cost 2', 'cost 3', 'cost 4', 'cost 5', 'cost 6', 'cost 7', 'cost 8'] as const;

/** The columns that every mapped table is laid out in; `rules` has what the mapping says beside them. */
export const columns = [...mappedFields, ...costs, 'rules'] as const;
export type Column = (typeof columns)[number];
export const costColumns: readonly Column[] = costs;

/** What a row needs to be read without its mapping, which may be changed or gone by then. */
export type Rules = Pick<TableMapping, 'rows' | 'costSign' | 'sideFrom' | 'buyWords' | 'sellWords' | 'tradedAs'>;

export const rulesOf = ({ rows, costSign, sideFrom, buyWords, sellWords, tradedAs }: TableMapping): Rules => ({
  rows,
  costSign,
  sideFrom,
  buyWords,
  sellWords,
  tradedAs,
});

/** The fields that make up a time: a column of its own for the date, or date and time in one. */
export const timeFields = {
  single: ['date', 'time'],
  entry: ['entryDate', 'entryTime'],
  exit: ['exitDate', 'exitTime'],
} as const satisfies Record<string, readonly [MappedField, MappedField]>;
