import { plannedRisk } from '#domain/journal/planned-risk.ts';
import { decimalOf, formatDecimal } from '#domain/values/decimal.ts';
import {
  codeOf,
  type Dictionaries,
  type Dictionary,
  moneyScale,
  newDictionary,
  type PositionColumns,
  side,
  status,
} from './columns.ts';
import { emptyField, type FieldColumn, pickField } from './field-columns.ts';
import type { PositionMark, PositionMarks } from './position-marks.ts';

/** What people have said of positions, by column. Of what a position can have several of, only rows that have any are there. */
export type MarkColumns = {
  readonly setups: Dictionary;
  /** Code of the setup + 1; 0 without one. */
  readonly setup: Uint16Array;
  /** 1 to 5; 0 without one. */
  readonly rating: Uint8Array;
  /** Index in `validities` + 1; 0 where nobody said. */
  readonly validity: Uint8Array;
  /** Index in `ruleVerdicts` + 1; 0 where no rule was judged. */
  readonly rules: Uint8Array;
  readonly tags: WordColumn;
  readonly mistakes: WordColumn;
  /** By id of the custom field; those in which nothing was entered are not there. */
  readonly fields: ReadonlyMap<string, FieldColumn>;
  /** Net result over the planned risk; NaN without a stop behind the entry, and while the position is open. */
  readonly riskMultiple: Float64Array;
};

export type WordColumn = { readonly words: Dictionary; readonly codes: ReadonlyMap<number, readonly number[]> };

export const validities = ['valid', 'invalid'] as const;
/** Of all the judgements on a position: one that was broken makes it `broken`. */
export const ruleVerdicts = ['followed', 'broken'] as const;

type Said = {
  readonly marks: PositionMarks;
  /** The row of a position; null where it is not among the columns. */
  readonly rowOf: (id: string) => number | null;
  /** Money per 1.0 of the price and contract, by instrument; null where nobody knows it. */
  readonly pointValueOf: (instrument: string) => string | null;
};

/** Lays the marks out by row. */
export const markColumns = (
  columns: PositionColumns,
  dictionaries: Dictionaries,
  { marks, rowOf, pointValueOf }: Said,
): MarkColumns => {
  const made = {
    setups: newDictionary(),
    setup: new Uint16Array(columns.count),
    rating: new Uint8Array(columns.count),
    validity: new Uint8Array(columns.count),
    rules: new Uint8Array(columns.count),
    tags: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    mistakes: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    fields: new Map<string, FieldColumn>(),
    riskMultiple: new Float64Array(columns.count).fill(Number.NaN),
  };
  for (const [id, mark] of marks) {
    const row = rowOf(id);
    if (row === null) continue;
    if (mark.setup !== null) made.setup[row] = codeOf(made.setups, mark.setup) + 1;
    made.rating[row] = mark.rating ?? 0;
    made.validity[row] = mark.validity === null ? 0 : validities.indexOf(mark.validity) + 1;
    made.rules[row] = verdictCode(mark);
    for (const name of ['tags', 'mistakes'] as const) {
      const { words, codes } = made[name];
      if (mark[name].length > 0) codes.set(row, [...new Set(mark[name].map((word) => codeOf(words, word)))]);
    }
    for (const [field, value] of Object.entries(mark.fields)) {
      const column = made.fields.get(field) ?? emptyField(columns.count);
      made.fields.set(field, column);
      column.codes[row] = codeOf(column.words, String(value)) + 1;
    }
    const pointValue = pointValueOf(dictionaries.instruments.names[columns.instrument[row]!]!);
    if (pointValue !== null) made.riskMultiple[row] = riskMultipleOf(columns, dictionaries, row, pointValue, mark);
  }
  return made;
};

const verdictCode = ({ rules }: PositionMark): number => {
  const judged = Object.values(rules);
  if (judged.length === 0) return 0;
  return ruleVerdicts.indexOf(judged.includes('broken') ? 'broken' : 'followed') + 1;
};

/** As the page of the position has it. */
const riskMultipleOf = (
  columns: PositionColumns,
  { currencies }: Dictionaries,
  row: number,
  pointValue: string,
  { plannedStop }: PositionMark,
): number => {
  const net = columns.exact.get(row)?.netPnl ?? decimalOf(columns.netPnl[row]!, moneyScale);
  const { multiple } = plannedRisk(
    {
      side: columns.side[row] === side.long ? 'long' : 'short',
      status: columns.status[row] === status.open ? 'open' : 'closed',
      // The shortest text that gives this float64 again is what it was read from.
      averageEntry: String(columns.averageEntry[row]),
      maxQuantity: String(columns.maxQuantity[row]),
      netPnl: formatDecimal(net),
      currency: currencies.names[columns.currency[row]!]!,
    },
    pointValue,
    { plannedStop, plannedTarget: null },
  );
  return multiple === null ? Number.NaN : Number(multiple);
};

/** Returns the marks of some rows, in the order of `rows`. */
export const pickMarks = (marks: MarkColumns, rows: Uint32Array): MarkColumns => {
  const setup = new Uint16Array(rows.length);
  const rating = new Uint8Array(rows.length);
  const validity = new Uint8Array(rows.length);
  const rules = new Uint8Array(rows.length);
  const riskMultiple = new Float64Array(rows.length);
  const tags = new Map<number, readonly number[]>();
  const mistakes = new Map<number, readonly number[]>();
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    setup[place] = marks.setup[row]!;
    rating[place] = marks.rating[row]!;
    validity[place] = marks.validity[row]!;
    rules[place] = marks.rules[row]!;
    riskMultiple[place] = marks.riskMultiple[row]!;
    const ownTags = marks.tags.codes.get(row);
    if (ownTags !== undefined) tags.set(place, ownTags);
    const ownMistakes = marks.mistakes.codes.get(row);
    if (ownMistakes !== undefined) mistakes.set(place, ownMistakes);
  }
  return {
    setups: marks.setups,
    setup,
    rating,
    validity,
    rules,
    tags: { words: marks.tags.words, codes: tags },
    mistakes: { words: marks.mistakes.words, codes: mistakes },
    fields: new Map([...marks.fields].map(([id, column]) => [id, pickField(column, rows)])),
    riskMultiple,
  };
};
