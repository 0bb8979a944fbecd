import { delimited } from '#adapters/text-files/delimited.ts';
import { documentTable } from '#adapters/text-files/document-table.ts';
import { htmlRows, looksLikeHtml } from '#adapters/text-files/html-rows.ts';
import { roundTrip } from '#adapters/text-files/round-trip.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { accountOfStatement, withSeconds } from './around.ts';

const costs = ['Commission', 'Taxes', 'Swap'] as const;
const columns = [
  'Ticket',
  'Open time',
  'Type',
  'Size',
  'Item',
  'Open price',
  'Close time',
  'Close price',
  ...costs,
  'Account',
  'Currency',
] as const;
type Column = (typeof columns)[number];

const table = {
  columns,
  names: {
    Ticket: ['ticket'],
    'Open time': ['open time'],
    Type: ['type'],
    Size: ['size', 'lots', 'volume'],
    Item: ['item', 'symbol'],
    'Open price': ['price', 'open price'],
    'Close time': ['close time'],
    'Close price': ['price', 'close price'],
    Commission: ['commission'],
    Taxes: ['taxes'],
    Swap: ['swap'],
    Account: ['account', 'login'],
    Currency: ['currency'],
  },
  required: [
    'Ticket',
    'Open time',
    'Type',
    'Size',
    'Item',
    'Open price',
    'Close time',
    'Close price',
    'Commission',
    'Swap',
  ],
} as const;

const directions = { buy: 'long', sell: 'short' } as const;
/** Money, and orders that never became a trade. */
const others = ['balance', 'credit', 'buy limit', 'sell limit', 'buy stop', 'sell stop'];

const tradesIn = (format: string, open: Opener, accountColumn: 'Account' | null): ExecutionFormat =>
  tableFormat<Column>({
    format,
    source: 'metatrader',
    columns,
    open,
    numbers: ['Open price', 'Size', ...costs],
    times: (cell) => [withSeconds(cell('Open time')), withSeconds(cell('Close time'))],
    accountColumn,
    skips: (cell) => others.includes(cell('Type').trim().toLowerCase()),
    read: rowReader(columns, (cells) => {
      const ticket = cells.id('Ticket') ?? cells.fault('Ticket', 'the number of a trade');
      const currency = cells.text('Currency');
      const legs = roundTrip({
        account: cells.account(accountColumn),
        instrument: cells.needed('Item', 'a symbol'),
        quantity: cells.above0('Size'),
        direction: cells.word('Type', directions, 'buy or sell'),
        entry: {
          ...cells.instant('Open time', withSeconds(cells.text('Open time'))),
          price: cells.number('Open price'),
          executionId: `${ticket}/entry`,
          orderId: ticket,
        },
        exit: {
          // A trade that is open yet has no time of its close; the first leg is all that there is of it.
          ...cells.instant('Close time', withSeconds(cells.text('Close time') || cells.text('Open time'))),
          price: cells.number('Close price'),
          executionId: `${ticket}/exit`,
          orderId: ticket,
        },
        commission: cells.costs(costs, 'negative'),
        commissionCurrency: currency === '' ? null : currency,
        tradedAs: 'lot',
      });
      return cells.text('Close time') === '' ? legs.slice(0, 1) : legs;
    }),
  });

type Opener = Parameters<typeof tableFormat<Column>>[0]['open'];

/** The statement of MetaTrader 4 in HTML: closed trades, and the entries of open ones. */
export const metatraderStatement = (): ExecutionFormat =>
  tradesIn(
    'metatrader4-statement',
    documentTable<Column>({
      ...table,
      looksLike: looksLikeHtml,
      rowsOf: htmlRows,
      isRow: ([ticket, , type]) => /^\d+$/.test(ticket ?? '') && !others.includes((type ?? '').toLowerCase()),
      until: /^(?:Working Orders|Summary):/i,
      around: accountOfStatement,
    }),
    'Account',
  );

/** The same trades as delimited text, without the head of the statement: the account is asked for. */
export const metatraderTrades = (): ExecutionFormat => tradesIn('metatrader4-trades', delimited<Column>(table), null);
