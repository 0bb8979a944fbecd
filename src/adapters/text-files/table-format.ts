import { zoneOf } from '#domain/values/zone.ts';
import type { ExecutionFormat, FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import { isHeldRow } from './laid-row.ts';
import type { TimeContext } from './read-time.ts';
import { cellsOf, type Reading, readingOf, recordFrom, recordOf } from './record.ts';
import { type Survey, surveyFile } from './survey.ts';
import type { Table } from './table.ts';

const rowsPerChunk = 2_000;

/**
 * Makes a format of the description of a table.
 *
 * A file given to `scan` is remembered by its `FileSource`, so that `read` need not look it through again.
 */
export const tableFormat = <Column extends string>(table: Table<Column>): ExecutionFormat => {
  const { format, source, columns } = table;
  const at = new Map(columns.map((column, index) => [column, index]));
  const surveys = new WeakMap<FileSource, Survey>();

  const survey = async (file: FileSource): Promise<Survey> => {
    const known = surveys.get(file);
    if (known !== undefined) return known;
    const found = await surveyFile(table, await table.open(file));
    surveys.set(file, found);
    return found;
  };

  return {
    format,
    source,

    async scan(file) {
      surveys.delete(file);
      const { rows, accounts, accountless, zoneless, newestFirst, dateOrder, dateOrderOpen } = await survey(file);
      return { format, source, rows, accounts, accountless, zoneless, dateOrder, dateOrderOpen, newestFirst };
    },

    async *read(file, options) {
      const { opened, numbers, twelveHours, dateOrder } = await survey(file);
      const reading: Reading = { numbers, twelveHours, zone: opened.zone ?? '', account: options.account ?? '' };
      const context = timeContext(options, dateOrder, reading.zone);
      let cells: readonly string[] = [];
      const cell = (column: Column): string => cells[at.get(column)!]!;
      let rows: ReadRow[] = [];
      for await (const chunk of opened.rows()) {
        for (const row of chunk) {
          if (isHeldRow(row)) rows.push(row);
          else {
            cells = row.cells;
            if (table.skips?.(cell)) continue;
            for (const read of table.read(row.line, recordOf(row.cells, reading), context)) rows.push(read);
          }
          if (rows.length >= rowsPerChunk) {
            yield rows;
            rows = [];
          }
        }
      }
      if (rows.length > 0) yield rows;
    },

    cellsOf: (record) => cellsOf(columns, record),

    readCells(row, cells, options) {
      const record = recordFrom(columns, cells);
      if (record !== null)
        return table.read(row, record, timeContext(options, table.dateOrder ?? null, readingOf(record).zone));
      return [
        {
          kind: 'held',
          row,
          reason: 'COLUMN_COUNT',
          field: 'row',
          expected: 'the columns of the header',
          found: `${Object.keys(cells).length} columns`,
          cells,
        },
      ];
    },
  };
};

/** A person's answer goes before what the file suggests; a zone that the file names is not asked for. */
export const timeContext = (
  options: Pick<ReadOptions, 'dateOrder' | 'timeZone'>,
  suggested: Survey['dateOrder'],
  zoneInFile: string,
): TimeContext => {
  const answered = options.dateOrder === null || options.dateOrder === 'iso' ? suggested : options.dateOrder;
  const order = answered === 'iso' ? null : answered;
  const zone = zoneInFile === '' ? options.timeZone : zoneInFile;
  return { dayFirst: order === null ? null : order === 'day-first', zone: zone === null ? null : zoneOf(zone) };
};
