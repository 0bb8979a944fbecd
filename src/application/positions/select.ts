import type { Decimal } from '#domain/values/decimal.ts';
import { type Dictionaries, type PositionColumns, status } from './columns.ts';
import { ExactSum } from './exact-sum.ts';
import { type FilteredColumns, matchingPositions, type PositionFilter } from './position-filter.ts';

export type PositionTotals = {
  readonly currency: string;
  readonly positions: number;
  readonly open: number;
  readonly wins: number;
  readonly losses: number;
  readonly executions: number;
  readonly grossPnl: Decimal;
  readonly commission: Decimal;
  readonly netPnl: Decimal;
};

export type Selection = {
  /** 1 where the row matches. */
  readonly matches: Uint8Array;
  readonly count: number;
  readonly totals: readonly PositionTotals[];
};

/**
 * Finds the rows that match and sums them, exactly, by currency.
 *
 * A position wins, loses or is flat by its net result once it is closed; an open one is neither.
 */
export const selectPositions = (
  table: FilteredColumns & { readonly columns: PositionColumns },
  dictionaries: Dictionaries,
  filter: PositionFilter,
): Selection => {
  const { columns } = table;
  const matches = matchingPositions(table, dictionaries, filter);
  const sums = dictionaries.currencies.names.map(() => ({
    positions: 0,
    open: 0,
    wins: 0,
    losses: 0,
    executions: 0,
    grossPnl: new ExactSum(),
    commission: new ExactSum(),
    netPnl: new ExactSum(),
  }));
  let count = 0;

  for (let row = 0; row < columns.count; row++) {
    if (matches[row] !== 1) continue;
    count++;
    const net = columns.netPnl[row]!;
    const sum = sums[columns.currency[row]!]!;
    sum.positions++;
    sum.executions += columns.executions[row]!;
    if (columns.status[row] === status.open) sum.open++;
    else if (net > 0) sum.wins++;
    else if (net < 0) sum.losses++;
    const exact = columns.exact.size === 0 ? undefined : columns.exact.get(row);
    if (exact === undefined) {
      sum.grossPnl.add(columns.grossPnl[row]!);
      sum.commission.add(columns.commission[row]!);
      sum.netPnl.add(net);
    } else {
      sum.grossPnl.addExact(exact.grossPnl);
      sum.commission.addExact(exact.commission);
      sum.netPnl.addExact(exact.netPnl);
    }
  }

  return {
    matches,
    count,
    totals: sums
      .map((sum, code) => ({
        ...sum,
        currency: dictionaries.currencies.names[code]!,
        grossPnl: sum.grossPnl.total(),
        commission: sum.commission.total(),
        netPnl: sum.netPnl.total(),
      }))
      .filter((total) => total.positions > 0),
  };
};
