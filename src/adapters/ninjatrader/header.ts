import { AppError } from '#domain/errors.ts';
import {
  type Column,
  columnNames,
  columns,
  headerKey,
  orderListNames,
  requiredColumns,
  tradeLogNames,
} from './columns.ts';
import { RowSplitter } from './split-rows.ts';

export type Header = {
  /** The line of the file that the header stands on. */
  readonly line: number;
  readonly separator: string;
  /** Where each canonical column is; -1 for one that the file does not have. */
  readonly positions: readonly number[];
  /** Columns up to the last one with a name. */
  readonly width: number;
  /** The header ends with a separator, as the grid writes it, and so should every row. */
  readonly trailing: boolean;
};

type Candidate = { readonly line: number; readonly separator: string; readonly names: readonly string[] };

const separators = [',', ';', '\t', '|'] as const;
/** A title or two and a `sep=;` may stand before the header; it is not looked for further down. */
const linesLookedAt = 12;

/**
 * Finds the header of the execution grid among the first lines of the text, in any order of columns and any language known.
 *
 * @throws AppError `FILE_EMPTY` without any text; `FORMAT_NOT_EXECUTIONS` for a list of finished trades or of orders;
 *   `FORMAT_UNKNOWN` with the columns found and missing
 */
export const findHeader = (text: string): Header => {
  const candidates = candidatesOf(text);
  const first = candidates[0];
  if (first === undefined) throw new AppError('FILE_EMPTY', 'The file is empty.');
  for (const candidate of candidates) {
    const header = headerOf(candidate);
    if (header !== null) return header;
  }
  for (const candidate of candidates) refuseOtherLists(candidate);
  const closest = candidates.reduce((best, next) => (likeness(next) > likeness(best) ? next : best), first);
  const missing = missingColumns(closest);
  const found = closest.names.filter((name) => name !== '').map((name) => name.slice(0, 40));
  throw new AppError(
    'FORMAT_UNKNOWN',
    `The header is not that of an execution list. Missing: ${missing.join(', ')}. Found: ${found.slice(0, 30).join(', ')}.`,
    { details: { found: found.slice(0, 30), missing, expected: columns } },
  );
};

/** Each of the first lines that has text, split by each separator; the likelier separator first. */
const candidatesOf = (text: string): readonly Candidate[] =>
  text
    .split('\n', linesLookedAt)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
    .flatMap(({ line, text: header }) =>
      separators
        .map((separator) => ({ line, separator, names: splitLine(header, separator) }))
        .toSorted((a, b) => b.names.length - a.names.length),
    );

const splitLine = (line: string, separator: string): readonly string[] => {
  const splitter = new RowSplitter(separator);
  return [...splitter.push(line), ...splitter.end()][0]?.cells ?? [];
};

const headerOf = (candidate: Candidate): Header | null => {
  if (missingColumns(candidate).length > 0 || isTradeLog(candidate)) return null;
  const { line, separator, names } = candidate;
  const width = names.findLastIndex((name) => name !== '') + 1;
  return { line, separator, positions: positionsOf(candidate), width, trailing: names.length > width };
};

const positionsOf = ({ names }: Candidate): readonly number[] => {
  const keys = names.map(headerKey);
  const taken = new Set<number>();
  return columns.map((column) => {
    for (const name of columnNames[column]) {
      const at = keys.findIndex((key, index) => key === name && !taken.has(index));
      if (at >= 0) {
        taken.add(at);
        return at;
      }
    }
    return -1;
  });
};

const missingColumns = (candidate: Candidate): readonly Column[] => {
  const positions = positionsOf(candidate);
  return requiredColumns.filter((column) => positions[columns.indexOf(column)] === -1);
};

const likeness = (candidate: Candidate): number => positionsOf(candidate).filter((at) => at >= 0).length;

const countOf = ({ names }: Candidate, known: ReadonlySet<string>): number =>
  names.filter((name) => known.has(headerKey(name)) || [...known].some((start) => isUnitOf(headerKey(name), start)))
    .length;

/** `Result Gain/Loss (USD)`, `Profit ($)`: the known name and what it is counted in. */
const isUnitOf = (key: string, known: string): boolean => key.startsWith(`${known} `) || key.startsWith(`${known}(`);

const isTradeLog = (candidate: Candidate): boolean => countOf(candidate, tradeLogNames) >= 2;

const refuseOtherLists = (candidate: Candidate): void => {
  const found = candidate.names.filter((name) => name !== '').slice(0, 30);
  if (isTradeLog(candidate)) {
    throw new AppError(
      'FORMAT_NOT_EXECUTIONS',
      'This is a list of finished trades, each with an entry and an exit price. Trades are worked out from executions: ' +
        'export the Executions grid instead.',
      { details: { found, expected: columns } },
    );
  }
  if (countOf(candidate, orderListNames) >= 4) {
    throw new AppError(
      'FORMAT_NOT_EXECUTIONS',
      'This is a list of orders. An order may be filled in parts or not at all: export the Executions grid instead.',
      { details: { found, expected: columns } },
    );
  }
};
