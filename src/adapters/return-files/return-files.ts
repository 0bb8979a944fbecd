import { RowSplitter, type SplitRow } from '#adapters/text-files/split-rows.ts';
import { readTextHead, readWholeText } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { ReturnFile, ReturnFiles } from '#ports/return-files.ts';
import { findReturnColumns, type ReturnColumns } from './return-columns.ts';
import { type DecimalSign, readDay, readReturn } from './return-text.ts';

export const returnFiles: ReturnFiles = {
  async read(content) {
    const head = await readTextHead(content);
    const text = await readWholeText(content, head);
    const columns = findReturnColumns(text);
    const splitter = new RowSplitter(columns.separator, columns.line);
    const rows = [...splitter.push(text), ...splitter.end()];
    if (rows.length === 0) throw new AppError('FILE_EMPTY', 'The file has a header and no rows.');
    return inOrder(readRows(rows, columns), columns);
  },
};

type DayRow = { readonly line: number; readonly day: number; readonly value: number; readonly marked: boolean };

const readRows = (rows: readonly SplitRow[], columns: ReturnColumns): readonly DayRow[] => {
  const sign = decimalSign(rows, columns);
  return rows.map(({ line, cells, fault }) => {
    if (fault !== null) throw refused(line, 'a row without a broken quote', cells.join(columns.separator));
    if (cells.length !== columns.width)
      throw refused(
        line,
        `${columns.width} cells as in the header`,
        `${cells.length}: ${cells.join(columns.separator)}`,
      );
    const dateText = cells[columns.date]!;
    const day = readDay(dateText);
    if (day === null) throw refused(line, 'a date such as 2025-03-14', dateText);
    const text = cells[columns.value]!;
    const value = readReturn(text, sign, columns.percent);
    if (value === null) throw refused(line, `a return such as 0${sign}0123 or 1${sign}23%`, text);
    if (value < -1) throw refused(line, 'a return of -100 % or more', text);
    return { line, day, value, marked: text.endsWith('%') };
  });
};

/** A comma is the decimal sign where returns have commas and none has a point. */
const decimalSign = (rows: readonly SplitRow[], { value }: ReturnColumns): DecimalSign => {
  const has = (sign: DecimalSign): boolean => rows.some(({ cells }) => cells[value]?.includes(sign));
  return has(',') && !has('.') ? ',' : '.';
};

const inOrder = (rows: readonly DayRow[], { name, percent }: ReturnColumns): ReturnFile => {
  const sorted = rows.toSorted((a, b) => a.day - b.day);
  sorted.forEach((row, index) => {
    const before = sorted[index - 1];
    if (before?.day !== row.day) return;
    const [first, second] = [before.line, row.line].toSorted((a, b) => a - b);
    throw refused(second!, 'each date once', `${isoDateOfDay(row.day)}, which line ${first} has too`);
  });
  return {
    series: {
      days: Int32Array.from(sorted, ({ day }) => day),
      returns: Float64Array.from(sorted, ({ value }) => value),
    },
    name,
    percent: percent || rows.every(({ marked }) => marked),
    reordered: rows.some((row, index) => sorted[index] !== row),
  };
};

const refused = (line: number, expected: string, found: string): AppError => {
  const shown = found === '' ? 'nothing' : `"${found.slice(0, 80)}"`;
  return new AppError('INVALID_INPUT', `Line ${line}: expected ${expected}, found ${shown}.`, {
    details: { line, expected, found: found.slice(0, 80) },
  });
};
