import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = ['Id', 'Account', 'Contract', 'Status', 'Side', 'Filled at', 'Size', 'Price'] as const;

/** A bid buys and an ask sells: the side of the book that the order stood on. */
const sides = { bid: 'buy', ask: 'sell' } as const;

/** The Orders list of TopstepX and other platforms on ProjectX: what was filled, at its price, without costs. */
export const projectxOrders = (): ExecutionFormat =>
  tableFormat({
    format: 'projectx-orders',
    source: 'projectx',
    columns,
    open: delimited({
      columns,
      names: {
        Id: ['id'],
        Account: ['accountname'],
        Contract: ['contractname'],
        Status: ['status'],
        Side: ['side'],
        'Filled at': ['filledat'],
        Size: ['size'],
        Price: ['executeprice'],
      },
      required: ['Account', 'Contract', 'Status', 'Side', 'Filled at', 'Size', 'Price'],
    }),
    numbers: ['Price'],
    times: (cell) => [cell('Filled at')],
    dateOrder: 'month-first',
    accountColumn: 'Account',
    skips: (cell) => cell('Filled at').trim() === '' && cell('Status').trim().toLowerCase() !== 'filled',
    read: rowReader(columns, (cells) => {
      // An order that was filled in part and cancelled has a size that is not what was filled.
      cells.word(
        'Status',
        { filled: true },
        'Filled; of any other order with a fill the list does not say how much it was',
      );
      const order = cells.id('Id');
      return [
        {
          ...cells.instant('Filled at'),
          account: cells.account('Account'),
          executionId: order === null ? null : `order-${order}`,
          orderId: order,
          instrument: cells.needed('Contract', 'a contract such as MNQU5'),
          side: cells.word('Side', sides, 'Bid or Ask'),
          quantity: cells.above0('Size'),
          price: cells.number('Price'),
          commission: '0',
          hints: { madeFrom: 'order' },
          tradedAs: 'future',
        },
      ];
    }),
  });
