import { AppError, isAppError } from '#domain/errors.ts';
import { readLocal, zoneOf } from '#domain/values/zone.ts';
import type { CandleFileAnswers, CandleFileContent } from '#ports/candle-files.ts';
import { decimalSignOf } from './number-column.ts';
import { concatRaw, type RawCandles, sliceRaw } from './raw-candles.ts';
import { assertText, type TextTable, tableOf } from './read-text.ts';
import { isNewestFirst, settleTimes, zoneFor } from './settle-times.ts';
import { encodingOf } from './text-of-file.ts';
import { numberCells, readTextRows, timeCell } from './text-rows.ts';
import { readLines, separatorOf, type TextLine } from './text-table.ts';
import { dateOrderOf } from './time-text.ts';

type Chunks = AsyncIterable<Uint8Array>;

/** Text that is read from its beginning: a second time only where the first piece leaves open how it is to be read. */
export type LongText = { readonly head: Uint8Array; open(): Chunks; readonly pieceBytes: number };

/**
 * Reads long text piece by piece. What the first piece does not prove, date order and decimal sign, is looked for in the rest of
 * the file before anything is read. An hour that the clocks went over twice is never cut in two.
 *
 * @throws AppError as `readTextFile` and `settleTimes` do, for times without a zone that come late in the middle of the file
 */
export const readTextPieces = async function* (
  text: LongText,
  chunks: Chunks,
  answers: CandleFileAnswers,
): AsyncGenerator<CandleFileContent> {
  let settled: {
    readonly table: TextTable;
    readonly answers: CandleFileAnswers;
    readonly newestFirst: boolean;
  } | null = null;
  let held: RawCandles | null = null;
  for await (const lines of linePieces(text, chunks)) {
    const table: TextTable = settled?.table ?? tableOf(lines);
    const rows = settled === null ? lines.slice(table.header) : lines;
    const proven: CandleFileAnswers = settled?.answers ?? (await provenAnswers(text, table, answers));
    if (rows.length === 0) continue;
    const read = readTextRows(rows, table.columns, { format: table.format }, proven);
    const raw: RawCandles = held === null ? read : concatRaw(held, read);
    settled ??= { table, answers: proven, newestFirst: isNewestFirst(raw) };
    const end = endOfPiece(raw, answers);
    held = sliceRaw(raw, end, raw.time.length);
    if (end > 0) yield settleTimes(sliceRaw(raw, 0, end), answers, settled.newestFirst);
  }
  if (held !== null && held.time.length > 0) yield settleTimes(held, answers, settled!.newestFirst);
};

/** Pieces of lines; a line is never cut. */
const linePieces = async function* (
  { head, pieceBytes }: LongText,
  chunks: Chunks,
): AsyncGenerator<readonly TextLine[]> {
  const decoder = new TextDecoder(encodingOf(head, true));
  let separator: string | null = null;
  let line = 1;
  const linesOf = (text: string): readonly TextLine[] => {
    if (separator === null) assertText(text);
    separator ??= separatorOf(text);
    const lines = readLines(text, separator, line);
    line += text.split('\n').length - 1;
    return lines;
  };
  let parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(decoder.decode(chunk, { stream: true }));
    size += chunk.length;
    if (size < pieceBytes) continue;
    const text = parts.join('');
    const end = text.lastIndexOf('\n') + 1;
    if (end === 0)
      throw new AppError('FORMAT_UNKNOWN', 'The file has no lines.', { details: { expected: 'lines of bars' } });
    yield linesOf(text.slice(0, end));
    parts = [text.slice(end)];
    size = text.length - end;
  }
  const last = parts.join('') + decoder.decode();
  if (last.trim() !== '') yield linesOf(last);
};

/** The answers with what the file itself proves, wherever it does. */
const provenAnswers = async (
  text: LongText,
  table: TextTable,
  answers: CandleFileAnswers,
): Promise<CandleFileAnswers> => ({
  ...answers,
  dateOrder: answers.dateOrder ?? (await proofIn(text, table, orderIn)),
  decimal: answers.decimal ?? (await proofIn(text, table, signIn)),
});

/** `none`: nothing here has to be decided; `open`: it has, and nothing here decides it. */
type Proof<Answer> = (rows: readonly TextLine[], table: TextTable) => Answer | 'none' | 'open';

const proofIn = async <Answer>(text: LongText, table: TextTable, proof: Proof<Answer>): Promise<Answer | null> => {
  let header = table.header;
  let isOpen = false;
  for await (const lines of linePieces(text, text.open())) {
    const found = proof(lines.slice(header), table);
    if (found !== 'none' && found !== 'open') return found;
    isOpen ||= found === 'open';
    // Files that write their dates or numbers otherwise in their middle are rare, and told so row by row.
    if (!isOpen) return null;
    header = 0;
  }
  return null;
};

const orderIn: Proof<'day-first' | 'month-first'> = (rows, { columns }) =>
  dateOrderOf(rows.values().map((line) => timeCell(line, columns))) ?? 'none';

const signIn: Proof<'point' | 'comma'> = (rows, { columns }) => {
  const cells = [...numberCells(rows.slice(0, 20_000), columns)].filter((cell) => /[.,]/.test(cell));
  if (cells.length === 0) return 'none';
  try {
    return decimalSignOf(cells);
  } catch (error) {
    if (isAppError(error)) return 'open';
    throw error;
  }
};

/** Where a piece ends: before the readings at its end that the clocks showed twice, which the next piece may decide. */
const endOfPiece = (raw: RawCandles, answers: CandleFileAnswers): number => {
  const timeZone = zoneFor(raw, answers);
  const rows = raw.time.length;
  if (timeZone === null) return rows;
  const zone = zoneOf(timeZone);
  const isDoubled = (index: number): boolean =>
    raw.isClock[index] === 1 && readLocal(zone, raw.time[index]!).kind === 'ambiguous';
  let end = rows;
  for (let at = rows - 1; at >= 0; at -= 1) {
    if (isDoubled(at)) end = at;
    else if (!Number.isNaN(raw.time[at])) break;
  }
  return end;
};
