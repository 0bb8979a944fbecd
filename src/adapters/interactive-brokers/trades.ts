import type { Delimited } from '#adapters/text-files/delimited.ts';
import { rowReader } from '#adapters/text-files/row-cells.ts';
import type { Table } from '#adapters/text-files/table.ts';
import type { TradedAs } from '#domain/instruments/traded-as.ts';
import type {} from '#ports/execution-format.ts';

export const columns = [
  'Account',
  'Currency',
  'Asset class',
  'Symbol',
  'ISIN',
  'Multiplier',
  'Trade',
  'Transaction',
  'Execution',
  'Order',
  'Time',
  'Buy/Sell',
  'Quantity',
  'Price',
  'Taxes',
  'Commission',
  'Commission currency',
  'Level',
  'Open or close',
] as const;
export type Column = (typeof columns)[number];

/** What is asked for in a Flex query, by its name in XML and in CSV. */
export const flexColumns: Pick<Delimited<Column>, 'columns' | 'names' | 'required'> = {
  columns,
  names: {
    Account: ['clientaccountid', 'accountid'],
    Currency: ['currencyprimary', 'currency'],
    'Asset class': ['assetclass', 'assetcategory'],
    Symbol: ['symbol'],
    ISIN: ['isin'],
    Multiplier: ['multiplier'],
    Trade: ['tradeid'],
    Transaction: ['transactionid'],
    Execution: ['ibexecid'],
    Order: ['iborderid'],
    Time: ['datetime', 'date/time'],
    'Buy/Sell': ['buy/sell', 'buysell'],
    Quantity: ['quantity'],
    Price: ['tradeprice'],
    Taxes: ['taxes'],
    Commission: ['ibcommission'],
    'Commission currency': ['ibcommissioncurrency'],
    Level: ['levelofdetail'],
    'Open or close': ['open/closeindicator', 'openclose', 'opencloseindicator'],
  },
  required: ['Account', 'Currency', 'Asset class', 'Symbol', 'Time', 'Buy/Sell', 'Quantity', 'Price', 'Commission'],
};

const sides = { buy: 'buy', sell: 'sell' } as const;
const classes: Readonly<Record<string, TradedAs>> = { stk: 'listed', fund: 'listed', cash: 'listed', fut: 'future' };
const openClose: Readonly<Record<string, 'entry' | 'exit'>> = { o: 'entry', c: 'exit' };

/** `20260115;093000`, `2026-01-15;09:30:00`: the forms that a query may ask for, as one. */
export const flexTime = (text: string): string =>
  text.trim().replace(/^(\d{4})-?(\d{2})-?(\d{2})[;,\sT]+(\d{2}):?(\d{2}):?(\d{2})$/, '$1-$2-$3 $4:$5:$6');

/** Trades of a Flex query, whichever way they were laid out. */
export const flexTrades: Omit<Table<Column>, 'format' | 'open'> = {
  source: 'interactive-brokers',
  columns,
  numberStyle: 'point',
  numbers: ['Quantity', 'Price', 'Commission'],
  times: (cell) => [flexTime(cell('Time'))],
  dateOrder: 'iso',
  accountColumn: 'Account',
  // The same fills stand below their orders, and again as closed lots; sections repeat their header.
  skips: (cell) => !['', 'execution'].includes(cell('Level').trim().toLowerCase()) || cell('Symbol') === 'Symbol',
  read: rowReader(columns, (cells) => {
    const side = cells.word('Buy/Sell', sides, 'BUY or SELL');
    const { size, negative } = cells.signed('Quantity');
    if (negative && side === 'buy') cells.fault('Quantity', 'a quantity above zero, as it was bought');
    const tradedAs = cells.word('Asset class', classes, 'STK, FUND, CASH or FUT; nothing else can be taken in yet');
    const multiplier = cells.text('Multiplier');
    const [isin, commissionCurrency] = [cells.text('ISIN'), cells.text('Commission currency')];
    const entryExit = openClose[cells.text('Open or close').toLowerCase()];
    const symbol = cells.needed('Symbol', 'a symbol');
    return [
      {
        ...cells.instant('Time', flexTime(cells.text('Time'))),
        account: cells.account('Account'),
        executionId: cells.id('Trade') ?? cells.id('Transaction') ?? cells.id('Execution'),
        orderId: cells.id('Order'),
        // A pair is `EUR.USD` here.
        instrument: cells.text('Asset class').toUpperCase() === 'CASH' ? symbol.replace('.', '/') : symbol,
        otherNames: isin === '' ? [] : [isin],
        side,
        quantity: size,
        price: cells.number('Price'),
        commission: cells.costs(['Commission', 'Taxes'], 'negative'),
        commissionCurrency: commissionCurrency === '' ? null : commissionCurrency,
        hints: entryExit === undefined ? {} : { entryExit },
        tradedAs,
        stated: {
          currency: cells.needed('Currency', 'a currency such as USD'),
          pointValue: multiplier === '' || tradedAs !== 'future' ? null : cells.number('Multiplier'),
        },
      },
    ];
  }),
};
