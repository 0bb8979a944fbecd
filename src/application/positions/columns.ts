import type { PositionKey } from '#domain/ledger/fills.ts';
import { type Decimal, parseDecimal, toScaledInteger } from '#domain/values/decimal.ts';
import { deterministicIdBytes } from '#domain/values/ids.ts';
import type { PositionFacts } from '#ports/position-store.ts';

/** Money in the columns has this many decimals; an amount with more, or too large, stands in `exact` instead. */
export const moneyScale = 6;
/** The largest amount in the columns: the sum of two is a safe integer. */
export const mostMoney = 2 ** 52 - 1;

export const side = { long: 0, short: 1 } as const;
export const status = { open: 0, closed: 1 } as const;

/**
 * The positions of one ledger, or of one (account, instrument) of it, by column.
 *
 * Money is exact: whole numbers of 10^-6. Prices and quantities are float64 and serve sorting only; what a page shows
 * is read from the read model.
 */
export type PositionColumns = {
  readonly count: number;
  /** `deterministicIdBytes` of each; see `idAt`. */
  readonly id: Buffer;
  readonly account: Uint16Array;
  readonly instrument: Uint16Array;
  readonly currency: Uint16Array;
  readonly side: Uint8Array;
  readonly status: Uint8Array;
  /** UTC milliseconds; NaN where there is none. */
  readonly openedAt: Float64Array;
  readonly closedAt: Float64Array;
  readonly maxQuantity: Float64Array;
  readonly averageEntry: Float64Array;
  readonly averageExit: Float64Array;
  readonly points: Float64Array;
  readonly grossPnl: Float64Array;
  readonly commission: Float64Array;
  readonly netPnl: Float64Array;
  readonly executions: Float64Array;
  /** Maximum adverse and favourable excursion, before commission; NaN where they were not measured. */
  readonly adverse: Float64Array;
  readonly favourable: Float64Array;
  /** Rows whose money does not fit the columns, with the whole amounts. */
  readonly exact: ReadonlyMap<number, ExactMoney>;
};

/** What there is to count, compare and sum, without ids and amounts that do not fit. */
export type NumberColumns = Omit<PositionColumns, 'id' | 'exact'>;

export type ExactMoney = { readonly grossPnl: Decimal; readonly commission: Decimal; readonly netPnl: Decimal };

/** Names by number: what a column of codes stands for. */
export type Dictionary = { readonly names: string[]; readonly codes: Map<string, number> };

export const newDictionary = (): Dictionary => ({ names: [], codes: new Map() });

export const codeOf = (dictionary: Dictionary, name: string): number => {
  const known = dictionary.codes.get(name);
  if (known !== undefined) return known;
  const code = dictionary.names.push(name) - 1;
  dictionary.codes.set(name, code);
  return code;
};

export type Dictionaries = {
  readonly accounts: Dictionary;
  readonly instruments: Dictionary;
  readonly currencies: Dictionary;
};

const emptyColumns = (count: number) => ({
  ...emptyNumbers(count),
  id: Buffer.alloc(count * deterministicIdBytes),
  exact: new Map<number, ExactMoney>(),
});

const emptyNumbers = (count: number) => ({
  count,
  account: new Uint16Array(count),
  instrument: new Uint16Array(count),
  currency: new Uint16Array(count),
  side: new Uint8Array(count),
  status: new Uint8Array(count),
  openedAt: new Float64Array(count),
  closedAt: new Float64Array(count),
  maxQuantity: new Float64Array(count),
  averageEntry: new Float64Array(count),
  averageExit: new Float64Array(count),
  points: new Float64Array(count),
  grossPnl: new Float64Array(count),
  commission: new Float64Array(count),
  netPnl: new Float64Array(count),
  executions: new Float64Array(count),
  adverse: new Float64Array(count),
  favourable: new Float64Array(count),
});

export const idAt = ({ id }: PositionColumns, row: number): string =>
  id.toString('hex', row * deterministicIdBytes, (row + 1) * deterministicIdBytes);

const optional = (text: string | null): number => (text === null ? Number.NaN : Number(text));

/** Returns the whole number of 10^-6, or null when there is none or it is too large. */
const money = (amount: Decimal): number | null => {
  if (amount.scale > moneyScale) return null;
  const scaled = toScaledInteger(amount, moneyScale);
  return typeof scaled === 'number' && Math.abs(scaled) <= mostMoney ? scaled : null;
};

/** Turns positions into columns. */
export const columnsOf = (
  positions: readonly PositionFacts[],
  { accounts, instruments, currencies }: Dictionaries,
): PositionColumns => {
  const columns = emptyColumns(positions.length);
  positions.forEach((position, row) => {
    columns.id.write(position.id, row * deterministicIdBytes, 'hex');
    columns.account[row] = codeOf(accounts, position.account);
    columns.instrument[row] = codeOf(instruments, position.instrument);
    columns.currency[row] = codeOf(currencies, position.currency);
    columns.side[row] = side[position.side];
    columns.status[row] = status[position.status];
    columns.openedAt[row] = position.openedAt;
    columns.closedAt[row] = position.closedAt ?? Number.NaN;
    columns.maxQuantity[row] = Number(position.maxQuantity);
    columns.averageEntry[row] = Number(position.averageEntry);
    columns.averageExit[row] = optional(position.averageExit);
    columns.points[row] = optional(position.points);
    columns.executions[row] = position.executions;
    columns.adverse[row] = Math.round(optional(position.adverse) * 10 ** moneyScale);
    columns.favourable[row] = Math.round(optional(position.favourable) * 10 ** moneyScale);
    const exact = {
      grossPnl: parseDecimal(position.grossPnl),
      commission: parseDecimal(position.commission),
      netPnl: parseDecimal(position.netPnl),
    };
    const gross = money(exact.grossPnl);
    const commission = money(exact.commission);
    const net = money(exact.netPnl);
    if (gross === null || commission === null || net === null) columns.exact.set(row, exact);
    columns.grossPnl[row] = gross ?? Number(position.grossPnl) * 10 ** moneyScale;
    columns.commission[row] = commission ?? Number(position.commission) * 10 ** moneyScale;
    columns.netPnl[row] = net ?? Number(position.netPnl) * 10 ** moneyScale;
  });
  return columns;
};

/** Puts the columns of several keys one after the other. */
export const joinColumns = (parts: readonly PositionColumns[]): PositionColumns => {
  const joined = emptyColumns(parts.reduce((sum, part) => sum + part.count, 0));
  let start = 0;
  for (const part of parts) {
    joined.id.set(part.id, start * deterministicIdBytes);
    for (const name of arrayColumns) joined[name].set(part[name], start);
    for (const [row, amounts] of part.exact) joined.exact.set(start + row, amounts);
    start += part.count;
  }
  return joined;
};

/** Returns some rows of the columns, in the order of `rows`. */
export const pickRows = (columns: NumberColumns, rows: Uint32Array): NumberColumns => {
  const picked = emptyNumbers(rows.length);
  for (const name of arrayColumns) {
    const from = columns[name];
    const to = picked[name];
    for (let place = 0; place < rows.length; place++) to[place] = from[rows[place]!]!;
  }
  return picked;
};

const arrayColumns = [
  'account',
  'instrument',
  'currency',
  'side',
  'status',
  'openedAt',
  'closedAt',
  'maxQuantity',
  'averageEntry',
  'averageExit',
  'points',
  'grossPnl',
  'commission',
  'netPnl',
  'executions',
  'adverse',
  'favourable',
] as const;

export const keyText = (key: PositionKey): string => `${key.account}\u0000${key.instrument}`;
