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
  for (const run of runsOf(columns)) (run.small ? addSmall : addAny)(sums[run.currency]!, columns, matches, run);
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

/**
 * Rows from `start` on, before `end`, in one currency. `small`: the sum of all its amounts is below 2^52 of 10^-6, so that no
 * sum of some of them leaves the safe integers.
 */
type Run = { readonly currency: number; readonly start: number; readonly end: number; readonly small: boolean };

const runs = new WeakMap<PositionColumns, readonly Run[]>();

const runsOf = (columns: PositionColumns): readonly Run[] => {
  const known = runs.get(columns);
  if (known !== undefined) return known;
  const made: Run[] = [];
  for (let start = 0; start < columns.count; start = made.at(-1)!.end) {
    const currency = columns.currency[start]!;
    let end = start;
    let most = 0;
    let exact = false;
    while (end < columns.count && columns.currency[end] === currency) {
      most += Math.abs(columns.grossPnl[end]!) + Math.abs(columns.commission[end]!) + Math.abs(columns.netPnl[end]!);
      if (columns.exact.has(end)) exact = true;
      end++;
    }
    made.push({ currency, start, end, small: !exact && most <= mostMoney });
  }
  runs.set(columns, made);
  return made;
};

/** Adds the rows that match, without a branch: whether a row does, and whether it won, no processor foresees. */
const addSmall = (
  sums: Sums,
  { status: statuses, netPnl, grossPnl, commission, executions }: PositionColumns,
  matches: Uint8Array,
  { start, end }: Run,
): void => {
  let positions = 0;
  let closed = 0;
  let wins = 0;
  let losses = 0;
  let fills = 0;
  let gross = 0;
  let paid = 0;
  let net = 0;
  for (let row = start; row < end; row++) {
    const one = matches[row]!;
    const done = one & +(statuses[row]! === status.closed);
    const result = netPnl[row]!;
    positions += one;
    closed += done;
    wins += done & +(result > 0);
    losses += done & +(result < 0);
    fills += one * executions[row]!;
    gross += one * grossPnl[row]!;
    paid += one * commission[row]!;
    net += one * result;
  }
  sums.positions += positions;
  sums.open += positions - closed;
  sums.wins += wins;
  sums.losses += losses;
  sums.executions += fills;
  addMoney(sums, gross, paid, net);
};

/** As `addSmall`, whatever the amounts are. */
const addAny = (sums: Sums, columns: PositionColumns, matches: Uint8Array, { start, end }: Run): void => {
  for (let row = start; row < end; row++) {
    if (matches[row] !== 1) continue;
    const result = columns.netPnl[row]!;
    sums.positions++;
    sums.executions += columns.executions[row]!;
    if (columns.status[row] === status.open) sums.open++;
    else if (result > 0) sums.wins++;
    else if (result < 0) sums.losses++;
    const exact = columns.exact.get(row);
    if (exact !== undefined) addExactly(sums, exact);
    else addMoney(sums, columns.grossPnl[row]!, columns.commission[row]!, result);
  }
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
