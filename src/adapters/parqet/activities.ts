import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import type { ActivityDraft } from '#adapters/text-files/activity-draft.ts';
import { activityTable } from '#adapters/text-files/activity-table.ts';
import { isBelowZero, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { delimited } from '#adapters/text-files/delimited.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { ActivityFormat, StatedInstrument } from '#ports/activity-format.ts';

const columns = [
  'datetime',
  'date',
  'price',
  'shares',
  'amount',
  'tax',
  'fee',
  'type',
  'assettype',
  'identifier',
  'wkn',
  'currency',
  'holdingname',
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

const table = {
  columns,
  names: Object.fromEntries(columns.map((column) => [column, [column]])) as unknown as Readonly<
    Record<Column, readonly string[]>
  >,
  required: [
    'datetime',
    'date',
    'price',
    'shares',
    'amount',
    'tax',
    'fee',
    'type',
    'assettype',
    'identifier',
    'currency',
  ],
} as const;

/** Parqet's export of activities. It names the broker's kind, not whose account it is. */
export const parqetActivities = (): ActivityFormat =>
  activityTable<Column>({
    format: 'parqet',
    source: 'parqet',
    columns,
    open: delimited(table),
    numbers: ['price', 'shares', 'amount', 'tax', 'fee'],
    usualNumbers: 'point',
    times: (cell) => [cell('datetime')],
    accountColumn: null,
    read: (cells) => {
      const read = readers[cells.text('type').toLowerCase()];
      return read === undefined ? cells.fault('type', `one of ${Object.keys(readers).join(', ')}`) : read(cells);
    },
  });

type Read = (cells: Cells) => readonly ActivityDraft[];

const shared = (cells: Cells) => ({
  date: cells.day('date'),
  at: cells.moment('datetime').at,
  currency: cells.needed('currency', 'a currency such as EUR'),
});

const instrumentOf = (cells: Cells): Partial<StatedInstrument> => {
  const named = cells.needed('identifier', 'an ISIN, or the symbol of a coin');
  const name = cells.said('holdingname');
  if (cells.text('assettype').toLowerCase() === 'crypto') return { symbol: named, name, assetClass: 'crypto' };
  if (!isIsin(named)) cells.fault('identifier', 'a sound ISIN, or the symbol of a coin');
  return { isin: named, wkn: cells.said('wkn'), name };
};

/** Amounts have no sign: the type says which way they went. */
const sized = (cells: Cells): string => {
  const amount = cells.number('amount');
  return isBelowZero(amount)
    ? cells.fault('amount', 'an amount of zero or more: the type says which way it went')
    : sizeOf(amount);
};

/** A tax in euro is German; the file does not say so of one in another currency. */
const withheldOf = (cells: Cells, tax: string) =>
  cells.text('currency') === 'EUR' ? { unsplit: tax } : { foreign: tax };

const trade =
  (type: 'buy' | 'sell'): Read =>
  (cells) => {
    const [fee, tax] = [cells.size('fee') ?? '0', cells.amount('tax') ?? '0'];
    const isPurchase = type === 'buy';
    return [
      {
        ...shared(cells),
        type,
        instrument: instrumentOf(cells),
        quantity: cells.above0('shares'),
        price: cells.some('price'),
        gross: sized(cells),
        // A tax on a purchase is a cost of it.
        fee: isPurchase ? sumOf(fee, tax) : fee,
        withheld: isPurchase ? {} : withheldOf(cells, tax),
      },
    ];
  };

const units =
  (type: 'transfer-in' | 'transfer-out'): Read =>
  (cells) => [
    {
      ...shared(cells),
      type,
      instrument: instrumentOf(cells),
      quantity: cells.above0('shares'),
      gross: cells.some('amount'),
      fee: cells.size('fee') ?? '0',
    },
  ];

const income =
  (type: 'dividend' | 'interest'): Read =>
  (cells) => [
    {
      ...shared(cells),
      type,
      instrument: type === 'dividend' || cells.text('identifier') !== '' ? instrumentOf(cells) : null,
      gross: sized(cells),
      fee: cells.size('fee') ?? '0',
      withheld: withheldOf(cells, cells.amount('tax') ?? '0'),
    },
  ];

const money =
  (type: ActivityType): Read =>
  (cells) => [{ ...shared(cells), type, gross: sized(cells) }];

const tax =
  (type: 'tax' | 'tax-refund'): Read =>
  (cells) => {
    const amount = sized(cells);
    const instrument = cells.text('identifier') === '' ? null : instrumentOf(cells);
    return [
      { ...shared(cells), type, instrument, withheld: withheldOf(cells, type === 'tax' ? amount : negated(amount)) },
    ];
  };

const readers: Readonly<Record<string, Read>> = {
  buy: trade('buy'),
  sell: trade('sell'),
  dividend: income('dividend'),
  interest: income('interest'),
  transferin: units('transfer-in'),
  transferout: units('transfer-out'),
  deposit: money('deposit'),
  withdrawal: money('withdrawal'),
  fee: money('fee'),
  feerefund: money('fee-refund'),
  tax: tax('tax'),
  taxrefund: tax('tax-refund'),
};
