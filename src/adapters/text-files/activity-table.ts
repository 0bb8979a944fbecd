import type { ActivityFormat, ReadActivityRow } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { ActivityCells } from './activity-cells.ts';
import { type ActivityDraft, activityOfDraft, type LeftOutRow, statedInstrument } from './activity-draft.ts';
import { isHeldRow } from './laid-row.ts';
import type { NumberStyle } from './number-text.ts';
import type { TimeContext } from './read-time.ts';
import { cellsOf, type Reading, readingOf, recordFrom, recordOf, type TableRecord } from './record.ts';
import { RowFault } from './row-cells.ts';
import { type Survey, surveyFile } from './survey.ts';
import type { Cell, Table } from './table.ts';
import { timeContext } from './table-format.ts';

/** A table of activities of one bank, broker or program: what `activityTable` makes a format of. */
export type ActivityTable<Column extends string> = Pick<
  Table<Column>,
  'format' | 'source' | 'columns' | 'open' | 'numbers' | 'numberStyle' | 'dateOrder' | 'accountColumn'
> & {
  /** How the bank writes numbers, where the numbers of the file leave it open. */
  readonly usualNumbers?: NumberStyle;
  /** The texts of a row's times that need a zone or prove an order of day and month. */
  readonly times?: (cell: Cell<Column>) => readonly string[];
  /** The texts of a row's dates without a time. */
  readonly days?: (cell: Cell<Column>) => readonly string[];
  /** Dates have years of two digits, because this bank always writes them so. */
  readonly shortYears?: boolean;
  /** Reads a row as its activities, in the account of `accountColumn` or the one that was said, or says why it is left out. */
  readonly read: (cells: ActivityCells<Column>) => readonly ActivityDraft[] | LeftOutRow;
};

const rowsPerChunk = 1_000;

/** Makes a format of activities of the description of a table, or of a document that is laid out as one. */
export const activityTable = <Column extends string>(table: ActivityTable<Column>): ActivityFormat => {
  const { format, source, columns, accountColumn } = table;
  const at = new Map(columns.map((column, index) => [column, index]));
  const surveys = new WeakMap<FileSource, Survey>();

  const survey = async (file: FileSource): Promise<Survey> => {
    const known = surveys.get(file);
    if (known !== undefined) return known;
    const found = await surveyFile<Column>({ ...table, times: timesOf(table) }, await table.open(file));
    const numbers = found.numbers === 'unclear' ? (table.usualNumbers ?? 'unclear') : found.numbers;
    surveys.set(file, { ...found, numbers });
    return { ...found, numbers };
  };

  const readRow = (row: number, record: TableRecord, context: TimeContext): readonly ReadActivityRow[] => {
    const cells = new ActivityCells(row, at, record, context, table.shortYears ?? false);
    try {
      const drafts = table.read(cells);
      if ('leftOut' in drafts) return [{ kind: 'left-out', row, reason: drafts.leftOut }];
      return drafts.map((draft, part) => ({
        kind: 'activity',
        row,
        part,
        activity: activityOfDraft(draft, draft.account ?? cells.account(accountColumn)),
        instrument: statedInstrument(draft.instrument),
        counterInstrument: statedInstrument(draft.counterInstrument),
        cells: cellsOf(columns, record),
      }));
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const { reason, field, expected, found } = error;
      return [{ kind: 'held', row, reason, field, expected, found, cells: cellsOf(columns, record) }];
    }
  };

  return {
    format,
    source,

    async scan(file) {
      surveys.delete(file);
      const { accounts, accountless, zoneless, dateOrder, dateOrderOpen } = await survey(file);
      return { format, source, accounts, accountless, zoneless, dateOrder, dateOrderOpen };
    },

    async *read(file, options) {
      const { opened, numbers, twelveHours, dateOrder } = await survey(file);
      const reading: Reading = { numbers, twelveHours, zone: opened.zone ?? '', account: options.account ?? '' };
      const context = timeContext(options, dateOrder, reading.zone);
      let rows: ReadActivityRow[] = [];
      for await (const chunk of opened.rows()) {
        for (const row of chunk) {
          if (isHeldRow(row)) rows.push(row);
          else rows.push(...readRow(row.line, recordOf(row.cells, reading), context));
          if (rows.length < rowsPerChunk) continue;
          yield rows;
          rows = [];
        }
      }
      if (rows.length > 0) yield rows;
    },

    readCells(row, cells, options) {
      const record = recordFrom(columns, cells);
      if (record !== null) {
        const { zone, account } = readingOf(record);
        const context = timeContext(options, table.dateOrder ?? null, zone);
        const said = account === '' && options.account !== null ? [...record.slice(0, -1), options.account] : record;
        return readRow(row, said, context);
      }
      const found = `${Object.keys(cells).length} columns`;
      return [
        {
          kind: 'held',
          row,
          reason: 'COLUMN_COUNT',
          field: 'row',
          expected: 'the columns of the header',
          found,
          cells,
        },
      ];
    },
  };
};

/** A date without a time proves the order of day and month as well as one with a time, and needs no zone. */
const timesOf =
  <Column extends string>({ times, days }: ActivityTable<Column>) =>
  (cell: Cell<Column>): readonly string[] => [
    ...(times?.(cell) ?? []),
    ...(days?.(cell) ?? []).map((day) => `${day} 00:00:00Z`),
  ];
