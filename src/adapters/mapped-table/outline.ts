import { headerKey } from '#adapters/text-files/header-key.ts';
import { headerLines } from '#adapters/text-files/header-line.ts';
import { RowSplitter } from '#adapters/text-files/split-rows.ts';
import { readTextHead } from '#adapters/text-files/text-head.ts';
import { AppError } from '#domain/errors.ts';
import { deterministicId } from '#domain/values/ids.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { TableOutline } from '#ports/mapped-tables.ts';
import { suggestMapping } from './suggest.ts';

const rowsShown = 20;
const fewestColumns = 4;

/** Names a header by its columns in their order, however they are spelt. */
export const fingerprintOf = (names: readonly string[]): string => {
  const keys = names.map(headerKey);
  return deterministicId(...keys.slice(0, keys.findLastIndex((key) => key !== '') + 1));
};

/**
 * Looks at the start of a file: the header is the first line with the most named columns.
 *
 * @throws AppError `FILE_EMPTY`, `FILE_BINARY`; `FORMAT_UNKNOWN` where no line has columns
 */
export const outlineOf = async (file: FileSource): Promise<TableOutline> => {
  const { text } = await readTextHead(file);
  const named = (names: readonly string[]): number => names.filter((name) => name !== '').length;
  const lines = headerLines(text, 60);
  const most = Math.max(...lines.map(({ names }) => named(names)));
  const header = lines.find(({ names }) => named(names) === most);
  if (header === undefined || most < fewestColumns)
    throw new AppError('FORMAT_UNKNOWN', 'Nothing in this file looks like a table: no line has several columns.', {
      details: { found: lines[0]?.names.slice(0, 30) ?? [], missing: [] },
    });
  const splitter = new RowSplitter(header.separator, header.line);
  const rows = [...splitter.push(text), ...splitter.end()].slice(0, rowsShown).map(({ cells }) => cells.slice(0, 60));
  const names = header.names.slice(0, header.names.findLastIndex((name) => name !== '') + 1);
  return {
    fingerprint: fingerprintOf(names),
    separator: header.separator,
    header: names,
    rows,
    suggestion: suggestMapping(names, rows),
  };
};
