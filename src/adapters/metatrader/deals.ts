import { delimited } from '#adapters/text-files/delimited.ts';
import { documentTable } from '#adapters/text-files/document-table.ts';
import { htmlRows, looksLikeHtml } from '#adapters/text-files/html-rows.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';
import { accountOfStatement, withSeconds } from './around.ts';

const costs = ['Commission', 'Fee', 'Swap'] as const;
const columns = [
  'Time',
  'Deal',
  'Symbol',
  'Type',
  'Direction',
  'Volume',
  'Price',
  'Order',
  ...costs,
  'Account',
  'Currency',
] as const;
type Column = (typeof columns)[number];

const table = {
  columns,
  names: {
    Time: ['time'],
    Deal: ['deal'],
    Symbol: ['symbol'],
    Type: ['type'],
    Direction: ['direction'],
    Volume: ['volume'],
    Price: ['price'],
    Order: ['order'],
    Commission: ['commission'],
    Fee: ['fee'],
    Swap: ['swap'],
    Account: ['account', 'login'],
    Currency: ['currency'],
  },
  required: ['Time', 'Deal', 'Symbol', 'Type', 'Direction', 'Volume', 'Price', 'Order', 'Commission'],
} as const;

const sides = { buy: 'buy', sell: 'sell' } as const;
const directions: Readonly<Record<string, 'entry' | 'exit' | null>> = {
  in: 'entry',
  out: 'exit',
  'in/out': null,
  'out by': 'exit',
};

const dealsIn = (format: string, open: ExecutionOpener, accountColumn: 'Account' | null): ExecutionFormat =>
  tableFormat<Column>({
    format,
    source: 'metatrader',
    columns,
    open,
    numbers: ['Price', 'Volume', ...costs],
    times: (cell) => [withSeconds(cell('Time'))],
    accountColumn,
    // Deposits, credits and charges move money, not a position.
    skips: (cell) => cell('Symbol').trim() === '',
    read: rowReader(columns, (cells) => {
      const entryExit = cells.word('Direction', directions, 'in, out or in/out');
      const currency = cells.text('Currency');
      return [
        {
          ...cells.instant('Time', withSeconds(cells.text('Time'))),
          account: cells.account(accountColumn),
          executionId: cells.id('Deal') ?? cells.fault('Deal', 'the number of a deal'),
          orderId: cells.id('Order'),
          instrument: cells.needed('Symbol', 'a symbol'),
          side: cells.word('Type', sides, 'buy or sell'),
          quantity: cells.above0('Volume'),
          price: cells.number('Price'),
          commission: cells.costs(costs, 'negative'),
          commissionCurrency: currency === '' ? null : currency,
          hints: entryExit === null ? {} : { entryExit },
          tradedAs: 'lot',
        },
      ];
    }),
  });

type ExecutionOpener = Parameters<typeof tableFormat<Column>>[0]['open'];

/** The deals of MetaTrader 5's Trade History Report in HTML. */
export const metatraderReport = (): ExecutionFormat =>
  dealsIn(
    'metatrader5-report',
    documentTable<Column>({
      ...table,
      looksLike: looksLikeHtml,
      rowsOf: htmlRows,
      isRow: ([, deal]) => /^\d+$/.test(deal ?? ''),
      until: /^(?:Open Positions|Working Orders|Results|Total Net Profit)/i,
      around: accountOfStatement,
    }),
    'Account',
  );

/** The same deals as delimited text, without the head of the report: the account is asked for. */
export const metatraderDeals = (): ExecutionFormat => dealsIn('metatrader5-deals', delimited<Column>(table), null);
