import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, type LeftOutRow, leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import { abs, add, compare, decimalOf, multiply, parseDecimal, subtract } from '#domain/values/decimal.ts';
import type { ActivityFormat, StatedInstrument } from '#ports/activity-format.ts';

const columns = [
  'date',
  'time',
  'status',
  'reference',
  'description',
  'assetType',
  'type',
  'isin',
  'shares',
  'price',
  'amount',
  'fee',
  'tax',
  'currency',
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

const table = {
  columns,
  names: Object.fromEntries(columns.map((column) => [column, [column.toLowerCase()]])) as unknown as Readonly<
    Record<Column, readonly string[]>
  >,
  required: columns,
};

/** The broker's transactions as CSV. Its times are German ones. */
export const scalableTransactions = (): ActivityFormat =>
  activityTable<Column>({
    format: 'scalable-capital',
    source: 'scalable-capital',
    columns,
    open: async (file) => ({ ...(await delimited(table)(file)), zone: 'Europe/Berlin' }),
    numbers: ['shares', 'price', 'amount', 'fee', 'tax'],
    usualNumbers: 'comma',
    accountColumn: null,
    read: (cells) => {
      const status = cells.text('status').toLowerCase();
      if (['cancelled', 'rejected', 'expired', 'pending'].includes(status)) return leftOut(`Not executed: ${status}`);
      if (status !== 'executed') cells.fault('status', 'Executed, Cancelled, Rejected, Expired or Pending');
      const read = readers[cells.text('type').toLowerCase()];
      return read === undefined ? cells.fault('type', `one of ${Object.keys(readers).join(', ')}`) : read(cells);
    },
  });

type Read = (cells: Cells) => readonly ActivityDraft[] | LeftOutRow;

const shared = (cells: Cells) => ({
  sourceId: cells.id('reference'),
  date: cells.day('date'),
  currency: cells.needed('currency', 'a currency such as EUR'),
});

const instrumentOf = (cells: Cells): Partial<StatedInstrument> => {
  const isin = cells.needed('isin', 'an ISIN');
  if (!isIsin(isin)) cells.fault('isin', 'a sound ISIN');
  return { isin, name: cells.said('description') };
};

const clock = (cells: Cells): string =>
  `${cells.text('date')} ${cells.text('time').replace(/^(\d{1,2}:\d{2})$/, '$1:00')}`;

/**
 * Whether an amount is shares times price, or that with its costs. The price is rounded: where both could be, it is without,
 * as the bank writes it.
 */
const grossOf = (cells: Cells, amount: string, costs: string): string => {
  const [shares, price] = [cells.size('shares'), cells.size('price')];
  if (!isSome(costs) || !isSome(shares) || !isSome(price)) return amount;
  const digits = price.split('.')[1]?.length ?? 0;
  const product = multiply(parseDecimal(shares), parseDecimal(price));
  const roundedBy = add(multiply(parseDecimal(shares), decimalOf(5, Math.max(digits, 2) + 1)), decimalOf(5, 3));
  const fits = (gross: string): boolean => compare(abs(subtract(parseDecimal(gross), product)), roundedBy) <= 0;
  if (fits(amount)) return amount;
  const without = sumOf(amount, costs);
  return fits(without) ? without : cells.fault('amount', 'shares times price, with or without fee and tax');
};

const trade =
  (type: 'buy' | 'sell'): Read =>
  (cells) => {
    const amount = cells.number('amount');
    const isPurchase = type === 'buy';
    if (isSome(amount) && isBelowZero(amount) !== isPurchase)
      cells.fault('amount', `an amount ${isPurchase ? 'below' : 'above'} zero`);
    const [fee, tax] = [cells.size('fee') ?? '0', cells.amount('tax') ?? '0'];
    const costs = sumOf(fee, tax);
    return [
      {
        ...shared(cells),
        at: cells.moment('date', clock(cells)).at,
        type,
        instrument: instrumentOf(cells),
        quantity: sizeOf(cells.signed('shares').size),
        price: cells.some('price'),
        gross: grossOf(cells, sizeOf(amount), isPurchase ? negated(costs) : costs),
        // A tax on a purchase is a cost of it.
        fee: isPurchase ? costs : fee,
        withheld: { unsplit: isPurchase ? '0' : tax },
      },
    ];
  };

/** Beside a tax nothing says whether the amount is before or after it. */
const income =
  (type: 'dividend' | 'interest'): Read =>
  (cells) => {
    if (isSome(cells.amount('tax')))
      cells.fault(
        'tax',
        'no tax: whether the amount is before or after it, the file does not say; enter it by the statement',
      );
    const amount = cells.number('amount');
    const own = { ...shared(cells), note: cells.said('description') };
    if (isBelowZero(amount)) {
      if (type === 'interest') return [{ ...own, type: 'interest-charge', gross: sizeOf(amount) }];
      return cells.fault('amount', 'an amount above zero; this takes a payment back: withdraw that one');
    }
    const instrument = type === 'dividend' ? instrumentOf(cells) : null;
    return [{ ...own, type, instrument, gross: amount, fee: cells.size('fee') ?? '0' }];
  };

const money =
  (incoming: 'deposit' | 'fee-refund', outgoing: 'withdrawal' | 'fee'): Read =>
  (cells) => {
    const amount = cells.number('amount');
    if (!isSome(amount)) return leftOut('Moves no money');
    const type = isBelowZero(amount) ? outgoing : incoming;
    return [{ ...shared(cells), type, gross: sizeOf(amount), note: cells.said('description') }];
  };

const taxes: Read = (cells) => {
  const amount = cells.number('amount');
  if (!isSome(amount))
    return leftOut('A tax of nothing, within the allowance: what is taxable is worked out from the holdings');
  return [
    {
      ...shared(cells),
      type: isBelowZero(amount) ? 'tax' : 'tax-refund',
      // The description says what the tax is on, not what the security is called.
      instrument: cells.text('isin') === '' ? null : { ...instrumentOf(cells), name: null },
      withheld: { unsplit: negated(amount) },
      note: cells.said('description'),
    },
  ];
};

const byHand =
  (missing: string): Read =>
  (cells) =>
    cells.fault('type', `${missing}: enter it by hand`);

const readers: Readonly<Record<string, Read>> = {
  buy: trade('buy'),
  'savings plan': trade('buy'),
  sell: trade('sell'),
  distribution: income('dividend'),
  interest: income('interest'),
  deposit: money('deposit', 'withdrawal'),
  withdrawal: money('deposit', 'withdrawal'),
  fee: money('fee-refund', 'fee'),
  taxes,
  'security transfer': byHand('whether the units came or went, which the file does not say'),
  'corporate action': byHand('what happened to the units, which the file does not say'),
};
