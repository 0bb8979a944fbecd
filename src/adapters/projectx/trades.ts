import { delimited } from '#adapters/text-files/delimited.ts';
import { roundTrip } from '#adapters/text-files/round-trip.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const columns = [
  'Id',
  'Contract',
  'Entered at',
  'Exited at',
  'Entry price',
  'Exit price',
  'Fees',
  'Commissions',
  'Size',
  'Type',
] as const;

/** The Trades list of TopstepX and other platforms on ProjectX: finished trades with their costs, without the account. */
export const projectxTrades = (): ExecutionFormat =>
  tableFormat({
    format: 'projectx-trades',
    source: 'projectx',
    columns,
    open: delimited({
      columns,
      names: {
        Id: ['id'],
        Contract: ['contractname'],
        'Entered at': ['enteredat'],
        'Exited at': ['exitedat'],
        'Entry price': ['entryprice'],
        'Exit price': ['exitprice'],
        Fees: ['fees'],
        Commissions: ['commissions'],
        Size: ['size'],
        Type: ['type'],
      },
      // Files of 2024 have no commissions.
      required: ['Id', 'Contract', 'Entered at', 'Exited at', 'Entry price', 'Exit price', 'Fees', 'Size', 'Type'],
    }),
    numbers: ['Entry price', 'Exit price', 'Fees'],
    times: (cell) => [cell('Entered at'), cell('Exited at')],
    dateOrder: 'month-first',
    accountColumn: null,
    read: rowReader(columns, (cells) => {
      const id = cells.id('Id') ?? cells.fault('Id', 'the id of a trade');
      return roundTrip({
        account: cells.account(null),
        instrument: cells.needed('Contract', 'a contract such as MNQU5'),
        quantity: cells.above0('Size'),
        direction: cells.word('Type', { long: 'long', short: 'short' } as const, 'Long or Short'),
        entry: { ...cells.instant('Entered at'), price: cells.number('Entry price'), executionId: `${id}/entry` },
        exit: { ...cells.instant('Exited at'), price: cells.number('Exit price'), executionId: `${id}/exit` },
        commission: cells.costs(['Fees', 'Commissions'], 'positive'),
        tradedAs: 'future',
      });
    }),
  });
