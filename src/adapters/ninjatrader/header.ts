import type { Delimited } from '#adapters/text-files/delimited.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { AppError } from '#domain/errors.ts';
import { type Column, columnNames, columns, orderListNames, requiredColumns, tradeLogNames } from './columns.ts';
import { isTradePerformance } from './trade-performance.ts';

const countOf = (names: readonly string[], known: ReadonlySet<string>): number =>
  names.filter((name) => known.has(headerKey(name)) || [...known].some((start) => isUnitOf(headerKey(name), start)))
    .length;

/** `Result Gain/Loss (USD)`, `Profit ($)`: the known name and what it is counted in. */
const isUnitOf = (key: string, known: string): boolean => key.startsWith(`${known} `) || key.startsWith(`${known}(`);

const isTradeLog = (names: readonly string[]): boolean => countOf(names, tradeLogNames) >= 2;

/** Says of a list of finished trades or of orders what it is; null of any other table. */
const otherList = (names: readonly string[]): AppError | null => {
  const details = { found: names.filter((name) => name !== '').slice(0, 30), expected: columns };
  if (isTradeLog(names))
    return new AppError(
      'FORMAT_NOT_EXECUTIONS',
      'This is a list of finished trades, each with an entry and an exit price. Trades are worked out from executions: ' +
        `export the Executions grid instead.${isTradePerformance(names) ? ' This one can be checked against the ledger.' : ''}`,
      { details: { ...details, checkable: isTradePerformance(names) } },
    );
  return countOf(names, orderListNames) >= 4
    ? new AppError(
        'FORMAT_NOT_EXECUTIONS',
        'This is a list of orders. An order may be filled in parts or not at all: export the Executions grid instead.',
        { details },
      )
    : null;
};

/** The execution grid, in any order of columns and any language known. */
export const grid: Delimited<Column> = {
  columns,
  names: columnNames,
  required: requiredColumns,
  accepts: (names) => !isTradeLog(names),
  refuse: otherList,
};
