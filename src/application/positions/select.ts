import type { Decimal } from '#domain/values/decimal.ts';
import { type Dictionaries, type ExactMoney, mostMoney, type PositionColumns, status } from './columns.ts';
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
  const sums = dictionaries.currencies.names.map(emptySums);
  for (let start = 0; start < columns.count; ) {
    const end = endOfCurrency(columns.currency, start);
    addRows(sums[columns.currency[start]!]!, columns, matches, start, end);
    start = end;
  }
  return {
    matches,
    count: sums.reduce((total, { positions }) => total + positions, 0),
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

const emptySums = () => ({
  positions: 0,
  open: 0,
  wins: 0,
  losses: 0,
  executions: 0,
  grossPnl: new ExactSum(),
  commission: new ExactSum(),
  netPnl: new ExactSum(),
});

type Sums = ReturnType<typeof emptySums>;

/** The row at which the currency is another than at `start`, or the end; neighbours mostly share theirs. */
const endOfCurrency = (currency: Uint16Array, start: number): number => {
  const own = currency[start]!;
  let end = start + 1;
  while (end < currency.length && currency[end] === own) end++;
  return end;
};

/** Adds the rows that match, without a branch: whether a row does, and whether it won, no processor foresees. */
const addRows = (
  sums: Sums,
  { status: statuses, netPnl, grossPnl, commission, executions, exact }: PositionColumns,
  matches: Uint8Array,
  start: number,
  end: number,
): void => {
  let positions = 0;
  let open = 0;
  let wins = 0;
  let losses = 0;
  let fills = 0;
  let gross = 0;
  let paid = 0;
  let net = 0;
  for (let row = start; row < end; row++) {
    const one = matches[row]!;
    const closed = one & +(statuses[row]! === status.closed);
    const result = netPnl[row]!;
    positions += one;
    open += one ^ closed;
    wins += closed & +(result > 0);
    losses += closed & +(result < 0);
    fills += one * executions[row]!;
    if (exact.size > 0 && exact.has(row)) {
      if (one === 1) addExactly(sums, exact.get(row)!);
      continue;
    }
    gross += one * grossPnl[row]!;
    paid += one * commission[row]!;
    net += one * result;
    if (Math.max(Math.abs(gross), Math.abs(paid), Math.abs(net)) > mostMoney) {
      addMoney(sums, gross, paid, net);
      gross = 0;
      paid = 0;
      net = 0;
    }
  }
  addMoney(sums, gross, paid, net);
  sums.positions += positions;
  sums.open += open;
  sums.wins += wins;
  sums.losses += losses;
  sums.executions += fills;
};

const addMoney = (sums: Sums, gross: number, paid: number, net: number): void => {
  sums.grossPnl.add(gross);
  sums.commission.add(paid);
  sums.netPnl.add(net);
};

const addExactly = (sums: Sums, { grossPnl, commission, netPnl }: ExactMoney): void => {
  sums.grossPnl.addExact(grossPnl);
  sums.commission.addExact(commission);
  sums.netPnl.addExact(netPnl);
};
