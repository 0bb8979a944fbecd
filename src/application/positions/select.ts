import { add, type Decimal, decimalOf, trim } from '#domain/values/decimal.ts';
import { type Dictionaries, type Dictionary, moneyScale, type PositionColumns, side, status } from './columns.ts';

/** What a person filters positions by; instants in UTC milliseconds, `to` exclusive, both on the opening. */
export type PositionFilter = {
  readonly account?: readonly string[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  readonly side?: 'long' | 'short' | undefined;
  readonly status?: 'open' | 'closed' | undefined;
  readonly result?: 'win' | 'loss' | 'flat' | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

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

/** A flag by code: 1 where the name is wanted; null when every name is. */
const wanted = (dictionary: Dictionary, names: readonly string[] | undefined): Uint8Array | null => {
  if (names === undefined) return null;
  const flags = new Uint8Array(dictionary.names.length);
  for (const name of names) {
    const code = dictionary.codes.get(name);
    if (code !== undefined) flags[code] = 1;
  }
  return flags;
};

/** Sums are moved out before they could leave the safe integers. */
const carryAt = 2 ** 52;

class ExactSum {
  #near = 0;
  #far: Decimal = decimalOf(0, moneyScale);

  add(units: number): void {
    this.#near += units;
    if (this.#near > carryAt || this.#near < -carryAt) this.#carry();
  }

  addExact(amount: Decimal): void {
    this.#far = add(this.#far, amount);
  }

  total(): Decimal {
    this.#carry();
    return trim(this.#far);
  }

  #carry(): void {
    this.#far = add(this.#far, decimalOf(this.#near, moneyScale));
    this.#near = 0;
  }
}

/**
 * Finds the rows that match and sums them, exactly, by currency, in one pass over the columns.
 *
 * A position wins, loses or is flat by its net result once it is closed; an open one is neither.
 */
export const selectPositions = (
  columns: PositionColumns,
  dictionaries: Dictionaries,
  filter: PositionFilter,
): Selection => {
  const { count } = columns;
  const accounts = wanted(dictionaries.accounts, filter.account);
  const instruments = wanted(dictionaries.instruments, filter.instrument);
  const wantedSide = filter.side === undefined ? -1 : side[filter.side];
  const wantedStatus = filter.status === undefined ? -1 : status[filter.status];
  const wantedResult = filter.result === undefined ? null : { win: 1, loss: -1, flat: 0 }[filter.result];
  const from = filter.from ?? Number.NEGATIVE_INFINITY;
  const to = filter.to ?? Number.POSITIVE_INFINITY;

  const matches = new Uint8Array(count);
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
  let matched = 0;

  for (let row = 0; row < count; row++) {
    if (accounts !== null && accounts[columns.account[row]!] !== 1) continue;
    if (instruments !== null && instruments[columns.instrument[row]!] !== 1) continue;
    if (wantedSide !== -1 && columns.side[row] !== wantedSide) continue;
    const rowStatus = columns.status[row]!;
    if (wantedStatus !== -1 && rowStatus !== wantedStatus) continue;
    const opened = columns.openedAt[row]!;
    if (opened < from || opened >= to) continue;
    const net = columns.netPnl[row]!;
    const result = rowStatus === status.open ? null : Math.sign(net);
    if (wantedResult !== null && result !== wantedResult) continue;

    matches[row] = 1;
    matched++;
    const sum = sums[columns.currency[row]!]!;
    sum.positions++;
    sum.executions += columns.executions[row]!;
    if (result === null) sum.open++;
    else if (result > 0) sum.wins++;
    else if (result < 0) sum.losses++;
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
    count: matched,
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
