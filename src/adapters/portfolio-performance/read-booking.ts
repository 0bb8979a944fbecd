import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import type { ActivityDraft, LeftOutRow } from '#adapters/text-files/activity-draft.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import { paidInEuro } from '#adapters/text-files/paid-in-euro.ts';
import type { Withheld } from '#domain/activities/activity.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';
import { type BookingType, bookingWords } from './booking-words.ts';
import type { Column } from './columns.ts';

type Cells = ActivityCells<Column>;

/** Midnight says that no time is known. */
const timeless = /[T\s,]+00:00(:00)?$/;

/** The text of a booking's time with its seconds; null where no time is known. */
export const timeOf = (text: string): string | null =>
  !/\d[T\s,]+\d/.test(text) || timeless.test(text) ? null : text.replace(/([T\s]\d{1,2}:\d{2})$/, '$1:00');

/** Times are those of the person's clock, and so is the day. */
const when = (cells: Cells): Pick<ActivityDraft, 'date' | 'at'> => {
  const text = cells.needed('Date', 'a date');
  const date = cells.day('Date', text.split(/[T\s,]/)[0]!);
  const time = timeOf(text);
  return { date, at: time === null ? null : isoInstant(cells.instant('Date', time).at) };
};

const instrumentOf = (cells: Cells): Partial<StatedInstrument> => ({
  isin: cells.said('ISIN'),
  wkn: cells.said('WKN'),
  symbol: cells.said('Symbol'),
  name: cells.said('Security'),
});

const namesInstrument = (cells: Cells): boolean =>
  (['ISIN', 'WKN', 'Symbol', 'Security'] as const).some((column) => cells.text(column) !== '');

const outgoing: ReadonlySet<BookingType> = new Set([
  'BUY',
  'DELIVERY_OUTBOUND',
  'TRANSFER_OUT',
  'REMOVAL',
  'INTEREST_CHARGE',
  'FEES',
  'TAXES',
]);

/**
 * Reads a booking. Its total is what moved, after fees and taxes: what is before them follows. `currency` is that of a
 * total whose cell and row name none.
 */
export const readBooking =
  (currency: string | null) =>
  (cells: Cells): readonly ActivityDraft[] | LeftOutRow => {
    const type =
      bookingWords[headerKey(cells.text('Type'))] ?? cells.fault('Type', 'a kind of booking such as Kauf or Buy');
    return readers[type](cells, bookingOf(cells, type, currency));
  };

/** What all bookings have. */
type Booking = {
  readonly shared: Pick<ActivityDraft, 'date' | 'currency'> & Partial<ActivityDraft>;
  readonly total: string;
  readonly fees: string;
  /** Below zero: paid back. */
  readonly taxes: string;
  readonly currency: string;
};

const bookingOf = (cells: Cells, type: BookingType, usual: string | null): Booking => {
  const amount = cells.number('Total');
  if (isBelowZero(amount) && !outgoing.has(type)) cells.fault('Total', 'an amount of zero or more: money comes in');
  const currency = cells.said('Currency') ?? cells.currency(['Total']) ?? usual;
  if (currency === null) return cells.fault('Currency', 'a currency such as EUR');
  const taxes = cells.amount('Taxes') ?? '0';
  const account = cells.said('Account');
  return {
    shared: {
      ...when(cells),
      ...(account === null ? {} : { account }),
      sourceId: cells.said('Id'),
      currency,
      note: cells.said('Note'),
    },
    total: sizeOf(amount),
    fees: cells.size('Fees') ?? '0',
    taxes,
    currency,
  };
};

/** A tax booked in euro is German, one in another currency is not. */
const withheldIn = (currency: string, taxes: string): Partial<Withheld> =>
  currency === 'EUR' ? { unsplit: taxes } : { foreign: taxes };

/** The cash account that a trade is paid from, where it is another one than the depot. */
const settled = (cells: Cells, currency: string, amount: string): Partial<ActivityDraft> => {
  const account = cells.said('Counter account');
  return account === null ? {} : { settlement: { currency, amount, account } };
};

