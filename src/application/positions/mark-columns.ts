import type { Product } from '#domain/instruments/product.ts';
import type { Judgement } from '#domain/journal/annotation.ts';
import { quantityOverPlan, ticksBeyondStop } from '#domain/journal/plan-breach.ts';
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
  /** Ids of the playbook's rules that were judged so. */
  readonly brokenRules: WordColumn;
  readonly followedRules: WordColumn;
  /** Ticks by which the average exit lies beyond the planned stop, of rows that tell; see `ticksBeyondStop`. */
  readonly beyondStop: ReadonlyMap<number, number>;
  /** What was held more than planned, of rows with a planned quantity. */
  readonly overPlan: ReadonlyMap<number, number>;
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
  /** What values the prices of an instrument; null where nobody knows it. */
  readonly productOf: (instrument: string) => Pick<Product, 'pointValue' | 'tickSize'> | null;
};

/** Lays the marks out by row. */
export const markColumns = (
  columns: PositionColumns,
  dictionaries: Dictionaries,
  { marks, rowOf, productOf }: Said,
): MarkColumns => {
  const made = {
    setups: newDictionary(),
    setup: new Uint16Array(columns.count),
    rating: new Uint8Array(columns.count),
    validity: new Uint8Array(columns.count),
    rules: new Uint8Array(columns.count),
    tags: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    mistakes: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    brokenRules: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    followedRules: { words: newDictionary(), codes: new Map<number, readonly number[]>() },
    beyondStop: new Map<number, number>(),
    overPlan: new Map<number, number>(),
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
    const said = { tags: mark.tags, mistakes: mark.mistakes, ...judgedRules(mark) };
    for (const name of wordColumns) {
      const { words, codes } = made[name];
      if (said[name].length > 0) codes.set(row, [...new Set(said[name].map((word) => codeOf(words, word)))]);
    }
    for (const [field, value] of Object.entries(mark.fields)) {
      const column = made.fields.get(field) ?? emptyField(columns.count);
      made.fields.set(field, column);
      column.codes[row] = codeOf(column.words, String(value)) + 1;
    }
    const facts = factsAt(columns, dictionaries, row);
    const over = quantityOverPlan(facts, mark.plannedQuantity);
    if (over !== null) made.overPlan.set(row, over);
    const product = productOf(dictionaries.instruments.names[columns.instrument[row]!]!);
    if (product === null) continue;
    const { multiple } = plannedRisk(facts, product.pointValue, { plannedStop: mark.plannedStop, plannedTarget: null });
    if (multiple !== null) made.riskMultiple[row] = Number(multiple);
    const beyond = ticksBeyondStop(facts, mark.plannedStop, product.tickSize);
    if (beyond !== null) made.beyondStop.set(row, beyond);
  }
  return made;
};

const verdictCode = ({ rules }: PositionMark): number => {
  const judged = Object.values(rules);
  if (judged.length === 0) return 0;
  return ruleVerdicts.indexOf(judged.includes('broken') ? 'broken' : 'followed') + 1;
};

const judgedRules = ({ rules }: PositionMark) => {
  const judged = (wanted: Judgement): readonly string[] => Object.keys(rules).filter((rule) => rules[rule] === wanted);
  return { brokenRules: judged('broken'), followedRules: judged('followed') };
};

/** What plans are measured against, as the page of the position has it. */
const factsAt = (columns: PositionColumns, { currencies }: Dictionaries, row: number) => {
  const exit = columns.averageExit[row]!;
  return {
    side: columns.side[row] === side.long ? ('long' as const) : ('short' as const),
    status: columns.status[row] === status.open ? ('open' as const) : ('closed' as const),
    averageEntry: decimalText(columns.averageEntry[row]!),
    averageExit: Number.isNaN(exit) ? null : decimalText(exit),
    maxQuantity: decimalText(columns.maxQuantity[row]!),
    netPnl: formatDecimal(columns.exact.get(row)?.netPnl ?? decimalOf(columns.netPnl[row]!, moneyScale)),
    currency: currencies.names[columns.currency[row]!]!,
  };
};

/** The shortest text that gives this float64 again is what it was read from; of the smallest prices it has an exponent. */
const decimalText = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(18).replace(/0+$/, '') : text;
};

/** Returns the marks of some rows, in the order of `rows`. */
export const pickMarks = (marks: MarkColumns, rows: Uint32Array): MarkColumns => {
  const setup = new Uint16Array(rows.length);
  const rating = new Uint8Array(rows.length);
  const validity = new Uint8Array(rows.length);
  const rules = new Uint8Array(rows.length);
  const riskMultiple = new Float64Array(rows.length);
  const placeOf = new Int32Array(marks.setup.length).fill(-1);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    placeOf[row] = place;
    setup[place] = marks.setup[row]!;
    rating[place] = marks.rating[row]!;
    validity[place] = marks.validity[row]!;
    rules[place] = marks.rules[row]!;
    riskMultiple[place] = marks.riskMultiple[row]!;
  }
  const words = ({ words, codes }: WordColumn): WordColumn => ({ words, codes: pickEntries(codes, placeOf) });
  return {
    setups: marks.setups,
    setup,
    rating,
    validity,
    rules,
    tags: words(marks.tags),
    mistakes: words(marks.mistakes),
    brokenRules: words(marks.brokenRules),
    followedRules: words(marks.followedRules),
    beyondStop: pickEntries(marks.beyondStop, placeOf),
    overPlan: pickEntries(marks.overPlan, placeOf),
    fields: new Map([...marks.fields].map(([id, column]) => [id, pickField(column, rows)])),
    riskMultiple,
  };
};

/** What only some rows have is walked, not every row. `placeOf`: the place of each row, -1 where it is not picked. */
const pickEntries = <Value>(values: ReadonlyMap<number, Value>, placeOf: Int32Array): ReadonlyMap<number, Value> => {
  const picked = new Map<number, Value>();
  for (const [row, value] of values) {
    const place = placeOf[row]!;
    if (place >= 0) picked.set(place, value);
  }
  return picked;
};

const wordColumns = ['tags', 'mistakes', 'brokenRules', 'followedRules'] as const;
