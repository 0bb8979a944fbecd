import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import type { Table } from '#adapters/text-files/table.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import { tradeList } from '#adapters/text-files/trade-list.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import type { TradeList } from '#ports/trade-list.ts';
import { pairedFills } from './paired-fills.ts';

const columns = [
  'Symbol',
  'Buy fill',
  'Sell fill',
  'Quantity',
  'Buy price',
  'Sell price',
  'Bought at',
  'Sold at',
  'Result',
] as const;

const table: Table<(typeof columns)[number]> = {
  format: 'tradovate-performance',
  source: 'tradovate',
  columns,
  open: delimited({
    columns,
    names: {
      Symbol: ['symbol'],
      'Buy fill': ['buyfillid'],
      'Sell fill': ['sellfillid'],
      Quantity: ['qty'],
      'Buy price': ['buyprice'],
      'Sell price': ['sellprice'],
      'Bought at': ['boughttimestamp'],
      'Sold at': ['soldtimestamp'],
      Result: ['pnl'],
    },
    required: columns,
  }),
  numbers: ['Buy price', 'Sell price'],
  times: (cell) => [cell('Bought at'), cell('Sold at')],
  dateOrder: 'month-first',
  accountColumn: null,
  read: rowReader(columns, (cells) =>
    pairedFills({
      account: cells.account(null),
      instrument: cells.needed('Symbol', 'a contract such as MNQZ6'),
      quantity: cells.above0('Quantity'),
      bought: { ...cells.instant('Bought at'), price: cells.number('Buy price'), fill: cells.id('Buy fill') },
      sold: { ...cells.instant('Sold at'), price: cells.number('Sell price'), fill: cells.id('Sell fill') },
    }),
  ),
};

/** The Performance report: fills in pairs, without costs and without the account. */
export const tradovatePerformance = (): ExecutionFormat => tableFormat(table);

/** The same report, to check the ledger against. */
export const tradovateTrades = (): TradeList =>
  tradeList(table, { profit: 'Result', commission: [], fees: [], costSign: 'positive' });
