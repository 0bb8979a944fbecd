import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { sideExpected, sides } from './sides.ts';

const columns = [
  'UTC',
  'Fill ID',
  'Order ID',
  'Account',
  'B/S',
  'Quantity',
  'Price',
  'Contract',
  'Commission',
] as const;

/** The Fills report: every execution by its own id, in UTC. The columns for people repeat it in the person's zone. */
export const tradovateFills = (): ExecutionFormat =>
  tableFormat({
    format: 'tradovate-fills',
    source: 'tradovate',
    columns,
    open: delimited({
      columns,
      names: {
        UTC: ['_timestamp'],
        'Fill ID': ['fill id'],
        'Order ID': ['order id'],
        Account: ['account'],
        'B/S': ['b/s'],
        Quantity: ['quantity'],
        Price: ['_price'],
        Contract: ['contract'],
        Commission: ['commission'],
      },
      required: columns,
    }),
    numbers: ['Price', 'Commission'],
    times: (cell) => [cell('UTC')],
    accountColumn: 'Account',
    read: rowReader(columns, (cells) => [
      {
        ...cells.instant('UTC'),
        account: cells.account('Account'),
        executionId: cells.id('Fill ID') ?? cells.fault('Fill ID', 'the id of a fill'),
        orderId: cells.id('Order ID'),
        instrument: cells.needed('Contract', 'a contract such as MNQZ6'),
        side: cells.word('B/S', sides, sideExpected),
        quantity: cells.above0('Quantity'),
        price: cells.number('Price'),
        commission: cells.costs(['Commission'], 'positive'),
        tradedAs: 'future',
      },
    ]),
  });
