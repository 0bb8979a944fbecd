import { AppError } from '#domain/errors.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { DateOrder } from '#domain/ledger/events.ts';
import { zoneOf } from '#domain/values/zone.ts';
import type { ActivityReading } from './activity-reading.ts';

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
  'type',
  'isin',
  'gross',
  'germanTax',
  'foreignTax',
  'currency',
  'valueDate',
  'note',
] as const;
export type MappedField = (typeof mappedFields)[number];

/** Columns of costs are summed, at most this many. */
export const maximumCosts = 8;

/** How a person reads a table of executions, of finished trades or of activities whose columns no format knows. */
export type TableMapping = {
  readonly name: string;
  /** Each row is one execution, a finished trade that becomes two, or one activity of a portfolio. */
  readonly rows: 'executions' | 'round-trips' | 'activities';
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
  /** Of activities alone. */
  readonly activities?: ActivityReading | undefined;
};

const always = ['instrument', 'quantity'] as const;
const needed: Readonly<Record<TableMapping['rows'], readonly MappedField[]>> = {
  executions: [...always, 'price', 'time'],
  'round-trips': [...always, 'entryPrice', 'entryTime', 'exitPrice', 'exitTime'],
  activities: ['type'],
};

/** The fields of activities alone. */
const activityFields: readonly MappedField[] = [
  'type',
  'isin',
  'gross',
  'germanTax',
  'foreignTax',
  'currency',
  'valueDate',
  'note',
];
const activityShared: readonly MappedField[] = ['account', 'instrument', 'quantity', 'price', 'date', 'time', 'id'];

/** The fields that a mapping of these rows may have, in the order in which a person is asked for them. */
export const fieldsOf = (rows: TableMapping['rows']): readonly MappedField[] =>
  mappedFields.filter((field) => {
    if (rows === 'activities') return activityFields.includes(field) || activityShared.includes(field);
    if (activityFields.includes(field)) return false;
    const isTrip = field.startsWith('entry') || field.startsWith('exit');
    const isSingle = field === 'price' || field === 'date' || field === 'time';
    return rows === 'executions' ? !isTrip : !isSingle;
  });

/** The fields that a mapping lacks before it can be read with. */
export const missingFields = ({ rows, columns, sideFrom }: TableMapping): readonly MappedField[] => {
  const isMissing = (field: MappedField): boolean => (columns[field] ?? '').trim() === '';
  if (rows === 'activities') {
    const undated = isMissing('date') && isMissing('time') ? (['date'] as const) : [];
    const worthless = isMissing('gross') && isMissing('price') ? (['gross'] as const) : [];
    return [...needed.activities.filter(isMissing), ...undated, ...worthless];
  }
  return [...needed[rows], ...(sideFrom === 'words' ? (['side'] as const) : [])].filter(isMissing);
};

/** @throws AppError `INVALID_INPUT` naming what is missing or contradicts itself; `TIMEZONE_UNKNOWN` */
export const assertMapping = (mapping: TableMapping): void => {
  const missing = missingFields(mapping);
  if (missing.length > 0)
    throw new AppError('INVALID_INPUT', `The mapping names no column for ${missing.join(', ')}.`, {
      details: { field: missing[0], expected: 'the name of a column', missing },
    });
  if (mapping.timeZone !== null) zoneOf(mapping.timeZone);
  if (mapping.rows === 'activities') {
    assertTypes(mapping);
    return;
  }
  if (mapping.sideFrom !== 'words') return;
  const both = mapping.buyWords.filter((word) => mapping.sellWords.includes(word));
  const found = mapping.buyWords.length === 0 || mapping.sellWords.length === 0 ? 'no word' : both[0];
  if (found !== undefined)
    throw new AppError('INVALID_INPUT', 'The mapping needs words for bought and others for sold.', {
      details: { field: 'buyWords', expected: 'words for bought and others for sold', found },
    });
};

const assertTypes = ({ activities }: TableMapping): void => {
  if (activities === undefined || activities.types.length === 0)
    throw new AppError('INVALID_INPUT', 'The mapping says of no word what type it stands for.', {
      details: { field: 'activities.types', expected: 'at least one word and its type', found: 'no word' },
    });
  const words = activities.types.map(({ word }) => word);
  const twice = words.find((word, index) => words.indexOf(word) !== index);
  if (twice !== undefined)
    throw new AppError('INVALID_INPUT', `The word "${twice}" stands for two types.`, {
      details: { field: 'activities.types', expected: 'each word once', found: twice },
    });
};
