import { type ActivityDraft, leftOut } from '#adapters/text-files/activity-draft.ts';
import type { ActivityGroups, GroupReading } from '#adapters/text-files/activity-groups.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { corporateAction } from './corporate-actions.ts';
import { describedInstrument } from './described-instrument.ts';
import {
  dayText,
  instrumentOf,
  type MovementCells,
  type MovementColumn,
  movementColumns,
  sharedOf,
} from './movement-cells.ts';
import { transfer } from './transfers.ts';

type Cell = (column: MovementColumn) => string;

/** The words for what a cash movement is, in Flex queries and in the names of a statement's sections. */
const cashKinds = {
  dividends: 'dividend',
  'payment in lieu of dividends': 'in-lieu',
  'withholding tax': 'tax',
  '871(m) withholding': 'tax',
  'broker interest received': 'interest',
  'broker interest paid': 'interest',
  'bond interest received': 'coupon',
  'bond interest paid': 'coupon',
  'broker fees': 'fee',
  'other fees': 'fee',
  'advisor fees': 'fee',
  'commission adjustments': 'fee',
  'price adjustments': 'fee',
  'deposits/withdrawals': 'payment',
  'deposits & withdrawals': 'payment',
  'cash receipts / electronic fund transfers': 'payment',
} as const;

const kindWords =
  'Dividends, Payment In Lieu Of Dividends, Withholding Tax, Broker Interest, Bond Interest, Other Fees or Deposits/Withdrawals';

const isOfDividend = (cell: Cell): boolean => {
  const kind = cashKinds[headerKey(cell('Type')) as keyof typeof cashKinds];
  return kind === 'dividend' || kind === 'in-lieu' || (kind === 'tax' && instrumentKey(cell) !== '');
};

const instrumentKey = (cell: Cell): string => {
  const described = describedInstrument(cell('Description'));
  return cell('ISIN') || described?.isin || cell('Symbol') || '';
};

/** Text that is the same in all rows of one corporate action; the instrument of each stands in brackets at its end. */
const actionText = (description: string): string => description.replace(/\s*\([^()]*\)\s*$/, '');

const groupOf = (cell: Cell): string | null => {
  const day = dayText(cell('Date'));
  const account = cell('Account');
  if (cell('Part') === 'corporate-action') return ['action', account, day, actionText(cell('Description'))].join('|');
  if (cell('Part') === 'transfer' && cell('Quantity') !== '')
    return ['transfer', account, day, cell('ISIN') || cell('Symbol'), cell('Direction').toLowerCase()].join('|');
  if (cell('Part') !== 'cash' || !isOfDividend(cell)) return null;
  const inLieu = /in lieu/i.test(`${cell('Type')} ${cell('Description')}`);
  return ['dividend', account, instrumentKey(cell), cell('Currency'), cell('Action') || day, String(inLieu)].join('|');
};

const sum = (rows: readonly MovementCells[]): string => sumOf(...rows.map((row) => row.number('Amount')));

/** A dividend with its tax. Bookings that take each other back within a day cancel; what is paid back later is a refund. */
const dividend = (rows: readonly MovementCells[]): GroupReading => {
  const isTax = (row: MovementCells): boolean => /withholding/i.test(row.text('Type'));
  const paid = rows.filter((row) => !isTax(row));
  const taxes = rows.filter(isTax);
  const first = paid[0] ?? taxes[0]!;
  const tax = negated(sum(taxes));
  const withheld = { foreign: tax };
  const shared = { ...sharedOf(first), instrument: instrumentOf(first) };
  const gross = sum(paid);
  if (!isSome(gross)) {
    if (!isSome(tax)) return leftOut('bookings that take each other back');
    return [{ ...shared, type: isBelowZero(tax) ? 'tax-refund' : 'tax', withheld }];
  }
  const inLieu = paid.some((row) => /in lieu/i.test(row.text('Type')));
  if (isBelowZero(gross)) {
    if (inLieu && !isSome(tax)) return [{ ...shared, type: 'fee', gross: sizeOf(gross) }];
    first.fault('Amount', 'a dividend above zero; this one takes an earlier one back');
  }
  return [{ ...shared, type: 'dividend', gross, withheld }];
};

const cash = (rows: readonly [MovementCells, ...MovementCells[]]): GroupReading => {
  const [first] = rows;
  const kind = first.word('Type', cashKinds, kindWords);
  if (isOfDividend((column) => first.text(column))) return dividend(rows);
  const amount = first.number('Amount');
  if (!isSome(amount)) return leftOut('a booking of nothing');
  const isOut = isBelowZero(amount);
  const shared = sharedOf(first);
  const booking: ActivityDraft = { ...shared, type: 'fee', gross: sizeOf(amount) };
  if (kind === 'tax')
    return [{ ...shared, type: isOut ? 'tax' : 'tax-refund', withheld: { foreign: negated(amount) } }];
  if (kind === 'payment') return [{ ...booking, type: isOut ? 'withdrawal' : 'deposit' }];
  if (kind === 'fee') return [{ ...booking, type: isOut ? 'fee' : 'fee-refund' }];
  const type = isOut ? 'interest-charge' : 'interest';
  return [{ ...booking, type, ...(kind === 'coupon' ? { instrument: instrumentOf(first) } : {}) }];
};

const read = (rows: readonly [MovementCells, ...MovementCells[]]): GroupReading => {
  const [first] = rows;
  const part = first.text('Part');
  if (part === 'trade') return leftOut('a trade: it is an execution and taken in as one');
  if (part === 'corporate-action') return corporateAction(rows);
  if (part === 'transfer') return transfer(rows);
  return cash(rows);
};

/** What is no trade in the files of Interactive Brokers, whichever way it is laid out. */
export const movements: Omit<ActivityGroups<MovementColumn>, 'format' | 'open'> = {
  source: 'interactive-brokers',
  columns: movementColumns,
  numberStyle: 'point',
  numbers: ['Amount', 'Quantity', 'Proceeds', 'Cost'],
  dateOrder: 'iso',
  accountColumn: 'Account',
  groupOf,
  read,
};
