import { catalogueOf, type Product, type ProductCatalogue, type ProductNote, productNoteText } from './product.ts';
import type { SessionCalendarId } from './session-calendar.ts';

const asOf = '2026-10-01';

type Row = readonly [root: string, name: string, pointValue: string, tickSize: string];
type Group = {
  readonly exchange: string;
  readonly calendar: SessionCalendarId;
  readonly currency: string;
  /** Yahoo, Tradovate and Rithmic carry the products of CME Group, not those of Eurex. */
  readonly american: boolean;
  readonly rows: readonly Row[];
};

/** Per exchange and session calendar. A point value is per 1.0 of the quoted price: cents for grain and livestock. */
const groups: readonly Group[] = [
  {
    exchange: 'CME',
    calendar: 'CME-EQUITY',
    currency: 'USD',
    american: true,
    rows: [
      ['ES', 'E-mini S&P 500', '50', '0.25'],
      ['MES', 'Micro E-mini S&P 500', '5', '0.25'],
      ['NQ', 'E-mini Nasdaq-100', '20', '0.25'],
      ['MNQ', 'Micro E-mini Nasdaq-100', '2', '0.25'],
      ['RTY', 'E-mini Russell 2000', '50', '0.1'],
      ['M2K', 'Micro E-mini Russell 2000', '5', '0.1'],
      ['NKD', 'Nikkei 225 (USD)', '5', '5'],
    ],
  },
  {
    exchange: 'CBOT',
    calendar: 'CME-EQUITY',
    currency: 'USD',
    american: true,
    rows: [
      ['YM', 'E-mini Dow', '5', '1'],
      ['MYM', 'Micro E-mini Dow', '0.5', '1'],
    ],
  },
  {
    exchange: 'CBOT',
    calendar: 'CME-RATES',
    currency: 'USD',
    american: true,
    rows: [
      ['ZB', '30-year Treasury bond', '1000', '0.03125'],
      ['ZN', '10-year Treasury note', '1000', '0.015625'],
      ['ZF', '5-year Treasury note', '1000', '0.0078125'],
      ['ZT', '2-year Treasury note', '2000', '0.00390625'],
    ],
  },
  {
    exchange: 'CBOT',
    calendar: 'CBOT-GRAINS',
    currency: 'USD',
    american: true,
    rows: [
      ['ZC', 'Corn', '50', '0.25'],
      ['ZS', 'Soybeans', '50', '0.25'],
      ['ZW', 'Wheat', '50', '0.25'],
    ],
  },
  {
    exchange: 'CME',
    calendar: 'CME-LIVESTOCK',
    currency: 'USD',
    american: true,
    rows: [
      ['LE', 'Live cattle', '400', '0.025'],
      ['HE', 'Lean hogs', '400', '0.025'],
    ],
  },
  {
    exchange: 'CME',
    calendar: 'CME-FX',
    currency: 'USD',
    american: true,
    rows: [
      ['6E', 'Euro FX', '125000', '0.00005'],
      ['M6E', 'Micro EUR/USD', '12500', '0.0001'],
      ['6B', 'British pound', '62500', '0.0001'],
      ['6J', 'Japanese yen', '12500000', '0.0000005'],
      ['6A', 'Australian dollar', '100000', '0.00005'],
      ['6C', 'Canadian dollar', '100000', '0.00005'],
    ],
  },
  {
    exchange: 'CME',
    calendar: 'CME-CRYPTO',
    currency: 'USD',
    american: true,
    rows: [
      ['BTC', 'Bitcoin', '5', '5'],
      ['MBT', 'Micro Bitcoin', '0.1', '5'],
      ['ETH', 'Ether', '50', '0.5'],
      ['MET', 'Micro Ether', '0.1', '0.5'],
    ],
  },
  {
    exchange: 'NYMEX',
    calendar: 'CME-ENERGY',
    currency: 'USD',
    american: true,
    rows: [
      ['CL', 'WTI crude oil', '1000', '0.01'],
      ['MCL', 'Micro WTI crude oil', '100', '0.01'],
      ['QM', 'E-mini crude oil', '500', '0.025'],
      ['NG', 'Henry Hub natural gas', '10000', '0.001'],
      ['RB', 'RBOB gasoline', '42000', '0.0001'],
      ['HO', 'ULSD heating oil', '42000', '0.0001'],
    ],
  },
  {
    exchange: 'COMEX',
    calendar: 'CME-METALS',
    currency: 'USD',
    american: true,
    rows: [
      ['GC', 'Gold', '100', '0.1'],
      ['MGC', 'Micro gold', '10', '0.1'],
      ['SI', 'Silver', '5000', '0.005'],
      ['SIL', 'Micro silver (1,000 oz)', '1000', '0.005'],
      ['HG', 'Copper', '25000', '0.0005'],
    ],
  },
  {
    exchange: 'NYMEX',
    calendar: 'CME-METALS',
    currency: 'USD',
    american: true,
    rows: [['PL', 'Platinum', '50', '0.1']],
  },
  {
    exchange: 'EUREX',
    calendar: 'EUREX',
    currency: 'EUR',
    american: false,
    rows: [
      ['FDAX', 'DAX', '25', '1'],
      ['FDXM', 'Mini-DAX', '5', '1'],
      ['FDXS', 'Micro-DAX', '1', '1'],
      ['FESX', 'EURO STOXX 50', '10', '1'],
      ['FSXE', 'Micro EURO STOXX 50', '1', '0.5'],
      ['FGBL', 'Euro-Bund', '1000', '0.01'],
      ['FGBM', 'Euro-Bobl', '1000', '0.01'],
      ['FGBS', 'Euro-Schatz', '1000', '0.005'],
      ['FGBX', 'Euro-Buxl', '1000', '0.02'],
      ['FVS', 'VSTOXX', '100', '0.05'],
    ],
  },
];

const crossChecked = new Set('ES MES NQ MNQ CL GC FDAX FDXM FDXS FESX FGBM FGBS FVS'.split(' '));

/** What is to be known beside the specification, by root. */
const remarks: Readonly<Record<string, readonly ProductNote[]>> = {
  FDAX: ['tick-was-half'],
  FSXE: ['tick-unverified'],
};

/** Returns where the data of a product comes from, in codes. */
export const notesOf = ({ root, custom }: Pick<Product, 'root' | 'custom'>): readonly ProductNote[] =>
  custom
    ? ['by-hand']
    : ['specification', ...(crossChecked.has(root) ? (['cross-checked'] as const) : []), ...(remarks[root] ?? [])];

const shippedProducts: readonly Product[] = groups.flatMap(({ exchange, calendar, currency, american, rows }) =>
  rows.map(([root, name, pointValue, tickSize]) => ({
    root,
    name,
    exchange,
    pointValue,
    tickSize,
    currency,
    calendar,
    source: notesOf({ root, custom: false })
      .map((note) => productNoteText(note, exchange))
      .join(' '),
    asOf,
    custom: false,
    spellings: {
      ninjatrader: root,
      tradovate: american ? root : null,
      rithmic: american ? root : null,
      yahoo: american ? `${root}=F` : null,
    },
  })),
);

/** Returns the shipped contracts and a ledger's own. */
export const productCatalogue = (custom: readonly Product[] = []): ProductCatalogue =>
  catalogueOf(shippedProducts, custom);
