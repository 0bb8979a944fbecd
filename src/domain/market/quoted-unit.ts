import type { BarRow } from './bar-rows.ts';

/** What prices are in, ISO 4217, and what they are divided by to be that; null where nobody says. */
export type QuotedUnit = { readonly currency: string | null; readonly divisor: 1 | 100 };

/** Codes of sources for hundredths of a currency: pence, US cents, South African cents, agorot. */
const hundredths: Readonly<Record<string, string>> = {
  GBX: 'GBP',
  GBp: 'GBP',
  USX: 'USD',
  ZAC: 'ZAR',
  ZAc: 'ZAR',
  ILA: 'ILS',
  ILa: 'ILS',
};

/** Returns the currency and the divisor of a code as a source writes it; letter case counts: GBp are pence, GBP pounds. */
export const quotedUnitOf = (code: string | null): QuotedUnit => {
  const whole = code === null ? undefined : hundredths[code];
  return whole === undefined ? { currency: code, divisor: 1 } : { currency: whole, divisor: 100 };
};

/** Returns a price in whole units: exactly what is quoted with the point moved, as far as float64 has digits. */
export const wholePrice = (price: number, divisor: 1 | 100): number =>
  divisor === 1 ? price : Number((price / divisor).toPrecision(15));

/** Returns a bar with its prices in whole units. */
export const wholeRow = (row: BarRow, divisor: 1 | 100): BarRow => {
  const whole = (price: number): number => wholePrice(price, divisor);
  return { ...row, open: whole(row.open), high: whole(row.high), low: whole(row.low), close: whole(row.close) };
};
