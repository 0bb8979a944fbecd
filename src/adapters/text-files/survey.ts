import { AppError } from '#domain/errors.ts';
import type { DateOrder } from '#domain/ledger/events.ts';
import { parseClockTime, wallMs } from './clock-time.ts';
import { NumberEvidence, TimeEvidence } from './evidence.ts';
import { isHeldRow, type OpenedTable } from './laid-row.ts';
import type { NumberStyle } from './number-text.ts';
import type { Table } from './table.ts';

/** What one pass over the file tells: how it writes, and what is in it. */
export type Survey = {
  readonly opened: OpenedTable;
  readonly numbers: NumberStyle;
  readonly twelveHours: boolean;
  /** null: every date can be read both ways, or the file contradicts itself. */
  readonly dateOrder: DateOrder | null;
  /** No date proves the order of day and month, and some date depends on it. */
  readonly dateOrderOpen: boolean;
  readonly rows: number;
  readonly accounts: readonly string[];
  readonly accountless: boolean;
  readonly zoneless: boolean;
  readonly newestFirst: boolean;
};

/** What the survey needs to know of a table, whatever its rows are. */
export type Surveyed<Column extends string> = Omit<Table<Column>, 'read' | 'open' | 'format' | 'source'>;

type TimeSpan = { readonly first: string; last: string };

/**
 * Looks a file through from start to end, in constant memory: how it writes, its accounts and rows.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`, `FORMAT_NOT_EXECUTIONS`
 */
export const surveyFile = async <Column extends string>(
  table: Surveyed<Column>,
  opened: OpenedTable,
): Promise<Survey> => {
  const at = new Map(table.columns.map((column, index) => [column, index]));
  const numbersAt = table.numbers.map((column) => at.get(column)!);
  const accountAt = table.accountColumn === null ? null : at.get(table.accountColumn)!;
  let cells: readonly string[] = [];
  const cell = (column: Column): string => cells[at.get(column)!]!;
  const numbers = new NumberEvidence();
  const times = new TimeEvidence();
  const spans = new Map<string, TimeSpan>();
  const timeless = new Set<string>();
  let rows = 0;
  for await (const chunk of opened.rows()) {
    for (const row of chunk) {
      if (isHeldRow(row)) {
        rows += 1;
        continue;
      }
      cells = row.cells;
      if (table.skips?.(cell)) continue;
      rows += 1;
      for (const place of numbersAt) numbers.add(cells[place]!);
      const account = accountAt === null ? '' : cells[accountAt]!;
      let clocks = 0;
      for (const time of table.times(cell)) {
        const clock = parseClockTime(time);
        if (clock === null) continue;
        clocks += 1;
        times.add(clock);
        const span = spans.get(account);
        if (span === undefined) spans.set(account, { first: time, last: time });
        else span.last = time;
      }
      if (clocks === 0) timeless.add(account);
    }
  }
  if (rows === 0) throw new AppError('FILE_EMPTY', 'The file has a header and no rows under it.');
  const settled = settleOrder(table.dateOrder ?? null, times);
  const named = [...spans.keys(), ...timeless].map((text) => table.accountOf?.(text) ?? text);
  const accounts = [...new Set(named.filter((account) => account !== ''))];
  return {
    opened,
    ...settled,
    numbers: table.numberStyle ?? numbers.style(opened.separator),
    twelveHours: times.twelveHours,
    rows,
    accounts,
    accountless: accountAt === null,
    zoneless: times.zoneless && opened.zone === null,
    newestFirst: isNewestFirst(
      [...spans.values()],
      settled.dateOrder === null ? [true, false] : [settled.dateOrder === 'day-first'],
    ),
  };
};

/** What the file proves goes before what its platform always writes, and that before a question. */
const settleOrder = (
  usual: DateOrder | null,
  { dateOrder, dateOrderOpen }: TimeEvidence,
): Pick<Survey, 'dateOrder' | 'dateOrderOpen'> =>
  usual !== null && (dateOrderOpen || dateOrder === null)
    ? { dateOrder: usual, dateOrderOpen: false }
    : { dateOrder, dateOrderOpen };

/** Most accounts end earlier than they begin, in every order of day and month that is possible. */
const isNewestFirst = (spans: readonly TimeSpan[], dayFirsts: readonly boolean[]): boolean =>
  dayFirsts.every((dayFirst) => {
    const steps = spans.map(({ first, last }) => Math.sign(instantOf(last, dayFirst) - instantOf(first, dayFirst)));
    return steps.reduce((sum, step) => sum + (step || 0), 0) < 0;
  });

/** Good for setting two times of one file against each other, before anybody has named its zone. */
const instantOf = (time: string, dayFirst: boolean): number => {
  const clock = parseClockTime(time);
  const wall = clock === null ? null : wallMs(clock, dayFirst);
  return wall === null ? Number.NaN : wall - (clock?.offset ?? 0) * 60_000;
};
