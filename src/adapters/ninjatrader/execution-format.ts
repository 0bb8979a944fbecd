import { zoneOf } from '#domain/values/zone.ts';
import type { ExecutionFormat, FileSource, ReadOptions, ReadRow } from '#ports/execution-format.ts';
import type { Dialect } from './dialect.ts';
import { misfit } from './fit-row.ts';
import { readRow } from './read-row.ts';
import type { TimeContext } from './read-time.ts';
import { cellsOf, recordFrom, recordOf } from './record.ts';
import { dataRows, type Survey, surveyFile } from './survey.ts';
import { writeGrid } from './write-grid.ts';

const rowsPerChunk = 2_000;

/**
 * The execution grid of NinjaTrader 8, in the dialects of its languages and of Windows' regional settings.
 *
 * A file given to `scan` is remembered by its `FileSource`, so that `read` need not look it through again.
 */
export const ninjatraderExecutions = (): ExecutionFormat => {
  const format = 'ninjatrader-executions';
  const source = 'ninjatrader';
  const surveys = new WeakMap<FileSource, Survey>();

  const survey = async (file: FileSource): Promise<Survey> => {
    const known = surveys.get(file);
    if (known !== undefined) return known;
    const found = await surveyFile(file);
    surveys.set(file, found);
    return found;
  };

  return {
    format,
    source,

    async scan(file) {
      surveys.delete(file);
      const { rows, accounts, zoneless, newestFirst, dialect } = await survey(file);
      const { dateOrder, dateOrderOpen } = dialect;
      return { format, source, rows, accounts, zoneless, dateOrder, dateOrderOpen, newestFirst };
    },

    async *read(file, options) {
      const { dialect } = await survey(file);
      const context = timeContext(options, dialect);
      let rows: ReadRow[] = [];
      let trailing = dialect.header.trailing;
      for await (const split of dataRows(file, dialect.encoding, dialect.header)) {
        for (const row of split) {
          const held = misfit(row, dialect.header, trailing);
          rows.push(held ?? readRow(row.line, recordOf(row.cells, dialect), context));
          if (held === null) trailing = row.cells.length > dialect.header.width;
          if (rows.length === rowsPerChunk) {
            yield rows;
            rows = [];
          }
        }
      }
      if (rows.length > 0) yield rows;
    },

    cellsOf,

    readCells(row, cells, options) {
      const record = recordFrom(cells);
      if (record !== null) return readRow(row, record, timeContext(options, null));
      const found = `${Object.keys(cells).length} columns`;
      return {
        kind: 'held',
        row,
        reason: 'COLUMN_COUNT',
        field: 'row',
        expected: 'the columns of the header',
        found,
        cells,
      };
    },

    write: writeGrid,
  };
};

/** A person's answer goes before what the file suggests. */
const timeContext = (options: ReadOptions, dialect: Dialect | null): TimeContext => {
  const answered = options.dateOrder === null || options.dateOrder === 'iso' ? dialect?.dateOrder : options.dateOrder;
  const order = answered === 'iso' ? null : (answered ?? null);
  return {
    dayFirst: order === null ? null : order === 'day-first',
    zone: options.timeZone === null ? null : zoneOf(options.timeZone),
  };
};
