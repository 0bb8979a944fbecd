import { AppError } from '#domain/errors.ts';
import type { FileSource } from '#ports/execution-format.ts';
import { accountOf } from './account.ts';
import { refuseBinary } from './binary-file.ts';
import { parseClockTime, wallMs } from './clock-time.ts';
import { columns } from './columns.ts';
import { type Dialect, NumberEvidence, TimeEvidence } from './dialect.ts';
import { decodeText, type Encoding, isUtf8, readHead, wideEncoding } from './encoding.ts';
import { misfit } from './fit-row.ts';
import { findHeader, type Header } from './header.ts';
import { RowSplitter, type SplitRow } from './split-rows.ts';

/** What one pass over the file tells: how it writes, and what is in it. */
export type Survey = {
  readonly dialect: Dialect;
  readonly rows: number;
  readonly accounts: readonly string[];
  readonly zoneless: boolean;
  readonly newestFirst: boolean;
};

type TimeSpan = { readonly first: string; last: string };

const headBytes = 65_536;

/**
 * Looks a file through from start to end, in constant memory: its encoding, header and dialect, its accounts and rows.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_UNKNOWN`, `FORMAT_NOT_EXECUTIONS`
 */
export const surveyFile = async (file: FileSource): Promise<Survey> => {
  const head = await readHead(file, headBytes);
  if (head.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  const wide = wideEncoding(head);
  refuseBinary(head, wide !== null);
  const headText = new TextDecoder(wide ?? 'windows-1252').decode(head);
  if (headText.trim() === '') throw new AppError('FILE_EMPTY', 'The file is empty.');
  const encoding: Encoding = wide ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252');
  const header = findHeader(new TextDecoder(encoding).decode(head));
  return surveyRows(file, encoding, header);
};

/** The data rows of the file, as its splitter yields them. */
export async function* dataRows(file: FileSource, encoding: Encoding, header: Header): AsyncGenerator<SplitRow[]> {
  const splitter = new RowSplitter(header.separator, header.line);
  for await (const text of decodeText(file, encoding)) yield splitter.push(text);
  yield splitter.end();
}

const surveyRows = async (file: FileSource, encoding: Encoding, header: Header): Promise<Survey> => {
  const place = (column: (typeof columns)[number]): number => header.positions[columns.indexOf(column)]!;
  const [quantityAt, priceAt, commissionAt] = [place('Quantity'), place('Price'), place('Commission')];
  const [timeAt, accountAt] = [place('Time'), place('Account')];
  const numbers = new NumberEvidence();
  const times = new TimeEvidence();
  const spans = new Map<string, TimeSpan>();
  const timeless = new Set<string>();
  let rows = 0;
  for await (const chunk of dataRows(file, encoding, header)) {
    for (const row of chunk) {
      rows += 1;
      if (misfit(row, header, false) !== null) continue;
      numbers.add(row.cells[quantityAt]!);
      numbers.add(row.cells[priceAt]!);
      numbers.add(row.cells[commissionAt]!);
      const time = row.cells[timeAt]!;
      const clock = parseClockTime(time);
      const account = row.cells[accountAt]!;
      if (clock === null) {
        timeless.add(account);
        continue;
      }
      times.add(clock);
      const span = spans.get(account);
      if (span === undefined) spans.set(account, { first: time, last: time });
      else span.last = time;
    }
  }
  if (rows === 0) throw new AppError('FILE_EMPTY', 'The file has a header and no rows under it.');
  const { dateOrder, dateOrderOpen, twelveHours, zoneless } = times;
  const named = [...spans.keys(), ...timeless].map((cell) => accountOf(cell));
  const accounts = [...new Set(named.filter((account) => account !== ''))];
  return {
    dialect: { encoding, header, numbers: numbers.style(header.separator), dateOrder, dateOrderOpen, twelveHours },
    rows,
    accounts,
    zoneless,
    newestFirst: isNewestFirst([...spans.values()], dateOrder === null ? [true, false] : [dateOrder === 'day-first']),
  };
};

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
