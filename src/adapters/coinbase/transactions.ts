import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, type LeftOutRow, leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isBelowZero, sizeOf } from '#adapters/text-files/amount-text.ts';
import { coin, isMoney } from '#adapters/text-files/coin-fee.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';

const columns = [
  'Id',
  'Time',
  'Type',
  'Asset',
  'Quantity',
  'Currency',
  'Price',
  'Subtotal',
  'Total',
  'Fees',
  'Notes',
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;
type Kind = 'buy' | 'sell' | 'convert' | 'reward' | 'out' | 'in' | 'move' | 'inside';

const kinds: Readonly<Record<string, Kind>> = {
  buy: 'buy',
  'advanced trade buy': 'buy',
  'advance trade buy': 'buy',
  sell: 'sell',
  'advanced trade sell': 'sell',
  'advance trade sell': 'sell',
  'card spend': 'sell',
  convert: 'convert',
  'staking income': 'reward',
  'rewards income': 'reward',
  'reward income': 'reward',
  'inflation reward': 'reward',
  'learning reward': 'reward',
  'coinbase earn': 'reward',
  'incentives rewards payout': 'reward',
  'subscription rebate': 'reward',
  'subscription rebates (24 hours)': 'reward',
  interest: 'reward',
  send: 'out',
  withdrawal: 'out',
  'pro withdrawal': 'move',
  'exchange withdrawal': 'move',
  'pro deposit': 'move',
  'exchange deposit': 'move',
  receive: 'in',
  deposit: 'in',
  'retail staking transfer': 'inside',
  'retail unstaking transfer': 'inside',
  'retail eth2 deprecation': 'inside',
};

const kindWords =
  'Buy, Sell, Convert, Send, Receive, Deposit, Withdrawal, Staking Income or another type that is known';

/** `Converted 0.5 ETH to 0.0251 BTC`; the numbers are as the export's language has them. */
const converted = /^Converted\s+(?<left>[\d.,]+)\s+(?<from>\w+)\s+to\s+(?<got>[\d.,]+)\s+(?<to>\w+)/i;

/** What a row says in money; a sale's are above or below zero by the age of the export. */
const moneyOf = (cells: Cells) => {
  const gross = cells.size('Subtotal');
  const total = cells.size('Total');
  if (gross === null) cells.fault('Subtotal', 'the worth before fees');
  return { gross, fee: cells.size('Fees') ?? '0', total };
};

const read = (cells: Cells): readonly ActivityDraft[] | LeftOutRow => {
  const kind = cells.word('Type', kinds, kindWords);
  if (kind === 'inside') return leftOut('coins that stay in the account: staked, taken out of staking or renamed');
  const symbol = cells.needed('Asset', 'an asset such as BTC').toUpperCase();
  const currency = cells.needed('Currency', 'a currency such as EUR').toUpperCase();
  const text = cells.text('Time').replace(/\s*UTC$/i, 'Z');
  const shared = { ...cells.moment('Time', text), sourceId: cells.id('Id'), note: cells.said('Notes') };
  const amount = cells.number('Quantity');
  const quantity = sizeOf(amount);
  const isOut = kind === 'out' || (kind === 'move' && isBelowZero(amount));
  if (kind === 'in' || isOut || kind === 'move') {
    if (kind === 'move' && amount === '0') cells.fault('Quantity', 'a number other than zero');
    if (isMoney(symbol))
      return [{ ...shared, type: isOut ? 'withdrawal' : 'deposit', currency: symbol, gross: quantity }];
    return [{ ...shared, type: isOut ? 'transfer-out' : 'transfer-in', instrument: coin(symbol), quantity, currency }];
  }
  const { gross, fee, total } = moneyOf(cells);
  if (kind === 'reward') {
    if (isMoney(symbol)) return [{ ...shared, type: 'interest', currency: symbol, gross: quantity }];
    return [{ ...shared, type: 'reward', instrument: coin(symbol), quantity, currency, gross }];
  }
  if (kind === 'convert') return [swap(cells, { ...shared, currency, gross })];
  if (isMoney(symbol)) cells.fault('Asset', 'a coin');
  const settlement = total === null ? null : { currency, amount: kind === 'buy' ? `-${total}` : total, account: null };
  return [{ ...shared, type: kind, instrument: coin(symbol), quantity, currency, gross, fee, settlement }];
};

/** What was converted into what stands in the note alone; the fee is a part of the coins, and no money is paid. */
const swap = (cells: Cells, shared: Omit<ActivityDraft, 'type'>): ActivityDraft => {
  const { left, from, got, to } = converted.exec(cells.text('Notes'))?.groups ?? {};
  const out = left === undefined ? null : cells.numberIn(left);
  const counter = got === undefined ? null : cells.numberIn(got);
  if (out === null || counter === null) cells.fault('Notes', 'a note such as: Converted 0.5 ETH to 0.0251 BTC');
  return {
    ...shared,
    type: 'swap',
    instrument: coin(from!.toUpperCase()),
    quantity: out,
    counterInstrument: coin(to!.toUpperCase()),
    counter: { account: null, instrument: null, quantity: counter, currency: null, amount: null },
  };
};

/** The transactions of Coinbase, its advanced trading included; some lines about the person stand before the header. */
export const coinbaseTransactions = (): ActivityFormat =>
  activityTable<Column>({
    format: 'coinbase',
    source: 'coinbase',
    columns,
    open: delimited<Column>({
      columns,
      names: {
        Id: ['id'],
        Time: ['timestamp'],
        Type: ['transaction type'],
        Asset: ['asset'],
        Quantity: ['quantity transacted'],
        Currency: ['price currency', 'spot price currency'],
        Price: ['price at transaction', 'spot price at transaction'],
        Subtotal: ['subtotal'],
        Total: ['total (inclusive of fees and/or spread)', 'total (inclusive of fees)'],
        Fees: ['fees and/or spread', 'fees'],
        Notes: ['notes'],
      },
      required: ['Time', 'Type', 'Asset', 'Quantity', 'Currency', 'Subtotal', 'Notes'],
    }),
    usualNumbers: 'point',
    numbers: ['Quantity', 'Price', 'Subtotal', 'Total', 'Fees'],
    times: (cell) => [cell('Time').replace(/\s*UTC$/i, 'Z')],
    dateOrder: 'iso',
    accountColumn: null,
    read,
  });
