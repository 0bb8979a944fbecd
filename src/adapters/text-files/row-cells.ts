import { AppError } from '#domain/errors.ts';
import type { HeldReason } from '#domain/ledger/events.ts';
import { add, formatDecimal, negate, parseDecimal, zero } from '#domain/values/decimal.ts';
import type { ReadExecution, ReadRow } from '#ports/execution-format.ts';
import { currencyNamed, type NumberStyle, parseNumber } from './number-text.ts';
import { readTime, type TimeContext } from './read-time.ts';
import { cellsOf, type Reading, readingOf, type TableRecord } from './record.ts';
import type { Table } from './table.ts';

/** What is wrong with a row; caught where rows are read and made a held row. */
export class RowFault extends Error {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly reason: HeldReason;

  constructor(field: string, expected: string, found: string, reason: HeldReason) {
    super(expected);
    this.field = field;
    this.expected = expected;
    this.found = found;
    this.reason = reason;
  }
}

export type Instant = { readonly at: number; readonly sourceZone: string };

const numberExpected: Readonly<Record<NumberStyle, string>> = {
  point: 'a number with a decimal point',
  comma: 'a number with a decimal comma',
  'point-ungrouped': 'a number with a decimal point',
  'comma-ungrouped': 'a number with a decimal comma',
  unclear: 'a number; nothing in the file tells its decimal sign from a thousands separator',
};

/** What a spreadsheet makes of a long number when it saves the file again. */
const roundedId = /^\d(?:[.,]\d+)?E\+\d+$/i;

/**
 * The cells of one row, each read as what it has to be. What is not ends the reading of the row: it is then held, with
 * the cell, what was expected and what was found.
 */
export class RowCells<Column extends string> {
  readonly row: number;
  readonly #at: ReadonlyMap<Column, number>;
  readonly #record: TableRecord;
  readonly #context: TimeContext;
  readonly #reading: Reading;

  constructor(row: number, at: ReadonlyMap<Column, number>, record: TableRecord, context: TimeContext) {
    this.row = row;
    this.#at = at;
    this.#record = record;
    this.#context = context;
    this.#reading = readingOf(record);
  }

  /** The cell as the file has it; empty where it has nothing or the file has no such column. */
  raw(column: Column): string {
    return this.#record[this.#at.get(column)!]!;
  }

  /** The cell without blanks around it. */
  text(column: Column): string {
    return this.raw(column).trim();
  }

  /** The cell, which has to have something. */
  needed(column: Column, expected: string): string {
    const text = this.text(column);
    return text === '' ? this.fault(column, expected) : text;
  }

  /** The cell as an id; null where it is empty. */
  id(column: Column): string | null {
    const text = this.raw(column);
    if (roundedId.test(text)) this.fault(column, 'the whole id; a spreadsheet has rounded this one');
    return text === '' ? null : text;
  }

  /** The meaning of a word, whatever its letter case. */
  word<Meaning>(column: Column, words: Readonly<Record<string, Meaning>>, expected: string): Meaning {
    const key = this.text(column).toLowerCase();
    return Object.hasOwn(words, key) ? words[key]! : this.fault(column, expected);
  }

  /** A number as exact decimal text; `note` is what else there is to know of it. */
  number(column: Column, note = ''): string {
    return this.numberIfAny(column) ?? this.fault(column, `${numberExpected[this.#reading.numbers]}${note}`);
  }

