import type { ActivityFormat, ReadActivityRow } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { ActivityCells } from './activity-cells.ts';
import { type ActivityDraft, activityOfDraft, type LeftOutRow, statedInstrument } from './activity-draft.ts';
import type { ActivityTable } from './activity-table.ts';
import { isHeldRow } from './laid-row.ts';
import type { TimeContext } from './read-time.ts';
import { cellsOf, type Reading, readingOf, recordFrom, recordOf, type TableRecord } from './record.ts';
import { RowFault } from './row-cells.ts';
import { type Survey, surveyFile } from './survey.ts';
import { timeContext } from './table-format.ts';

/** A table of which several rows may be one movement: two sides of a trade, a dividend and its tax. */
export type ActivityGroups<Column extends string> = Omit<ActivityTable<Column>, 'read' | 'shortYears' | 'days'> & {
  /** Rows with the same text belong together, wherever they stand; null: the row stands alone. */
  readonly groupOf: (cell: (column: Column) => string) => string | null;
  /** Reads the rows that belong together, in the file's order, or says why all of them are left out. */
  readonly read: (rows: readonly [ActivityCells<Column>, ...ActivityCells<Column>[]]) => GroupReading;
};

export type GroupReading = readonly ActivityDraft[] | LeftOutRow;

type Grouped = { readonly line: number; readonly records: TableRecord[] };

/** Makes a format of a table whose rows are read in groups. What is held of a group is held with the cells of all its rows. */
export const activityGroups = <Column extends string>(table: ActivityGroups<Column>): ActivityFormat => {
  const { format, source, columns, accountColumn } = table;
  const at = new Map(columns.map((column, index) => [column, index]));
  const surveys = new WeakMap<FileSource, Survey>();

  const survey = async (file: FileSource): Promise<Survey> => {
    const known = surveys.get(file);
    if (known !== undefined) return known;
    const found = await surveyFile<Column>({ ...table, times: table.times ?? (() => []) }, await table.open(file));
    const numbers = found.numbers === 'unclear' ? (table.usualNumbers ?? 'unclear') : found.numbers;
    surveys.set(file, { ...found, numbers });
    return { ...found, numbers };
  };

  const readGroup = ({ line, records }: Grouped, context: TimeContext): readonly ReadActivityRow[] => {
    const [first, ...others] = records.map((record) => new ActivityCells(line, at, record, context, false));
    const cells = cellsOfGroup(columns, records);
    try {
      const drafts = table.read([first!, ...others]);
      if ('leftOut' in drafts) return records.map(() => ({ kind: 'left-out', row: line, reason: drafts.leftOut }));
      return drafts.map((draft, part) => ({
        kind: 'activity',
        row: line,
        part,
        activity: activityOfDraft(draft, draft.account ?? first!.account(accountColumn)),
        instrument: statedInstrument(draft.instrument),
        counterInstrument: statedInstrument(draft.counterInstrument),
        cells,
      }));
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      const { reason, field, expected, found } = error;
      return [{ kind: 'held', row: line, reason, field, expected, found, cells }];
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
      const held: ReadActivityRow[] = [];
      const groups = new Map<string, Grouped>();
      for await (const chunk of opened.rows()) {
        for (const row of chunk) {
          if (isHeldRow(row)) {
            held.push(row);
            continue;
          }
          const key = table.groupOf((column) => row.cells[at.get(column)!]!);
          const name = key === null ? `row ${row.line}` : `group ${key}`;
          const group = groups.get(name) ?? { line: row.line, records: [] };
          group.records.push(recordOf(row.cells, reading));
          groups.set(name, group);
        }
      }
      const rows = [...held, ...groups.values().flatMap((group) => readGroup(group, context))];
      yield rows.toSorted((a, b) => a.row - b.row);
    },

    readCells(row, cells, options) {
      const records = recordsOfGroup(columns, cells);
      if (records.length > 0) {
        const { zone, account } = readingOf(records[0]!);
        const context = timeContext(options, table.dateOrder ?? null, zone);
        const said = (record: TableRecord): TableRecord =>
          account === '' && options.account !== null ? [...record.slice(0, -1), options.account] : record;
        return readGroup({ line: row, records: records.map(said) }, context);
      }
      const found = `${Object.keys(cells).length} columns`;
      const expected = 'the columns of the header';
      return [{ kind: 'held', row, reason: 'COLUMN_COUNT', field: 'row', expected, found, cells }];
    },
  };
};

const nth = (index: number): string => (index === 0 ? '' : `${index + 1}: `);

/** The cells of the first row under their names, those of the others under theirs with the row's place before them. */
const cellsOfGroup = (columns: readonly string[], records: readonly TableRecord[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    records.flatMap((record, index) =>
      Object.entries(cellsOf(columns, record)).map(([name, cell]) => [`${nth(index)}${name}`, cell]),
    ),
  );

const recordsOfGroup = (columns: readonly string[], cells: Readonly<Record<string, string>>): TableRecord[] => {
  const records: TableRecord[] = [];
  for (let index = 0; ; index += 1) {
    const prefix = nth(index);
    const own = Object.entries(cells)
      .filter(([name]) => (index === 0 ? !/^\d+: /.test(name) : name.startsWith(prefix)))
      .map(([name, cell]) => [name.slice(prefix.length), cell]);
    const record = recordFrom(columns, Object.fromEntries(own));
    if (record === null) return records;
    records.push(record);
  }
};
