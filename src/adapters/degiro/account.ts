import type { ActivityCells } from '#adapters/text-files/activity-cells.ts';
import { type ActivityDraft, leftOut } from '#adapters/text-files/activity-draft.ts';
import { activityGroups, type GroupReading } from '#adapters/text-files/activity-groups.ts';
import { isBelowZero, isSome, negated, sizeOf, sumOf } from '#adapters/text-files/amount-text.ts';
import { headerKey } from '#adapters/text-files/header-key.ts';
import type { ActivityFormat } from '#ports/activity-format.ts';
import { openDegiro } from './open-degiro.ts';

const columns = [
  'Date',
  'Time',
  'Value date',
  'Product',
  'ISIN',
  'Description',
  'Rate',
  'Currency',
  'Amount',
  'Balance currency',
  'Balance',
  'Order',
  'Order below no name',
] as const;
type Column = (typeof columns)[number];
type Cells = ActivityCells<Column>;

type Kind =
  | 'trade'
  | 'inside'
  | 'dividend'
  | 'dividend-tax'
  | 'exchange'
  | 'corporate-action'
  | 'interest'
  | 'fee'
  | 'payment'
  | 'capital';

/** What the words of a booking say, in Dutch, German and English; the first that fits counts. */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  [
    'corporate-action',
    /^(?:stock split|aktiensplit|isin change|isin-anderung|isin wijziging|product change|produktwechsel|spin-off|merger|fusion|delisting|rights|bezugsrecht|corporate action|kapitalmassnahme|stockdividend|claim)/,
  ],
  ['trade', /^(?:[a-z -]+: )?(?:koop|verkoop|kauf|verkauf|buy|sell|aankoop) [\d.,]+ /],
  [
    'trade',
    /transactiekosten|transaktionsgebuhr|transaction and\/or third|transaction fee|kosten van derden|gebuhren dritter/,
  ],
  [
    'inside',
    /cash sweep|overboeking (?:van|naar) uw geldrekening|uberweisung (?:auf|von) ihr(?:em)? geldkonto|transfer (?:from|to) your cash account|conversion cash fund|geldmarktfonds|money market fund|reservation ideal|processed flatex/,
  ],
  ['dividend-tax', /dividendbelasting|dividend tax|dividendensteuer|quellensteuer/],
  ['dividend', /^(?:dividend|dividende|ausschuttung|coupon)/],
  [
    'capital',
    /kapitalruckzahlung|return of capital|capital return|kapitaalteruggave|rendementsuitkering|kapitalruckerstattung/,
  ],
  ['exchange', /^(?:valuta (?:debitering|creditering)|wahrungswechsel|fx (?:debit|credit|withdrawal|in|out))/],
  ['interest', /rente|zinsen|interest/],
  [
    'payment',
    /^(?:flatex )?(?:storting|einzahlung|deposit|terugstorting|auszahlung|withdrawal|ideal deposit|ideal storting|sofort|uberweisung)/,
  ],
  ['fee', /aansluitingskosten|einrichtung von handelsmodalitaten|exchange connection|kosten|gebuhr|\bfee\b|\bfees\b/],
];

const kindOf = (description: string): Kind | null => {
  const words = headerKey(description);
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
};

const timeOf = (cell: (column: Column) => string): string => `${cell('Date')} ${cell('Time')}:00`;

/** The two sides of an exchange are booked at the same minute; a dividend and its tax for the same day of value. */
const groupOf = (cell: (column: Column) => string): string | null => {
  const kind = kindOf(cell('Description'));
  if (kind === 'exchange' && orderOf(cell) === '') return `exchange ${timeOf(cell)}`;
  if (kind === 'dividend' || kind === 'dividend-tax')
    return ['dividend', cell('Date'), cell('Value date'), cell('ISIN'), cell('Currency')].join(' ');
  return null;
};

const orderOf = (cell: (column: Column) => string): string => cell('Order') || cell('Order below no name');

const sharedOf = (cells: Cells) => ({
  ...cells.moment('Date', `${cells.text('Date')} ${cells.text('Time')}:00`),
  valueDate: cells.dayIfAny('Value date'),
  currency: cells.needed('Currency', 'a currency such as EUR'),
  note: cells.text('Description'),
});

const instrumentOf = (cells: Cells) => ({ isin: cells.needed('ISIN', 'an ISIN'), name: cells.text('Product') });

const sumOfRows = (rows: readonly Cells[]): string => sumOf(...rows.map((row) => row.number('Amount')));

