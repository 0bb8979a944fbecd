import { AppError } from '#domain/errors.ts';
import type { HeldReason } from '#domain/ledger/events.ts';
import type { ExecutionHints } from '#domain/ledger/execution.ts';
import type { ReadHeld, ReadRow } from '#ports/execution-format.ts';
import { accountOf } from './account.ts';
import { type Column, columns } from './columns.ts';
import { currencyNamed, parseNumber } from './number-text.ts';
import { readTime, type TimeContext } from './read-time.ts';
import { cellsOf, type GridRecord, isTwelveHours, numberStyleOf } from './record.ts';
import { type Action, actionOf, entryExitOf } from './words.ts';

const at = Object.fromEntries(columns.map((column, index) => [column, index])) as Record<Column, number>;

/** What a spreadsheet makes of a long number when it saves the file again. */
const roundedId = /^\d(?:[.,]\d+)?E\+\d+$/i;

/**
 * Reads one record as an execution, or as a held row that names the first cell that is not what it should be.
 *
 * The side comes from Action alone. A quantity is above zero; a price may be negative (crude oil, April 2020); a
 * commission is a cost, a negative one a rebate. An account is the part before the first `!`.
 *
 * @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED` when the row's time needs an answer that is missing
 */
export const readRow = (row: number, record: GridRecord, context: TimeContext): ReadRow => {
  const held = (column: Column, expected: string, reason: HeldReason = 'MALFORMED'): ReadHeld => ({
    kind: 'held',
    row,
    reason,
    field: column,
    expected,
    found: record[at[column]]!.slice(0, 200),
    cells: cellsOf(record),
  });
  const style = numberStyleOf(record);

  const instrument = record[at.Instrument]!.trim();
  if (instrument === '') return held('Instrument', 'an instrument');
  const action = actionOf(record[at.Action]!.trim());
  if (action === null) return held('Action', 'Buy, Sell, SellShort or BuyToCover');
  const quantity = parseNumber(record[at.Quantity]!.trim(), style);
  if (quantity === null || quantity === '0' || quantity.startsWith('-')) return held('Quantity', 'a number above zero');
  const price = parseNumber(record[at.Price]!.trim(), style);
  if (price === null) return held('Price', numberExpected[style]);
  const timeText = record[at.Time]!.trim();
  const time = readTime(timeText, isTwelveHours(record), context);
  if (time.kind === 'unanswered') throw unanswered(row, timeText, time.question);
  if (time.kind === 'fault') return held('Time', time.expected, time.reason);
  const executionId = record[at.ID]!;
  if (roundedId.test(executionId)) return held('ID', 'the whole id; a spreadsheet has rounded this one');
  const commissionText = record[at.Commission]!.trim();
  const commission = parseNumber(commissionText, style);
  if (commission === null) return held('Commission', `${numberExpected[style]}, 0 where there was none`);
  const account = accountOf(record[at.Account]!);
  if (account === '') return held('Account', 'an account');
  return {
    kind: 'execution',
    row,
    account,
    executionId: executionId === '' ? null : executionId,
    orderId: record[at['Order ID']] === '' ? null : record[at['Order ID']]!,
    instrument,
    side: action === 'Buy' || action === 'BuyToCover' ? 'buy' : 'sell',
    quantity,
    price,
    commission,
    commissionCurrency: currencyNamed(commissionText),
    executedAt: time.at,
    sourceZone: time.sourceZone,
    hints: hintsOf(record, action),
    record,
  };
};

const numberExpected = {
  point: 'a number with a decimal point',
  comma: 'a number with a decimal comma',
  'point-ungrouped': 'a number with a decimal point',
  'comma-ungrouped': 'a number with a decimal comma',
  unclear: 'a number; nothing in the file tells its decimal sign from a thousands separator',
} as const;

/** Buy and Sell say no more than the side; a rate that is no number says nothing. */
const hintsOf = (record: GridRecord, action: Action): ExecutionHints => {
  const hints: { -readonly [Key in keyof ExecutionHints]: ExecutionHints[Key] } = {};
  if (action === 'SellShort' || action === 'BuyToCover') hints.action = action;
  const entryExit = entryExitOf(record[at['E/X']]!.trim());
  if (entryExit !== null) hints.entryExit = entryExit;
  const position = record[at.Position]!;
  if (position !== '') hints.position = position;
  const name = record[at.Name]!;
  if (name !== '') hints.name = name;
  const rate = parseNumber(record[at.Rate]!.trim(), numberStyleOf(record));
  if (rate !== null) hints.rate = rate;
  const connection = record[at.Connection]!;
  if (connection !== '') hints.connection = connection;
  return hints;
};

const unanswered = (row: number, found: string, question: 'zone' | 'date-order'): AppError =>
  question === 'zone'
    ? new AppError('TIMEZONE_REQUIRED', 'The times of the file have no zone: say which zone they are in.', {
        details: { row, field: 'Time', found },
      })
    : new AppError('DATE_ORDER_REQUIRED', `"${found}" can be read day first and month first: say which it is.`, {
        details: { row, field: 'Time', found },
      });
