import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import type { ActivityDraft, LeftOutRow } from '#adapters/text-files/activity-draft.ts';
import { isBelowZero, negated, sizeOf } from '#adapters/text-files/amount-text.ts';
import type { AssetClass } from '#domain/instruments/asset-class.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';
import type { Column } from './columns.ts';

type Cells = ActivityCells<Column>;
export type Read = (cells: Cells) => readonly ActivityDraft[] | LeftOutRow;

/** A derivative may be a warrant or a certificate, which are taxed alike and counted apart: a person says which. */
const assetClasses: Readonly<Record<string, AssetClass>> = {
  STOCK: 'share',
  FUND: 'fund',
  PRIVATE_FUND: 'fund',
  CRYPTO: 'crypto',
  BOND: 'bond',
};

/** What every activity of a row has. */
export const shared = (cells: Cells) => {
  const accountType = cells.text('account_type').toUpperCase();
  const own = cells.account(null);
  return {
    // A child's or a pension account is a depot of its own.
    account: accountType === '' || accountType === 'DEFAULT' ? own : `${own} ${accountType}`,
    sourceId: cells.id('transaction_id'),
    date: cells.day('date'),
    at: cells.moment('datetime').at,
    valueDate: cells.dayIfAny('value_date'),
    currency: cells.needed('currency', 'a currency such as EUR'),
    note: cells.said('description'),
  };
};

export const instrumentOf = (cells: Cells): Partial<StatedInstrument> => {
  const symbol = cells.needed('symbol', 'an ISIN, or the symbol of a coin');
  const assetClass = assetClasses[cells.text('asset_class').toUpperCase()] ?? null;
  const isCoin = assetClass === 'crypto' && !isIsin(symbol);
  if (!isCoin && !isIsin(symbol)) cells.fault('symbol', 'a sound ISIN, or the symbol of a coin');
  return { isin: isCoin ? null : symbol, symbol: isCoin ? symbol : null, name: cells.said('name'), assetClass };
};

/** Below zero in the file is paid. */
export const paid = (cells: Cells, column: 'fee' | 'tax'): string => {
  const amount = cells.amount(column) ?? '0';
  return amount === '0' ? '0' : negated(amount);
};

export const feeOf = (cells: Cells): string => {
  const fee = paid(cells, 'fee');
  return isBelowZero(fee) ? cells.fault('fee', 'a fee, which is below zero') : fee;
};

/** An amount with the sign that its type has; what takes back a row of another file has the other one. */
export const amountOf = (cells: Cells, sign: 'in' | 'out'): string => {
  const amount = cells.number('amount');
  const isWrong = amount !== '0' && isBelowZero(amount) !== (sign === 'out');
  const expected = `an amount ${sign === 'in' ? 'above' : 'below'} zero; this takes back a row that is not in the file: withdraw that one`;
  return isWrong ? cells.fault('amount', expected) : sizeOf(amount);
};
