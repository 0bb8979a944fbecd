import { type Listing, listingAt } from '#domain/instruments/exchange-codes.ts';

/** The zone of each exchange code whose days do not begin with UTC's. */
const zones: Readonly<Record<string, string>> = {
  US: 'America/New_York',
  NYSE: 'America/New_York',
  NASDAQ: 'America/New_York',
  XETRA: 'Europe/Berlin',
  F: 'Europe/Berlin',
  BE: 'Europe/Berlin',
  HM: 'Europe/Berlin',
  MU: 'Europe/Berlin',
  STU: 'Europe/Berlin',
  DU: 'Europe/Berlin',
  LSE: 'Europe/London',
  PA: 'Europe/Paris',
  AS: 'Europe/Amsterdam',
  BR: 'Europe/Brussels',
  MC: 'Europe/Madrid',
  MI: 'Europe/Rome',
  SW: 'Europe/Zurich',
  VI: 'Europe/Vienna',
  TO: 'America/Toronto',
  V: 'America/Toronto',
  TSE: 'Asia/Tokyo',
  HK: 'Asia/Hong_Kong',
  JSE: 'Africa/Johannesburg',
  TA: 'Asia/Jerusalem',
};

/** The MIC of each exchange code. EODHD has New York and Nasdaq under `US`, which tells the hours and not the exchange. */
const mics: Readonly<Record<string, string>> = {
  NYSE: 'XNYS',
  NASDAQ: 'XNAS',
  XETRA: 'XETR',
  F: 'XFRA',
  BE: 'XBER',
  HM: 'XHAM',
  MU: 'XMUN',
  STU: 'XSTU',
  DU: 'XDUS',
  LSE: 'XLON',
  PA: 'XPAR',
  AS: 'XAMS',
  BR: 'XBRU',
  MC: 'XMAD',
  MI: 'XMIL',
  SW: 'XSWX',
  VI: 'XWBO',
  TO: 'XTSE',
  TSE: 'XTKS',
  HK: 'XHKG',
};

/** Returns where a symbol of an exchange code is listed. */
export const listingOf = (exchange: string): Listing =>
  exchange === 'US' ? { mic: null, calendar: 'NYSE' } : listingAt(mics[exchange]);

/** Indices share one code, `INDX`; the zones of those that are looked at most. */
const indexZones: Readonly<Record<string, string>> = Object.fromEntries([
  ...'GSPC DJI IXIC NDX RUT VIX OEX MID'.split(' ').map((index) => [index, 'America/New_York']),
  ...'GDAXI MDAXI SDAXI TECDAX STOXX50E STOXX'.split(' ').map((index) => [index, 'Europe/Berlin']),
  ['FTSE', 'Europe/London'],
]);

/** `AAPL.US` is of `US`; the symbol before may have points of its own. */
export const exchangeOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf('.') + 1).toUpperCase();

/**
 * Returns the IANA zone in which the days of a symbol begin. Crypto (`CC`) and currencies (`FOREX`) have days of UTC; so are
 * dated commodities and the indices and exchanges that are not listed here: a date alone does not say where it begins.
 */
export const zoneOfSymbol = (symbol: string): string => {
  const exchange = exchangeOf(symbol);
  const zone =
    exchange === 'INDX' ? indexZones[symbol.slice(0, symbol.lastIndexOf('.')).toUpperCase()] : zones[exchange];
  return zone ?? 'UTC';
};

/** Whether there can be splits and dividends to ask for. */
export const hasActions = (symbol: string): boolean => !['CC', 'FOREX', 'INDX', 'COMM'].includes(exchangeOf(symbol));