const dividend = (rows: readonly Cells[]): readonly ActivityDraft[] => {
  const taxes = rows.filter((row) => kindOf(row.text('Description')) === 'dividend-tax');
  const paid = rows.filter((row) => !taxes.includes(row));
  const first = paid[0] ?? taxes[0]!;
  const shared = { ...sharedOf(first), instrument: instrumentOf(first) };
  const tax = negated(sumOfRows(taxes));
  const withheld = { foreign: tax };
  if (paid.length === 0)
    return isBelowZero(tax) ? [{ ...shared, type: 'tax-refund', withheld }] : [{ ...shared, type: 'tax', withheld }];
  const gross = sumOfRows(paid);
  if (!isSome(gross) || isBelowZero(gross))
    first.fault('Amount', 'a dividend above zero; this one takes an earlier one back');
  return [{ ...shared, type: 'dividend', gross, withheld }];
};

const exchange = (rows: readonly Cells[]): readonly ActivityDraft[] => {
  const out = rows.find((row) => isBelowZero(row.number('Amount')));
  const came = rows.find((row) => row !== out);
  if (rows.length !== 2 || out === undefined || came === undefined || isBelowZero(came.number('Amount')))
    return rows[0]!.fault('Description', 'two bookings of one exchange: what left and what came, at the same minute');
  const counter = { account: null, instrument: null, quantity: null };
  return [
    {
      ...sharedOf(out),
      type: 'currency-exchange',
      gross: sizeOf(out.number('Amount')),
      counter: { ...counter, currency: came.text('Currency'), amount: came.number('Amount') },
    },
  ];
};

const read = (rows: readonly [Cells, ...Cells[]]): GroupReading => {
  const [first] = rows;
  const kind = kindOf(first.text('Description'));
  if (kind === 'trade') return leftOut('a purchase or sale and its fees: they stand in the transactions of DEGIRO');
  if (kind === 'exchange' && (first.text('Order') || first.text('Order below no name')) !== '')
    return leftOut('the exchange for a purchase or sale: its sum in the account currency stands in the transactions');
  if (kind === 'inside') return leftOut('money that stays in the account');
  if (first.text('Amount') === '' && kind !== 'corporate-action') return leftOut('a line without an amount');
  if (kind === 'dividend' || kind === 'dividend-tax') return dividend(rows);
  if (kind === 'exchange') return exchange(rows);
  if (kind === 'corporate-action')
    first.fault('Description', 'a movement with its ratio and both instruments; enter this corporate action by hand');
  const amount = first.number('Amount');
  const shared = { ...sharedOf(first), gross: sizeOf(amount) };
  const isOut = isBelowZero(amount);
  if (kind === 'interest') return [{ ...shared, type: isOut ? 'interest-charge' : 'interest' }];
  if (kind === 'fee') return [{ ...shared, type: isOut ? 'fee' : 'fee-refund' }];
  if (kind === 'payment') return [{ ...shared, type: isOut ? 'withdrawal' : 'deposit' }];
  if (kind === 'capital' && !isOut) return [{ ...shared, type: 'return-of-capital', instrument: instrumentOf(first) }];
  return first.fault('Description', 'a kind of booking that is known, such as Dividend, Einzahlung or Währungswechsel');
};

/** DEGIRO's account statement: dividends with their tax, interest, fees, payments and exchanges; trades are left out. */
export const degiroAccount = (): ActivityFormat =>
  activityGroups<Column>({
    format: 'degiro-account',
    source: 'degiro',
    columns,
    open: openDegiro<Column>({
      columns,
      names: {
        Date: ['date', 'datum'],
        Time: ['time', 'tijd', 'uhrzeit'],
        'Value date': ['value date', 'valutadatum'],
        Product: ['product', 'produkt'],
        ISIN: ['isin'],
        Description: ['description', 'omschrijving', 'beschreibung'],
        Rate: ['fx'],
        Currency: ['change', 'mutatie', 'anderung'],
        Amount: [''],
        'Balance currency': ['balance', 'saldo'],
        Balance: [''],
        Order: ['order id', 'order-id'],
        'Order below no name': ['order'],
      },
      required: [
        'Date',
        'Time',
        'Value date',
        'Product',
        'ISIN',
        'Description',
        'Rate',
        'Currency',
        'Balance currency',
      ],
    }),
    numbers: ['Amount', 'Balance', 'Rate'],
    times: (cell) => [timeOf(cell)],
    dateOrder: 'day-first',
    accountColumn: null,
    groupOf,
    read,
  });
