import { AppError } from '#domain/errors.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { DateOrder } from '#domain/ledger/events.ts';
import { zoneOf } from '#domain/values/zone.ts';

/** What a column of a table can hold. */
export const mappedFields = [
  'account',
  'instrument',
  'side',
  'quantity',
  'price',
  'date',
  'time',
  'id',
  'order',
  'entryPrice',
  'entryDate',
  'entryTime',
  'exitPrice',
  'exitDate',
  'exitTime',
] as const;
export type MappedField = (typeof mappedFields)[number];

/** Columns of costs are summed, at most this many. */
export const maximumCosts = 8;

/** How a person reads a table of executions or of finished trades whose columns no format knows. */
export type TableMapping = {
  readonly name: string;
  /** Each row is one execution, or a finished trade that becomes two. */
  readonly rows: 'executions' | 'round-trips';
  /** The names of the columns, as the file's header has them. */
  readonly columns: Readonly<Partial<Record<MappedField, string>>>;
  readonly costs: readonly string[];
  /** How the table writes a cost. */
  readonly costSign: 'positive' | 'negative';
  /** Whose rows they are, where no column says it; null: asked for with each file. */
  readonly account: string | null;
  /** What tells bought from sold: the words of a column, or the sign of the quantity. */
  readonly sideFrom: 'words' | 'quantity';
  /** The words, in small letters; of a finished trade, those for long and short. */
  readonly buyWords: readonly string[];
  readonly sellWords: readonly string[];
  readonly tradedAs: TradedAs;
  /** null: as the file proves it, else asked for. */
  readonly dateOrder: DateOrder | null;
  /** The decimal sign; null: as the file proves it. */
  readonly numbers: 'point' | 'comma' | null;
  /** IANA zone of times without an offset; null: asked for once. */
  readonly timeZone: string | null;
};

const always = ['instrument', 'quantity'] as const;
const needed: Readonly<Record<TableMapping['rows'], readonly MappedField[]>> = {
  executions: [...always, 'price', 'time'],
  'round-trips': [...always, 'entryPrice', 'entryTime', 'exitPrice', 'exitTime'],
};

/** The fields that a mapping of these rows may have, in the order in which a person is asked for them. */
export const fieldsOf = (rows: TableMapping['rows']): readonly MappedField[] =>
  mappedFields.filter((field) => {
    const isTrip = field.startsWith('entry') || field.startsWith('exit');
    const isSingle = field === 'price' || field === 'date' || field === 'time';
    return rows === 'executions' ? !isTrip : !isSingle;
  });

/** The fields that a mapping lacks before it can be read with. */
export const missingFields = ({ rows, columns, sideFrom }: TableMapping): readonly MappedField[] =>
  [...needed[rows], ...(sideFrom === 'words' ? (['side'] as const) : [])].filter(
    (field) => (columns[field] ?? '').trim() === '',
  );

/** @throws AppError `INVALID_INPUT` naming what is missing or contradicts itself; `TIMEZONE_UNKNOWN` */
export const assertMapping = (mapping: TableMapping): void => {
  const missing = missingFields(mapping);
  if (missing.length > 0)
    throw new AppError('INVALID_INPUT', `The mapping names no column for ${missing.join(', ')}.`, {
      details: { field: missing[0], expected: 'the name of a column', missing },
    });
  if (mapping.timeZone !== null) zoneOf(mapping.timeZone);
  if (mapping.sideFrom !== 'words') return;
  const both = mapping.buyWords.filter((word) => mapping.sellWords.includes(word));
  const found = mapping.buyWords.length === 0 || mapping.sellWords.length === 0 ? 'no word' : both[0];
  if (found !== undefined)
    throw new AppError('INVALID_INPUT', 'The mapping needs words for bought and others for sold.', {
      details: { field: 'buyWords', expected: 'words for bought and others for sold', found },
    });
};
