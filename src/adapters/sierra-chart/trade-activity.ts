import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = [
  'Activity',
  'Time',
  'Symbol',
  'Order',
  'Side',
  'Fill price',
  'Filled',
  'Account',
  'Open or close',
  'Fill',
] as const;

const sides = { buy: 'buy', sell: 'sell' } as const;
const openClose: Readonly<Record<string, 'entry' | 'exit'>> = { open: 'entry', close: 'exit' };

/** The Trade Activity Log of Sierra Chart, saved as text: of all that happened, the fills. Without costs. */
export const sierraTradeActivity = (): ExecutionFormat =>
  tableFormat({
    format: 'sierra-trade-activity',
    source: 'sierra-chart',
    columns,
    open: delimited({
      columns,
      names: {
        Activity: ['activitytype'],
        Time: ['datetime', 'transdatetime'],
        Symbol: ['symbol'],
        Order: ['internalorderid'],
        Side: ['buysell'],
        'Fill price': ['fillprice'],
        Filled: ['filledquantity'],
        Account: ['tradeaccount'],
        'Open or close': ['openclose'],
        Fill: ['fillexecutionserviceid'],
      },
      required: ['Activity', 'Time', 'Symbol', 'Order', 'Side', 'Fill price', 'Filled', 'Account', 'Fill'],
    }),
    numbers: ['Fill price', 'Filled'],
    times: (cell) => [cell('Time')],
    accountColumn: 'Account',
    skips: (cell) => cell('Activity').trim().toLowerCase() !== 'fills',
    read: rowReader(columns, (cells) => {
      const instrument = cells.needed('Symbol', 'a contract such as NQU26_FUT_CME').replace(/^\[Sim\]/i, '');
      const entryExit = openClose[cells.text('Open or close').toLowerCase()];
      return [
        {
          ...cells.instant('Time'),
          account: cells.account('Account'),
          executionId: cells.id('Fill'),
          orderId: cells.id('Order'),
          instrument,
          side: cells.word('Side', sides, 'Buy or Sell'),
          quantity: cells.above0('Filled'),
          price: cells.number('Fill price'),
          commission: '0',
          hints: entryExit === undefined ? {} : { entryExit },
          // A contract has its year in its name, a share no digit.
          tradedAs: /\d/.test(instrument) ? 'future' : 'listed',
        },
      ];
    }),
  });
