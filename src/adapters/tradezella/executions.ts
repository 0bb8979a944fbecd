import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { fullYear } from '#adapters/text-files/short-year.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const costs = ['Commission', 'Fees'] as const;
const columns = ['Date', 'Time', 'Symbol', 'Buy/Sell', 'Quantity', 'Price', 'Spread', 'Call/Put', ...costs] as const;
type Column = (typeof columns)[number];

const sides = { buy: 'buy', sell: 'sell', b: 'buy', s: 'sell' } as const;
/** What a fill is of; an option of any kind cannot be taken in. */
const classes: Readonly<Record<string, TradedAs>> = {
  '': 'any',
  stock: 'listed',
  future: 'future',
  futures: 'future',
  forex: 'lot',
  crypto: 'listed',
};

const timeOf = (cell: (column: Column) => string): string => `${fullYear(cell('Date'))} ${cell('Time').trim()}`;

/** The generic template of TradeZella: one row a fill, without account and ids. */
export const tradezellaExecutions = (): ExecutionFormat =>
  tableFormat({
    format: 'tradezella-executions',
    source: 'tradezella',
    columns,
    open: delimited({
      columns,
      names: {
        Date: ['date'],
        Time: ['time'],
        Symbol: ['symbol'],
        'Buy/Sell': ['buy/sell'],
        Quantity: ['quantity'],
        Price: ['price'],
        Spread: ['spread'],
        'Call/Put': ['call/put'],
        Commission: ['commission'],
        Fees: ['fees'],
      },
      required: columns,
    }),
    numbers: ['Price', ...costs],
    times: (cell) => [timeOf(cell)],
    accountColumn: null,
    read: rowReader(columns, (cells) => {
      if (cells.text('Call/Put') !== '') cells.fault('Call/Put', 'nothing; an option cannot be taken in yet');
      return [
        {
          ...cells.instant(
            'Time',
            timeOf((column) => cells.text(column)),
          ),
          account: cells.account(null),
          executionId: null,
          orderId: null,
          instrument: cells.needed('Symbol', 'a symbol'),
          side: cells.word('Buy/Sell', sides, 'Buy or Sell'),
          quantity: cells.above0('Quantity'),
          price: cells.number('Price'),
          commission: cells.costs(costs, 'positive'),
          tradedAs: cells.word('Spread', classes, 'Stock, Future, Forex, Crypto or nothing'),
        },
      ];
    }),
  });