  /** A number as exact decimal text; null where there is none. */
  numberIfAny(column: Column): string | null {
    return parseNumber(this.text(column), this.#reading.numbers);
  }

  /** A number that stands within a text, in the file's way of writing; null where it is none. */
  numberIn(text: string): string | null {
    return parseNumber(text, this.#reading.numbers);
  }

  /** A number above zero. */
  above0(column: Column): string {
    const number = this.numberIfAny(column);
    return number === null || number === '0' || number.startsWith('-')
      ? this.fault(column, 'a number above zero')
      : number;
  }

  /** A number that is not zero, as its size and its sign. */
  signed(column: Column): { readonly size: string; readonly negative: boolean } {
    const number = this.number(column);
    if (number === '0') this.fault(column, 'a number other than zero');
    const negative = number.startsWith('-');
    return { size: negative ? number.slice(1) : number, negative };
  }

  /**
   * The sum of costs, exact; a cost is positive. An empty cell is none. `sign` says how the platform writes a cost.
   */
  costs(columns: readonly Column[], sign: 'positive' | 'negative'): string {
    let sum = zero;
    for (const column of columns) {
      const text = this.text(column);
      if (text !== '' && text !== '-') sum = add(sum, parseDecimal(this.number(column)));
    }
    return formatDecimal(sign === 'positive' || sum.coefficient === 0 ? sum : negate(sum));
  }

  /** What the first of these cells that names a currency names it by. */
  currency(columns: readonly Column[]): string | null {
    return columns.map((column) => currencyNamed(this.text(column))).find((named) => named !== null) ?? null;
  }

  /**
   * The instant of a time's text, which stands in `column`.
   *
   * @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED` when it needs an answer that is missing
   */
  instant(column: Column, text: string = this.text(column)): Instant {
    const time = readTime(text, this.#reading.twelveHours, this.#context);
    if (time.kind === 'ok') return { at: time.at, sourceZone: time.sourceZone };
    if (time.kind === 'unanswered') throw unanswered(this.row, column, text, time.question);
    return this.fault(column, time.expected, time.reason);
  }

  /** The account that the row names, or the one that was said for the file. */
  account(column: Column | null): string {
    if (column !== null) return this.needed(column, 'an account');
    if (this.#reading.account !== '') return this.#reading.account;
    throw new AppError('ACCOUNT_REQUIRED', 'The file names no account: say which one its rows are of.');
  }

  /** Ends the reading of the row. */
  fault(column: Column, expected: string, reason: HeldReason = 'MALFORMED'): never {
    throw new RowFault(column, expected, this.raw(column).slice(0, 200), reason);
  }
}

/** What a format says of an execution; the rest is the same for all of them. */
export type RowExecution = Instant &
  Pick<
    ReadExecution,
    'account' | 'executionId' | 'orderId' | 'instrument' | 'side' | 'quantity' | 'price' | 'commission'
  > &
  Partial<Pick<ReadExecution, 'commissionCurrency' | 'hints' | 'tradedAs' | 'otherNames' | 'stated'>>;

const unstated = { currency: null, pointValue: null };

/** Makes the reader of a table's rows of what tells the executions of one row. */
export const rowReader = <Column extends string>(
  columns: readonly Column[],
  executionsOf: (cells: RowCells<Column>) => readonly RowExecution[],
): Table<Column>['read'] => {
  const at = new Map(columns.map((column, index) => [column, index]));
  return (row, record, context): readonly ReadRow[] => {
    try {
      return executionsOf(new RowCells(row, at, record, context)).map(
        ({ at: executedAt, ...execution }, part): ReadExecution => ({
          kind: 'execution',
          row,
          part,
          commissionCurrency: null,
          tradedAs: 'any',
          otherNames: [],
          stated: unstated,
          hints: {},
          ...execution,
          executedAt,
          record,
        }),
      );
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const { reason, field, expected, found } = error;
      return [{ kind: 'held', row, reason, field, expected, found, cells: cellsOf(columns, record) }];
    }
  };
};

const unanswered = (row: number, field: string, found: string, question: 'zone' | 'date-order'): AppError =>
  question === 'zone'
    ? new AppError('TIMEZONE_REQUIRED', 'The times of the file have no zone: say which zone they are in.', {
        details: { row, field, found },
      })
    : new AppError('DATE_ORDER_REQUIRED', `"${found}" can be read day first and month first: say which it is.`, {
        details: { row, field, found },
      });