type Read = (cells: Cells, booking: Booking) => readonly ActivityDraft[];

const neededShares = (cells: Cells): string => cells.above0('Shares');

/** Taxes on a purchase are a cost of it. */
const buy: Read = (cells, { shared, total, fees, taxes, currency }) => [
  {
    ...shared,
    type: 'buy',
    instrument: instrumentOf(cells),
    quantity: neededShares(cells),
    gross: above(cells, sumOf(total, negated(fees), negated(taxes))),
    fee: sumOf(fees, taxes),
    ...settled(cells, currency, negated(total)),
  },
];

const above = (cells: Cells, gross: string): string =>
  isBelowZero(gross) ? cells.fault('Total', 'more than its fees and taxes') : gross;

const sell: Read = (cells, { shared, total, fees, taxes, currency }) => [
  {
    ...shared,
    type: 'sell',
    instrument: instrumentOf(cells),
    quantity: neededShares(cells),
    gross: above(cells, sumOf(total, fees, taxes)),
    fee: fees,
    withheld: withheldIn(currency, taxes),
    ...settled(cells, currency, total),
  },
];

const units =
  (type: 'transfer-in' | 'transfer-out'): Read =>
  (cells, { shared, total, fees }) => {
    const other = cells.said('Counter account');
    return [
      {
        ...shared,
        type,
        instrument: instrumentOf(cells),
        quantity: neededShares(cells),
        // What the units were worth on the day; what they were acquired for, the program does not say.
        gross: isSome(total) ? total : null,
        fee: fees,
        ...(other === null
          ? {}
          : { counter: { account: other, instrument: null, quantity: null, currency: null, amount: null } }),
      },
    ];
  };

const money =
  (type: ActivityType): Read =>
  (cells, { shared, total }) => [
    { ...shared, type, gross: total, instrument: namesInstrument(cells) ? instrumentOf(cells) : null },
  ];

const transfer =
  (ofUnits: 'transfer-in' | 'transfer-out', ofMoney: 'deposit' | 'withdrawal'): Read =>
  (cells, booking) =>
    namesInstrument(cells) && cells.some('Shares') !== null
      ? units(ofUnits)(cells, booking)
      : money(ofMoney)(cells, booking);

const income =
  (type: 'dividend' | 'interest'): Read =>
  (cells, { shared, total, fees, taxes, currency }) => {
    const own = { ...shared, type, instrument: namesInstrument(cells) ? instrumentOf(cells) : null };
    const gross = above(cells, sumOf(total, fees, taxes));
    const withheld = withheldIn(currency, taxes);
    const [other, announced] = [cells.said('Gross currency'), cells.some('Gross amount')];
    if (other === null || announced === null || other === currency || currency !== 'EUR' || isSome(fees))
      return [{ ...own, gross, fee: fees, withheld }];
    const paid = paidInEuro({ currency: other, gross: announced, euroGross: gross, rate: null, settled: total });
    return [{ ...own, ...paid, withheld }];
  };

const taxBooked =
  (type: 'tax' | 'tax-refund'): Read =>
  (cells, { shared, total, currency }) => [
    {
      ...shared,
      type,
      instrument: namesInstrument(cells) ? instrumentOf(cells) : null,
      withheld: withheldIn(currency, type === 'tax' ? total : negated(total)),
    },
  ];

const readers: Readonly<Record<BookingType, Read>> = {
  BUY: buy,
  SELL: sell,
  DELIVERY_INBOUND: units('transfer-in'),
  DELIVERY_OUTBOUND: units('transfer-out'),
  TRANSFER_IN: transfer('transfer-in', 'deposit'),
  TRANSFER_OUT: transfer('transfer-out', 'withdrawal'),
  DEPOSIT: money('deposit'),
  REMOVAL: money('withdrawal'),
  DIVIDENDS: income('dividend'),
  INTEREST: income('interest'),
  INTEREST_CHARGE: money('interest-charge'),
  FEES: money('fee'),
  FEES_REFUND: money('fee-refund'),
  TAXES: taxBooked('tax'),
  TAX_REFUND: taxBooked('tax-refund'),
};
