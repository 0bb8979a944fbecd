/** The zone of each exchange code whose days do not begin with UTC's, from EODHD's list of exchanges. */
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
};

/** `AAPL.US` is of `US`; the symbol before may have points of its own. */
export const exchangeOf = (symbol: string): string => symbol.slice(symbol.lastIndexOf('.') + 1).toUpperCase();

/**
 * Returns the IANA zone in which the days of a symbol begin. Crypto (`CC`) and currencies (`FOREX`) have days of UTC; so are
 * dated indices, commodities and exchanges that are not listed here, because a date alone does not say where it begins.
 */
export const zoneOfSymbol = (symbol: string): string => zones[exchangeOf(symbol)] ?? 'UTC';

/** Whether there can be splits and dividends to ask for. */
export const hasActions = (symbol: string): boolean => !['CC', 'FOREX', 'INDX', 'COMM'].includes(exchangeOf(symbol));
