import { delimited } from '#adapters/text-files/delimited.ts';
import { type Columns, missingColumns } from '#adapters/text-files/header-line.ts';
import { roundTrip } from '#adapters/text-files/round-trip.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import type { Table } from '#adapters/text-files/table.ts';
import { tradeList } from '#adapters/text-files/trade-list.ts';
import type { TradeList } from '#ports/trade-list.ts';
import { accountOf } from './account.ts';

const columns = [
  'Instrument',
  'Account',
  'Market pos.',
  'Quantity',
  'Entry price',
  'Exit price',
  'Entry time',
  'Exit time',
  'Profit',
  'Commission',
  'Clearing fee',
  'Exchange fee',
  'IP fee',
  'NFA fee',
] as const;
type Column = (typeof columns)[number];

/** English and French as seen in exports; no German export was found, its names are the words that fit. */
const header: Columns<Column> = {
  columns,
  names: {
    Instrument: ['instrument', 'kontrakt'],
    Account: ['account', 'account display name', 'compte', 'konto'],
    'Market pos.': ['market pos.', 'market position', 'pos. marche.', 'pos. marche', 'marktpos.', 'marktposition'],
    Quantity: ['qty', 'quantity', 'qte', 'quantite', 'menge', 'anzahl'],
    'Entry price': ['entry price', "prix d'entree", 'einstiegspreis', 'einstiegskurs'],
    'Exit price': ['exit price', 'prix de sortie', 'ausstiegspreis', 'ausstiegskurs'],
    'Entry time': ['entry time', "heure d'entree", 'einstiegszeit'],
    'Exit time': ['exit time', 'heure de sortie', 'ausstiegszeit'],
    Profit: ['profit', 'gewinn', 'gewinn/verlust'],
    Commission: ['commission', 'provision', 'kommission'],
    'Clearing fee': ['clearing fee'],
    'Exchange fee': ['exchange fee'],
    'IP fee': ['ip fee'],
    'NFA fee': ['nfa fee'],
  },
  required: [
    'Instrument',
    'Account',
    'Market pos.',
    'Quantity',
    'Entry price',
    'Exit price',
    'Entry time',
    'Exit time',
    'Profit',
  ],
};

/** Whether these are the columns of the list of trades, which can be checked against the ledger. */
export const isTradePerformance = (names: readonly string[]): boolean => missingColumns(names, header).length === 0;

const sides = {
  long: 'long',
  longue: 'long',
  l: 'long',
  short: 'short',
  courte: 'short',
  s: 'short',
} as const;

const table: Table<Column> = {
  format: 'ninjatrader-trade-performance',
  source: 'ninjatrader',
  columns,
  open: delimited(header),
  numbers: ['Quantity', 'Entry price', 'Exit price', 'Profit', 'Commission'],
  times: (cell) => [cell('Entry time'), cell('Exit time')],
  accountColumn: 'Account',
  accountOf,
  read: rowReader(columns, (cells) =>
    roundTrip({
      account: accountOf(cells.raw('Account')) || cells.fault('Account', 'an account'),
      instrument: cells.needed('Instrument', 'an instrument'),
      quantity: cells.above0('Quantity'),
      direction: cells.word('Market pos.', sides, 'Long or Short'),
      entry: { ...cells.instant('Entry time'), price: cells.number('Entry price'), executionId: null },
      exit: { ...cells.instant('Exit time'), price: cells.number('Exit price'), executionId: null },
      commission: '0',
    }),
  ),
};

/** The Trades list of NinjaTrader 8's Trade Performance: every pair of an entry and an exit that gave it up. */
export const ninjatraderTrades = (): TradeList =>
  tradeList(table, {
    profit: 'Profit',
    commission: ['Commission'],
    fees: ['Clearing fee', 'Exchange fee', 'IP fee', 'NFA fee'],
    costSign: 'positive',
  });
