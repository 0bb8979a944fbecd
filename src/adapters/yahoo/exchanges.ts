import { type Listing, listingAt } from '#domain/instruments/exchange-codes.ts';

/** The MIC of the exchange by the end of Yahoo's symbols. */
const bySuffix: Readonly<Record<string, string>> = {
  DE: 'XETR',
  F: 'XFRA',
  BE: 'XBER',
  DU: 'XDUS',
  HM: 'XHAM',
  MU: 'XMUN',
  SG: 'XSTU',
  L: 'XLON',
  PA: 'XPAR',
  AS: 'XAMS',
  BR: 'XBRU',
  SW: 'XSWX',
  MI: 'XMIL',
  MC: 'XMAD',
  VI: 'XWBO',
  TO: 'XTSE',
  T: 'XTKS',
  HK: 'XHKG',
};

/** The MIC by Yahoo's code of an American exchange, whose symbols have no end. */
const american: Readonly<Record<string, string>> = {
  NMS: 'XNAS',
  NGM: 'XNAS',
  NCM: 'XNAS',
  NYQ: 'XNYS',
  ASE: 'XASE',
  PCX: 'ARCX',
  BTS: 'BATS',
};

/** Returns where a share or fund is listed, by its symbol and Yahoo's code of the exchange. */
export const listingOf = (symbol: string, exchange: string | null): Listing => {
  const [, suffix] = /\.([A-Z]+)$/.exec(symbol) ?? [];
  return listingAt(suffix === undefined ? american[exchange ?? ''] : bySuffix[suffix]);
};

/** Returns a symbol without Yahoo's sign of the exchange or of a currency: `SAP.DE` is SAP, `EURUSD=X` EURUSD. */
export const plainSymbol = (symbol: string): string => {
  const [, before, suffix] = /^(.+)\.([A-Z]+)$/.exec(symbol) ?? [];
  return before !== undefined && suffix !== undefined && bySuffix[suffix] !== undefined
    ? before
    : symbol.replace(/=X$/, '');
};
