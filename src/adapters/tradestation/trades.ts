import { delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import { fullYear } from '#adapters/text-files/short-year.ts';
import { tableFormat } from '#adapters/text-files/table-format.ts';
import type { ExecutionFormat } from '#ports/execution-format.ts';

const fees = ['Commission', 'SEC', 'TAF', 'NSCC', 'Nasdaq', 'ECN Remove', 'ECN Add'] as const;
const columns = [
  'Account',
  'Trade date',
  'Settlement date',
  'Currency',
  'Side',
  'Symbol',
  'Quantity',
  'Price',
  'Time',
  ...fees,
] as const;
type Column = (typeof columns)[number];

/** Bought, sold, sold short, bought to cover. */
const sides = { b: 'buy', bc: 'buy', s: 'sell', ss: 'sell', buy: 'buy', sell: 'sell' } as const;

const timeOf = (cell: (column: Column) => string): string => `${fullYear(cell('Trade date'))} ${cell('Time').trim()}`;

/** The list of trades of TradeStation's client centre: shares, each fill with its fees, without ids. */
export const tradestationTrades = (): ExecutionFormat =>
  tableFormat({
    format: 'tradestation-trades',
    source: 'tradestation',
    columns,
    open: delimited({
      columns,
      names: {
        Account: ['account'],
        'Trade date': ['t/d'],
        'Settlement date': ['s/d'],
        Currency: ['currency'],
        Side: ['side'],
        Symbol: ['symbol'],
        Quantity: ['qty'],
        Price: ['price'],
        Time: ['exec time'],
        Commission: ['comm'],
        SEC: ['sec'],
        TAF: ['taf'],
        NSCC: ['nscc'],
        Nasdaq: ['nasdaq'],
        'ECN Remove': ['ecn remove'],
        'ECN Add': ['ecn add'],
      },
      required: [
        'Account',
        'Trade date',
        'Settlement date',
        'Currency',
        'Side',
        'Symbol',
        'Quantity',
        'Price',
        'Time',
        'Commission',
      ],
    }),
    numbers: ['Price', ...fees],
    times: (cell) => [timeOf(cell)],
    dateOrder: 'month-first',
    accountColumn: 'Account',
    read: rowReader(columns, (cells) => {
      const word = cells.text('Side').toLowerCase();
      const action = word === 'ss' ? 'SellShort' : word === 'bc' ? 'BuyToCover' : null;
      return [
        {
          ...cells.instant(
            'Time',
            timeOf((column) => cells.text(column)),
          ),
          account: cells.account('Account'),
          executionId: null,
          orderId: null,
          instrument: cells.needed('Symbol', 'a symbol such as AAPL'),
          side: cells.word('Side', sides, 'B, S, SS or BC'),
          quantity: cells.above0('Quantity'),
          price: cells.number('Price'),
          commission: cells.costs(fees, 'positive'),
          hints: action === null ? {} : { action },
          tradedAs: 'listed',
          stated: { currency: cells.needed('Currency', 'a currency such as USD').toUpperCase(), pointValue: null },
        },
      ];
    }),
  });
