import { type Listing, listingAt } from '#domain/instruments/exchange-codes.ts';

/** The MIC of the exchange by the end of Alpha Vantage's symbols. */
const bySuffix: Readonly<Record<string, string>> = {
  DEX: 'XETR',
  DEU: 'XETR',
  FRK: 'XFRA',
  LON: 'XLON',
  PAR: 'XPAR',
  AMS: 'XAMS',
  TRT: 'XTSE',
};

const suffixOf = (symbol: string): string | undefined => /\.([A-Z]+)$/.exec(symbol)?.[1];

/** Returns where a symbol is listed; in the United States the hours are known and the exchange is not. */
export const listingOf = (symbol: string, region: string | null): Listing => {
  const suffix = suffixOf(symbol);
  if (suffix === undefined && region === 'United States') return { mic: null, calendar: 'NYSE' };
  return listingAt(bySuffix[suffix ?? '']);
};

/** Returns a symbol without the sign of its exchange: `SAP.DEX` is SAP. */
export const plainSymbol = (symbol: string): string => {
  const suffix = suffixOf(symbol);
  return suffix !== undefined && bySuffix[suffix] !== undefined ? symbol.slice(0, -suffix.length - 1) : symbol;
};
