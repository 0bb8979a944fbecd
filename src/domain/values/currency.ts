import { type Decimal, formatDecimal, trim } from './decimal.ts';

/** ISO 4217 currencies whose smallest unit is not a hundredth. */
const exceptions: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
  ...Object.fromEntries('CLF UYW'.split(' ').map((code) => [code, 4])),
};

/** Returns the fraction digits of the currency's smallest unit; two for every code that ISO 4217 does not except. */
export const minorDigits = (currency: string): number => exceptions[currency] ?? 2;

/** Writes an amount with at least the currency's minor units and every further digit it has: `500.00`, `0.615`. */
export const formatMoney = (amount: Decimal, currency: string): string => {
  const digits = minorDigits(currency);
  return formatDecimal(trim(amount, digits), digits);
};
