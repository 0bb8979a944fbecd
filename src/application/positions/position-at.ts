import { priceDecimal } from '#domain/market/price-decimal.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { decimalOf, formatDecimal } from '#domain/values/decimal.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { type Dictionaries, idAt, moneyScale, type PositionColumns, side, status } from './columns.ts';

/**
 * Returns a position of the columns with its amounts as text, exact. Made anew each time: of a million none is kept.
 *
 * The columns have prices and quantities as float64; the shortest text of one is what it was read from.
 */
export const positionAt = (columns: PositionColumns, dictionaries: Dictionaries, row: number): PositionFacts => {
  const currency = dictionaries.currencies.names[columns.currency[row]!]!;
  const exact = columns.exact.get(row);
  const money = (name: 'grossPnl' | 'commission' | 'netPnl'): string =>
    formatMoney(exact?.[name] ?? decimalOf(columns[name][row]!, moneyScale), currency);
  return {
    id: idAt(columns, row),
    account: dictionaries.accounts.names[columns.account[row]!]!,
    instrument: dictionaries.instruments.names[columns.instrument[row]!]!,
    side: columns.side[row] === side.long ? 'long' : 'short',
    status: columns.status[row] === status.open ? 'open' : 'closed',
    openedAt: columns.openedAt[row]!,
    closedAt: orNull(columns.closedAt[row]!),
    maxQuantity: numberText(columns.maxQuantity[row]!),
    averageEntry: numberText(columns.averageEntry[row]!),
    averageExit: optionalText(columns.averageExit[row]!),
    points: optionalText(columns.points[row]!),
    grossPnl: money('grossPnl'),
    commission: money('commission'),
    netPnl: money('netPnl'),
    currency,
    executions: columns.executions[row]!,
    adverse: optionalMoney(columns.adverse[row]!, currency),
    favourable: optionalMoney(columns.favourable[row]!, currency),
  };
};

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const numberText = (value: number): string => formatDecimal(priceDecimal(value));
const optionalText = (value: number): string | null => (Number.isNaN(value) ? null : numberText(value));
const optionalMoney = (units: number, currency: string): string | null =>
  Number.isNaN(units) ? null : formatMoney(decimalOf(units, moneyScale), currency);
