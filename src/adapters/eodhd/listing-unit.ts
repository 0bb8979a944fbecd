import { textOf } from '#adapters/http/loose-values.ts';
import { type QuotedUnit, quotedUnitOf } from '#domain/market/quoted-unit.ts';
import { exchangeOf } from './exchanges.ts';

type Row = Readonly<Record<string, unknown>>;

/** London, Johannesburg and Tel Aviv list most shares in hundredths, and some not. */
export const mayBeHundredths = (symbol: string): boolean => ['LSE', 'JSE', 'TA'].includes(exchangeOf(symbol));

/** Returns what the prices of a symbol are in by the rows of a search, which say it; null where none is of the symbol. */
export const listingUnit = (rows: readonly Row[], symbol: string): QuotedUnit | null => {
  const listed = rows.find(({ Code, Exchange }) => `${Code}.${Exchange}`.toUpperCase() === symbol.toUpperCase());
  const currency = listed === undefined ? null : textOf(listed.Currency);
  return currency === null ? null : quotedUnitOf(currency);
};
