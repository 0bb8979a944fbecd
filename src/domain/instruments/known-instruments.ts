import type { InstrumentFacts } from './instrument-facts.ts';
import { noTerms } from './instrument-terms.ts';
import type { SessionCalendarId } from './session-calendar.ts';

/** When the shipped instruments were read, ISO date; by class, from whom. */
export const knownInstrumentsAsOf = '2026-10-01';
export const knownInstrumentsSource = {
  index:
    'The index providers (S&P Dow Jones, Nasdaq, STOXX, FTSE Russell, Cboe, Nikkei); symbols as Yahoo and EODHD list them',
  fx: 'ISO 4217; symbols as Yahoo and EODHD list them',
  crypto: 'Pairs as the exchanges list them; symbols as Yahoo and EODHD list them',
} as const;

type Index = readonly [
  id: string,
  name: string,
  calendar: SessionCalendarId,
  currency: string,
  yahoo: string,
  eodhd: string,
];

/** Only indices whose exchange's calendar is known: hours are not guessed. */
const indices: readonly Index[] = [
  ['^SPX', 'S&P 500', 'NYSE', 'USD', '^GSPC', 'GSPC.INDX'],
  ['^NDX', 'Nasdaq-100', 'NYSE', 'USD', '^NDX', 'NDX.INDX'],
  ['^COMP', 'Nasdaq Composite', 'NYSE', 'USD', '^IXIC', 'IXIC.INDX'],
  ['^DJI', 'Dow Jones Industrial Average', 'NYSE', 'USD', '^DJI', 'DJI.INDX'],
  ['^RUT', 'Russell 2000', 'NYSE', 'USD', '^RUT', 'RUT.INDX'],
  ['^VIX', 'Cboe Volatility Index', 'NYSE', 'USD', '^VIX', 'VIX.INDX'],
  ['^DAX', 'DAX', 'XETRA', 'EUR', '^GDAXI', 'GDAXI.INDX'],
  ['^MDAX', 'MDAX', 'XETRA', 'EUR', '^MDAXI', 'MDAXI.INDX'],
  ['^TECDAX', 'TecDAX', 'XETRA', 'EUR', '^TECDAX', 'TECDAX.INDX'],
  ['^STOXX50E', 'EURO STOXX 50', 'XETRA', 'EUR', '^STOXX50E', 'STOXX50E.INDX'],
];

const currencyPairs = [
  ...['EUR/USD', 'GBP/USD', 'USD/JPY', 'USD/CHF', 'AUD/USD', 'USD/CAD', 'NZD/USD'],
  ...['EUR/GBP', 'EUR/JPY', 'EUR/CHF', 'EUR/SEK', 'EUR/NOK', 'EUR/PLN'],
];

const coins = [
  ['BTC', 'Bitcoin'],
  ['ETH', 'Ether'],
  ['SOL', 'Solana'],
  ['XRP', 'XRP'],
  ['ADA', 'Cardano'],
  ['DOGE', 'Dogecoin'],
  ['LTC', 'Litecoin'],
  ['BCH', 'Bitcoin Cash'],
  ['LINK', 'Chainlink'],
] as const;

const none = { exchange: null, isin: null, wkn: null, fundType: null, ...noTerms } as const;

/** Instruments that everybody knows, so that a newcomer finds them; shares and funds are added by a person or an import. */
export const knownInstruments: readonly InstrumentFacts[] = [
  ...indices.map(
    ([id, name, calendar, currency, yahoo, eodhd]): InstrumentFacts => ({
      ...none,
      id,
      assetClass: 'index',
      name,
      calendar,
      currency,
      spellings: { yahoo, eodhd },
    }),
  ),
  ...currencyPairs.map((id): InstrumentFacts => {
    const [base, quote] = id.split('/') as [string, string];
    return {
      ...none,
      id,
      assetClass: 'fx',
      name: id,
      calendar: 'FOREX',
      currency: quote,
      spellings: { yahoo: `${base}${quote}=X`, eodhd: `${base}${quote}.FOREX`, alphavantage: `${base}/${quote}` },
    };
  }),
  ...coins.flatMap(([coin, name]) =>
    ['EUR', 'USD'].map(
      (quote): InstrumentFacts => ({
        ...none,
        id: `${coin}/${quote}`,
        assetClass: 'crypto',
        name: `${name} in ${quote}`,
        calendar: 'ALWAYS-OPEN',
        currency: quote,
        spellings: { yahoo: `${coin}-${quote}`, eodhd: `${coin}-${quote}.CC`, ccxt: `${coin}/${quote}` },
      }),
    ),
  ),
];
