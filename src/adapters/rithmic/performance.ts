import { delimited } from '#adapters/text-files/delimited.ts';
import { roundTrip } from '#adapters/text-files/round-trip.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = [
  'Account',
  'Instrument',
  'Size',
  'Costs',
  'Entry side',
  'Entry order',
  'Entry price',
  'Entry time',
  'Exit order',
  'Exit price',
  'Exit time',
] as const;

const directions = { b: 'long', s: 'short', buy: 'long', sell: 'short' } as const;

/** The performance report of R|Trader: finished trades with their orders and costs. */
export const rithmicPerformance = (): ExecutionFormat =>
  tableFormat({
    format: 'rithmic-performance',
    source: 'rithmic',
    columns,
    open: delimited({
      columns,
      names: {
        Account: ['accountnumber', 'account number'],
        Instrument: ['instrument'],
        Size: ['fill size'],
        Costs: ['commission & fees'],
        'Entry side': ['entry buy/sell'],
        'Entry order': ['entry order number'],
        'Entry price': ['entry price'],
        'Entry time': ['entry time (*)', 'entry time'],
        'Exit order': ['exit order number'],
        'Exit price': ['exit price'],
        'Exit time': ['exit time (*)', 'exit time'],
      },
      required: columns,
      lookedAt: 60,
      zoneColumn: 'Entry time',
    }),
    numbers: ['Costs', 'Entry price', 'Exit price'],
    times: (cell) => [cell('Entry time'), cell('Exit time')],
    accountColumn: 'Account',
    read: rowReader(columns, (cells) => {
      const [entry, exit] = [cells.id('Entry order'), cells.id('Exit order')];
      // Several fills of the same two orders are equal in all but their rows: they are told apart by their content.
      return roundTrip({
        account: cells.account('Account'),
        instrument: cells.needed('Instrument', 'a contract such as MNQZ6'),
        quantity: cells.above0('Size'),
        direction: cells.word('Entry side', directions, 'B or S'),
        entry: {
          ...cells.instant('Entry time'),
          price: cells.number('Entry price'),
          executionId: null,
          orderId: entry,
        },
        exit: { ...cells.instant('Exit time'), price: cells.number('Exit price'), executionId: null, orderId: exit },
        commission: cells.costs(['Costs'], 'positive'),
        commissionCurrency: cells.currency(['Costs']),
        tradedAs: 'future',
      });
    }),
  });
