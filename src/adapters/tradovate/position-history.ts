import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { pairedFills } from './paired-fills.ts';

const columns = [
  'Account',
  'Contract',
  'Buy fill',
  'Sell fill',
  'Quantity',
  'Buy price',
  'Sell price',
  'Bought at',
  'Sold at',
  'Currency',
] as const;

/** The Position History report: fills in pairs, with the account and without costs. */
export const tradovatePositionHistory = (): ExecutionFormat =>
  tableFormat({
    format: 'tradovate-position-history',
    source: 'tradovate',
    columns,
    open: delimited({
      columns,
      names: {
        Account: ['account'],
        Contract: ['contract'],
        'Buy fill': ['buy fill id'],
        'Sell fill': ['sell fill id'],
        Quantity: ['paired qty'],
        'Buy price': ['buy price'],
        'Sell price': ['sell price'],
        'Bought at': ['bought timestamp'],
        'Sold at': ['sold timestamp'],
        Currency: ['currency'],
      },
      required: columns.slice(0, -1),
    }),
    numbers: ['Buy price', 'Sell price'],
    times: (cell) => [cell('Bought at'), cell('Sold at')],
    dateOrder: 'month-first',
    accountColumn: 'Account',
    // A position that is still open, or a pair that the report leaves for another row, has no fills of its own.
    skips: (cell) =>
      cell('Buy fill').trim() === '' && cell('Sell fill').trim() === '' && cell('Quantity').trim() === '',
    read: rowReader(columns, (cells) => {
      const currency = cells.text('Currency');
      return pairedFills({
        account: cells.account('Account'),
        instrument: cells.needed('Contract', 'a contract such as MNQZ6'),
        quantity: cells.above0('Quantity'),
        bought: { ...cells.instant('Bought at'), price: cells.number('Buy price'), fill: cells.id('Buy fill') },
        sold: { ...cells.instant('Sold at'), price: cells.number('Sell price'), fill: cells.id('Sell fill') },
      }).map((execution) => ({
        ...execution,
        stated: { currency: currency === '' ? null : currency, pointValue: null },
      }));
    }),
  });
