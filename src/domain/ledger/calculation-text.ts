import { abs, type Decimal, formatDecimal } from '#domain/values/decimal.ts';

/** A calculation shows this many terms at most; the page lists all legs beside it. */
const shownTerms = 12;

/** Writes a number with the sign of typography: `−12.5`. */
export const numberText = (text: string): string => text.replace('-', '−');

/** Writes terms as a sum, `5 × 25000 − 2 × 25100`, with the middle of a long one left out. */
export const sumText = (terms: readonly string[]): string => {
  const signed = terms.map((term, index) => {
    const negative = term.startsWith('-');
    const magnitude = negative ? term.slice(1) : term;
    if (index === 0) return negative ? `−${magnitude}` : magnitude;
    return negative ? `− ${magnitude}` : `+ ${magnitude}`;
  });
  return shortened(signed, `+ … (${terms.length}) …`).join(' ');
};

/** Writes `max(1, 3, 2)`, with the middle of a long list left out. */
export const maximumText = (values: readonly string[]): string =>
  values.length === 1 ? values[0]! : `max(${shortened(values, `… (${values.length}) …`).join(', ')})`;

/** Writes `quantity × price`, the sign in front. */
export const productText = (quantity: Decimal, price: Decimal): string => {
  const factor = formatDecimal(price);
  const level = price.coefficient < 0 ? `(${numberText(factor)})` : factor;
  return `${quantity.coefficient < 0 ? '-' : ''}${formatDecimal(abs(quantity))} × ${level}`;
};

const shortened = (parts: readonly string[], omission: string): readonly string[] =>
  parts.length <= shownTerms ? parts : [...parts.slice(0, shownTerms / 2), omission, ...parts.slice(-shownTerms / 2)];
