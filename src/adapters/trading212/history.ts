import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { formatDecimal, multiply, parseDecimal, round, trim } from '#domain/values/decimal.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';

const fees = ['Stamp duty', 'Transaction fee', 'Finra fee', 'Conversion fee', 'French tax', 'Deposit fee'] as const;
const feeCurrencies = [
  'Stamp duty currency',
  'Transaction fee currency',
  'Finra fee currency',
  'Conversion fee currency',
  'French tax currency',
  'Deposit fee currency',
] as const;
const columns = [
  'Action',
  'Time',
  'ISIN',
  'Ticker',
  'Name',
  'Notes',
  'Id',
  'Quantity',
  'Price',
  'Price currency',
  'Rate',
  'Total',
  'Currency',
  'Withheld',
  'Withheld currency',
  'From',
  'From currency',
  'To',
  'To currency',
  ...fees,
  ...feeCurrencies,
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

const instrumentOf = (cells: Cells) => {
  const { currency } = inPounds('1', cells.text('Price currency'));
  return {
    isin: cells.needed('ISIN', 'an ISIN'),
    symbol: cells.text('Ticker'),
    name: cells.text('Name'),
    currency: currency || null,
  };
};

/** London prices stand in pence. */
const inPounds = (amount: string, currency: string) =>
  /^(GBX|GBp)$/.test(currency)
    ? { amount: formatDecimal(trim(multiply(parseDecimal(amount), parseDecimal('0.01')))), currency: 'GBP' }
    : { amount, currency };

const feeOf = (cells: Cells, currency: string): string =>
  sumOf(
    ...fees.map((column, nth) => {
      const fee = cells.some(column);
      const of = cells.text(feeCurrencies[nth]!);
      if (fee !== null && of !== '' && of !== currency) cells.fault(feeCurrencies[nth]!, `${currency}, as the total`);
      return fee;
    }),
  );

/** The sums of the account's currency count: they are what was paid; the price in the exchange's currency is kept as a note. */
const trade = (cells: Cells, type: 'buy' | 'sell', shared: Shared): readonly ActivityDraft[] => {
  const total = cells.above0('Total');
  const fee = feeOf(cells, shared.currency);
  const priced = cells.amount('Price');
  const price = priced === null ? null : inPounds(priced, cells.text('Price currency'));
  return [
    {
      ...shared,
      type,
      instrument: instrumentOf(cells),
      quantity: cells.above0('Quantity'),
      gross: type === 'buy' ? sumOf(total, negated(fee)) : sumOf(total, fee),
      fee,
      note: price === null || price.currency === shared.currency ? shared.note : `${price.amount} ${price.currency}`,
    },
  ];
};

/** A dividend's total is what arrived; the tax withheld abroad stands in the currency of the dividend. */
const dividend = (cells: Cells, shared: Shared): readonly ActivityDraft[] => {
  const total = cells.above0('Total');
  const withheld = cells.some('Withheld');
  const type = /return of capital/i.test(cells.text('Action')) ? 'return-of-capital' : 'dividend';
  const instrument = instrumentOf(cells);
  if (withheld === null) return [{ ...shared, type, instrument, gross: total }];
  const tax = inPounds(withheld, cells.text('Withheld currency'));
  if (tax.currency === shared.currency)
    return [{ ...shared, type, instrument, gross: sumOf(total, tax.amount), withheld: { foreign: tax.amount } }];
  // `Price` is the dividend of one unit before the tax or after it, by the age of the export: the total says what arrived.
  const net = inPounds(
    formatDecimal(
      round(multiply(parseDecimal(cells.above0('Quantity')), parseDecimal(cells.number('Price'))), 6, 'half-even'),
    ),
    cells.text('Price currency'),
  );
  if (net.currency !== tax.currency) cells.fault('Withheld currency', `${net.currency}, as the dividend`);
  return [
    {
      ...shared,
      type,
      instrument,
      currency: tax.currency,
      gross: sumOf(net.amount, tax.amount),
      withheld: { foreign: tax.amount },
      settlement: { currency: shared.currency, amount: total, account: null },
    },
  ];
};

type Shared = Pick<ActivityDraft, 'date' | 'at' | 'sourceId' | 'currency' | 'note'>;

const read = (cells: Cells): readonly ActivityDraft[] => {
  const action = cells.text('Action').toLowerCase();
  const currency = cells.needed('Currency', 'a currency such as EUR');
  // The minute stands alone in older exports.
  const time = cells.text('Time').replace(/^(\S+ \d{2}:\d{2})$/, '$1:00');
  const shared: Shared = {
    ...cells.moment('Time', `${time}Z`),
    sourceId: cells.id('Id'),
    currency,
    note: cells.said('Notes'),
  };
  if (/^(?:market|limit|stop|stop limit) buy$/.test(action)) return trade(cells, 'buy', shared);
  if (/^(?:market|limit|stop|stop limit) sell$/.test(action)) return trade(cells, 'sell', shared);
  if (action.startsWith('dividend')) return dividend(cells, shared);
  if (action === 'currency conversion') {
    const [from, to] = [cells.size('From'), cells.size('To')];
    if (!isSome(from)) cells.fault('From', 'an amount above zero');
    if (!isSome(to)) cells.fault('To', 'an amount above zero');
    const counter = {
      account: null,
      instrument: null,
      quantity: null,
      currency: cells.text('To currency'),
      amount: to,
    };
    const of = cells.needed('From currency', 'a currency such as EUR');
    return [{ ...shared, type: 'currency-exchange', currency: of, gross: from, fee: feeOf(cells, of), counter }];
  }
  const amount = cells.number('Total');
  const gross = sizeOf(amount);
  const fee = feeOf(cells, currency);
  if (action === 'deposit') return [{ ...shared, type: 'deposit', gross: sumOf(gross, fee), fee }];
  if (action === 'withdrawal' || action === 'card debit') return [{ ...shared, type: 'withdrawal', gross, fee }];
  if (/^(?:interest on cash|lending interest|spending cashback|share lending interest)$/.test(action))
    return [{ ...shared, type: isBelowZero(amount) ? 'interest-charge' : 'interest', gross }];
  if (/cost$|fee$/.test(action)) return [{ ...shared, type: isBelowZero(amount) ? 'fee' : 'fee-refund', gross }];
  if (/split/.test(action))
    cells.fault('Action', 'a split with its ratio, which this file does not state; enter it by hand');
  return cells.fault('Action', 'a kind of movement that is known, such as Market buy, Dividend or Deposit');
};

/** Trading 212's history; which columns there are follows from what is in it. Times are in UTC. */
export const trading212History = (): ActivityFormat =>
  activityTable<Column>({
    format: 'trading-212',
    source: 'trading-212',
    columns,
    open: delimited<Column>({
      columns,
      names: {
        Action: ['action'],
        Time: ['time'],
        ISIN: ['isin'],
        Ticker: ['ticker'],
        Name: ['name'],
        Notes: ['notes'],
        Id: ['id'],
        Quantity: ['no. of shares'],
        Price: ['price / share'],
        'Price currency': ['currency (price / share)'],
        Rate: ['exchange rate'],
        Total: ['total', 'total (*)'],
        Currency: ['currency (total)'],
        Withheld: ['withholding tax'],
        'Withheld currency': ['currency (withholding tax)'],
        From: ['currency conversion from amount'],
        'From currency': ['currency (currency conversion from amount)'],
        To: ['currency conversion to amount'],
        'To currency': ['currency (currency conversion to amount)'],
        'Stamp duty': ['stamp duty reserve tax'],
        'Transaction fee': ['transaction fee'],
        'Finra fee': ['finra fee'],
        'Conversion fee': ['currency conversion fee'],
        'French tax': ['french transaction tax'],
        'Deposit fee': ['deposit fee'],
        'Stamp duty currency': ['currency (stamp duty reserve tax)'],
        'Transaction fee currency': ['currency (transaction fee)'],
        'Finra fee currency': ['currency (finra fee)'],
        'Conversion fee currency': ['currency (currency conversion fee)'],
        'French tax currency': ['currency (french transaction tax)'],
        'Deposit fee currency': ['currency (deposit fee)'],
      },
      required: ['Action', 'Time', 'ISIN', 'Ticker', 'Id', 'Quantity', 'Price', 'Total', 'Currency'],
    }),
    usualNumbers: 'point',
    numbers: ['Quantity', 'Price', 'Total', 'Withheld', ...fees],
    dateOrder: 'iso',
    accountColumn: null,
    read,
  });
