import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = [
  'Account',
  'Time',
  'Symbol',
  'Symbol type',
  'Side',
  'Quantity',
  'Price',
  'Result',
  'Fee',
  'Trade',
  'Order',
  'Connection',
] as const;

const sides = { buy: 'buy', sell: 'sell' } as const;
const classes: Readonly<Record<string, TradedAs>> = {
  futures: 'future',
  future: 'future',
  equities: 'listed',
  equity: 'listed',
  stock: 'listed',
  stocks: 'listed',
  etf: 'listed',
  crypto: 'listed',
  forex: 'lot',
  cfd: 'lot',
};

/** The Trades panel of Quantower, exported: every fill with its fee. */
export const quantowerTrades = (): ExecutionFormat =>
  tableFormat({
    format: 'quantower-trades',
    source: 'quantower',
    columns,
    open: delimited({
      columns,
      names: {
        Account: ['account'],
        Time: ['date/time'],
        Symbol: ['symbol'],
        'Symbol type': ['symbol type'],
        Side: ['side'],
        Quantity: ['quantity'],
        Price: ['price'],
        Result: ['gross p/l'],
        Fee: ['fee'],
        Trade: ['trade id'],
        Order: ['order id'],
        Connection: ['connection name'],
      },
      required: ['Account', 'Time', 'Symbol', 'Symbol type', 'Side', 'Quantity', 'Price', 'Result', 'Fee', 'Trade'],
    }),
    numbers: ['Price', 'Fee', 'Quantity'],
    times: (cell) => [cell('Time')],
    accountColumn: 'Account',
    read: rowReader(columns, (cells) => {
      const side = cells.word('Side', sides, 'Buy or Sell');
      const { size, negative } = cells.signed('Quantity');
      // A quantity without a sign is as good; one with the wrong sign is not.
      if (negative && side === 'buy') cells.fault('Quantity', 'a quantity above zero, as the side is Buy');
      const connection = cells.text('Connection');
      return [
        {
          ...cells.instant('Time'),
          account: cells.account('Account'),
          executionId: cells.id('Trade'),
          orderId: cells.id('Order'),
          instrument: cells.needed('Symbol', 'a symbol'),
          side,
          quantity: size,
          price: cells.number('Price'),
          commission: cells.costs(['Fee'], 'positive'),
          commissionCurrency: cells.currency(['Fee']),
          hints: connection === '' ? {} : { connection },
          tradedAs: cells.word('Symbol type', classes, 'Futures, Equities, ETF, Crypto, Forex or CFD'),
        },
      ];
    }),
  });
