import { activityTable } from '#adapters/text-files/activity-table.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { isHeldRow, type LaidRow, type OpenedTable } from '#adapters/text-files/laid-row.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { type Column, columns, exportColumns } from './columns.ts';
import { readRow } from './read-row.ts';
import { setBeside } from './rows-beside.ts';

/** Held in memory: what one row means, another one of the file may say. */
const openWhole = async (file: FileSource): Promise<OpenedTable> => {
  const opened = await delimited(exportColumns)(file);
  return {
    ...opened,
    async *rows() {
      const rows = (await Array.fromAsync(opened.rows())).flat();
      setBeside(rows.filter((row): row is LaidRow => !isHeldRow(row)));
      yield rows;
    },
  };
};

/** The transaction export of Trade Republic, since 2025, in both of its variants. */
export const tradeRepublicExport = (): ActivityFormat =>
  activityTable<Column>({
    format: 'trade-republic',
    source: 'trade-republic',
    columns,
    open: openWhole,
    numbers: ['shares', 'price', 'amount'],
    usualNumbers: 'point',
    times: (cell) => [cell('datetime')],
    // The export says which kind of account a row is of, not whose.
    accountColumn: null,
    read: readRow,
  });
