import { type ActivityTable, activityTable } from '#adapters/text-files/activity-table.ts';
import { type Delimited, delimited } from '#adapters/text-files/delimited.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { type Column, columns, pytrColumns, tableColumns, transactionColumns } from './columns.ts';
import { readBooking, timeOf } from './read-booking.ts';

/** What all tables of bookings have in common, whatever they are written in. */
export const bookings = {
  source: 'portfolio-performance',
  columns,
  numbers: ['Total', 'Fees', 'Taxes', 'Shares', 'Gross amount'],
  times: (cell) => {
    const time = timeOf(cell('Date'));
    return time === null ? [] : [time];
  },
  days: (cell) => [cell('Date').split(/[T\s,]/)[0]!],
} as const satisfies Partial<ActivityTable<Column>>;

const table = (
  format: string,
  { accepts, ...of }: Pick<Delimited<Column>, 'columns' | 'names' | 'required' | 'accepts'>,
  more: Partial<ActivityTable<Column>>,
): ActivityFormat =>
  activityTable<Column>({
    ...bookings,
    format,
    open: delimited({ ...of, accepts }),
    accountColumn: null,
    read: readBooking(null),
    ...more,
  });

/** All transactions of Portfolio Performance as CSV, in German or English; it names no account. */
export const allTransactions = (): ActivityFormat =>
  table('portfolio-performance-transactions', transactionColumns, { usualNumbers: 'comma' });

/** The program's own export names a currency in every row. */
const hasNoCurrency = (names: readonly string[]): boolean => !names.some((name) => /währung|currency/i.test(name));

/**
 * The table of all bookings of Portfolio Performance as CSV. An amount without a currency is in the base currency of the
 * file, which it does not name: it is the program's own default, the euro.
 */
export const bookingTable = (): ActivityFormat =>
  table('portfolio-performance-table', tableColumns, {
    usualNumbers: 'comma',
    accountColumn: 'Account',
    read: readBooking('EUR'),
  });

/** Trade Republic's timeline as `pytr` exports it, in Portfolio Performance's shape. */
export const pytr = (): ActivityFormat =>
  table(
    'trade-republic-pytr',
    { ...pytrColumns, accepts: hasNoCurrency },
    {
      source: 'trade-republic',
      usualNumbers: 'point',
      read: readBooking('EUR'),
    },
  );
