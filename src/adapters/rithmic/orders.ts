import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import { formatDecimal, multiply, parseDecimal } from '#domain/values/decimal.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = [
  'Account',
  'Status',
  'Buy/Sell',
  'Symbol',
  'Filled',
  'Average price',
  'Order',
  'Updated',
  'Commission rate',
] as const;

const sides = { b: 'buy', s: 'sell', buy: 'buy', sell: 'sell' } as const;

/**
 * The order history of R|Trader: below a preamble and the line "Completed Orders", what was filled of each order, at its
 * average price. The zone stands in the name of the column of times. The commission is a rate per contract.
 */
export const rithmicOrders = (): ExecutionFormat =>
  tableFormat({
    format: 'rithmic-orders',
    source: 'rithmic',
    columns,
    open: delimited({
      columns,
      names: {
        Account: ['account'],
        Status: ['status'],
        'Buy/Sell': ['buy/sell'],
        Symbol: ['symbol'],
        Filled: ['qty filled'],
        'Average price': ['avg fill price'],
        Order: ['order number'],
        Updated: ['update time (*)', 'update time'],
        'Commission rate': ['commission fill rate'],
      },
      required: ['Account', 'Status', 'Buy/Sell', 'Symbol', 'Filled', 'Average price', 'Order', 'Updated'],
      lookedAt: 60,
      after: /^"?Completed Orders"?[\s,]*$/i,
      until: /^(Working|Completed|Rejected) Orders$/i,
      zoneColumn: 'Updated',
    }),
    numbers: ['Average price', 'Commission rate'],
    times: (cell) => [cell('Updated')],
    accountColumn: 'Account',
    skips: (cell) => ['', '0'].includes(cell('Filled').trim()),
    read: rowReader(columns, (cells) => {
      const order = cells.id('Order') ?? cells.fault('Order', 'the number of an order');
      const quantity = cells.above0('Filled');
      const rate = cells.costs(['Commission rate'], 'positive');
      return [
        {
          ...cells.instant('Updated'),
          account: cells.account('Account'),
          executionId: `order-${order}`,
          orderId: order,
          instrument: cells.needed('Symbol', 'a contract such as MNQZ6'),
          side: cells.word('Buy/Sell', sides, 'B or S'),
          quantity,
          price: cells.number('Average price'),
          commission: formatDecimal(multiply(parseDecimal(rate), parseDecimal(quantity))),
          commissionCurrency: cells.currency(['Commission rate']),
          hints: { madeFrom: 'order' },
          tradedAs: 'future',
        },
      ];
    }),
  });
