import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { sideExpected, sides } from './sides.ts';

const columns = [
  'Order',
  'Account',
  'B/S',
  'Contract',
  'Status',
  'Filled',
  'Average price',
  'Filled at',
  'Currency',
] as const;

/** The Orders report: what was filled of each order, at its average price, without costs. */
export const tradovateOrders = (): ExecutionFormat =>
  tableFormat({
    format: 'tradovate-orders',
    source: 'tradovate',
    columns,
    open: delimited({
      columns,
      names: {
        Order: ['order id', 'orderid'],
        Account: ['account'],
        'B/S': ['b/s'],
        Contract: ['contract'],
        Status: ['status'],
        Filled: ['filled qty', 'filledqty'],
        'Average price': ['avg fill price', 'avgprice'],
        'Filled at': ['fill time'],
        Currency: ['currency'],
      },
      required: columns.slice(0, -1),
    }),
    numbers: ['Average price'],
    times: (cell) => [cell('Filled at')],
    dateOrder: 'month-first',
    accountColumn: 'Account',
    // An order that was cancelled before anything was filled of it has neither a price nor a time.
    skips: (cell) => ['', '0'].includes(cell('Filled').trim()) && cell('Average price').trim() === '',
    read: rowReader(columns, (cells) => {
      const order = cells.id('Order') ?? cells.fault('Order', 'the id of an order');
      const currency = cells.text('Currency');
      return [
        {
          ...cells.instant('Filled at'),
          account: cells.account('Account'),
          executionId: `order-${order}`,
          orderId: order,
          instrument: cells.needed('Contract', 'a contract such as MNQZ6'),
          side: cells.word('B/S', sides, sideExpected),
          quantity: cells.above0('Filled'),
          price: cells.number('Average price'),
          commission: '0',
          hints: { madeFrom: 'order' },
          tradedAs: 'future',
          stated: { currency: currency === '' ? null : currency, pointValue: null },
        },
      ];
    }),
  });
