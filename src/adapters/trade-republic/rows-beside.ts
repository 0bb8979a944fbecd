import { isSome, negated, sumOf } from '#adapters/text-files/amount-text.ts';
import type { LaidRow } from '#adapters/text-files/laid-row.ts';
import { parseNumber } from '#adapters/text-files/number-text.ts';
import { type Column, columns } from './columns.ts';

/** What another row says of a row; stands in its cell `Beside`. */
export const beside = {
  /** The row was taken back by another one of the file, or takes one back. */
  cancelled: 'cancelled',
  /** The units of this row became those of `Beside symbol`. */
  became: 'became',
  /** The other half of a row that `became`. */
  otherHalf: 'other half',
  /** The units that this row moves come back, or went, within the broker. */
  within: 'within the broker',
} as const;

const at = new Map(columns.map((column, index) => [column, index]));
const put = (row: LaidRow, column: Column, text: string): void => {
  row.cells[at.get(column)!] = text;
};
const cell = (row: LaidRow, column: Column): string => row.cells[at.get(column)!]!.trim();
const number = (row: LaidRow, column: Column): string => numberOf(cell(row, column)) ?? '0';
/** No number of the export has thousands set apart: whichever sign it has is the decimal one. */
const numberOf = (text: string): string | null => parseNumber(text, 'point') ?? parseNumber(text, 'comma');

/** Corporate actions in which one security takes the place of another. */
export const exchanges: readonly string[] = [
  'MERGER',
  'SHARE_EXCHANGE',
  'EXCHANGE',
  'REORGANISATION',
  'ADR_DISCONTINUATION',
  'ISIN_CHANGE',
  'REVERSE_SPLIT',
  'SPLIT',
];

/**
 * Finds the rows of a file that only make sense together: a payment or trade and the row that takes it back, with every
 * amount turned round; the two halves of an exchange of one security for another; units that move between the banks that
 * keep them for the broker, and change nothing.
 */
export const setBeside = (rows: readonly LaidRow[]): void => {
  findCancelled(rows);
  findExchanged(rows);
  findWithin(rows);
};

const turning = ['shares', 'amount', 'fee', 'tax'] as const;

const findCancelled = (rows: readonly LaidRow[]): void => {
  const open = new Map<string, LaidRow[]>();
  // What pays for units that a dividend goes into looks like a dividend taken back, and is none.
  const reinvested = new Set(
    rows.filter((row) => cell(row, 'type') === 'DIVIDEND_REINVESTMENT').map((row) => cell(row, 'symbol')),
  );
  for (const row of rows) {
    if (reinvested.has(cell(row, 'symbol')) && cell(row, 'category') === 'CASH') continue;
    if (!['CASH', 'TRADING'].includes(cell(row, 'category')) || cell(row, 'symbol') === '') continue;
    const amounts = turning.map((column) => number(row, column));
    if (!isSome(amounts[1]!)) continue;
    const keyOf = (of: readonly string[]): string =>
      JSON.stringify([cell(row, 'account_type'), cell(row, 'type'), cell(row, 'symbol'), ...of]);
    const partner = open.get(keyOf(amounts.map(negated)))?.pop();
    if (partner === undefined) {
      const key = keyOf(amounts.map((amount) => sumOf(amount)));
      open.set(key, [...(open.get(key) ?? []), row]);
    } else for (const each of [row, partner]) put(each, 'Beside', beside.cancelled);
  }
};

const findExchanged = (rows: readonly LaidRow[]): void => {
  const halves = rows.filter(
    (row) =>
      cell(row, 'category') === 'CORPORATE_ACTION' &&
      exchanges.includes(cell(row, 'type')) &&
      isSome(number(row, 'shares')),
  );
  const groups = Map.groupBy(halves, (row) =>
    JSON.stringify([cell(row, 'account_type'), cell(row, 'date'), cell(row, 'type')]),
  );
  for (const group of groups.values()) {
    const [gone, come] = [
      group.filter((row) => number(row, 'shares').startsWith('-')),
      group.filter((row) => !number(row, 'shares').startsWith('-')),
    ];
    const [old, young] = [gone[0], come[0]];
    // Of several exchanges at once nobody may guess which became which.
    if (gone.length !== 1 || come.length !== 1 || cell(old!, 'symbol') === cell(young!, 'symbol')) continue;
    put(old!, 'Beside', beside.became);
    put(old!, 'Beside symbol', cell(young!, 'symbol'));
    put(old!, 'Beside shares', cell(young!, 'shares'));
    put(old!, 'Beside name', cell(young!, 'name'));
    put(young!, 'Beside', beside.otherHalf);
  }
};

const findWithin = (rows: readonly LaidRow[]): void => {
  const moved = rows.filter((row) => cell(row, 'category') === 'DELIVERY' && cell(row, 'type') === 'MIGRATION');
  const groups = Map.groupBy(moved, (row) => JSON.stringify([cell(row, 'account_type'), cell(row, 'symbol')]));
  for (const group of groups.values()) {
    if (isSome(sumOf(...group.map((row) => number(row, 'shares'))))) continue;
    for (const row of group) put(row, 'Beside', beside.within);
  }
};
