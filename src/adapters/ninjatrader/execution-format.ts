import { delimited } from '#adapters/text-files/delimited.ts';
import type { Table } from '#adapters/text-files/table.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExportFormat } from '#ports/execution-format.ts';
import { accountOf } from './account.ts';
import { type Column, columns } from './columns.ts';
import { grid } from './header.ts';
import { readRow } from './read-row.ts';
import { writeGrid } from './write-grid.ts';

/** The execution grid of NinjaTrader 8, in the dialects of its languages and of Windows' regional settings. */
export const executionGrid: Table<Column> = {
  format: 'ninjatrader-executions',
  source: 'ninjatrader',
  columns,
  open: delimited(grid),
  numbers: ['Quantity', 'Price', 'Commission'],
  times: (cell) => [cell('Time')],
  accountColumn: 'Account',
  accountOf,
  read: readRow,
};

/** Reads and writes the execution grid of NinjaTrader 8. */
export const ninjatraderExecutions = (): ExportFormat => ({ ...tableFormat(executionGrid), write: writeGrid });
