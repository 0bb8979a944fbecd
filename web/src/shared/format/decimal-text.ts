/** Decimal text is handed to Intl as text, which formats it digit by digit; `Number` would round beyond 15 digits. */
export type DecimalText = Intl.StringNumericLiteral;

export const decimal = (text: string): DecimalText => text as DecimalText;

/** -1, 0 or 1, without a float in between. */
export function signOf(text: string): -1 | 0 | 1 {
  if (!/[1-9]/.test(text)) return 0;
  return text.startsWith('-') ? -1 : 1;
}

/** Digits after the point, trailing zeros not counted. */
export function fractionDigits(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.slice(point + 1).replace(/0+$/, '').length;
}

/** A float to the cent, as decimal text; what rounds to nothing has no sign. */
export const centsText = (value: number): string => {
  const text = value.toFixed(2);
  return Number(text) === 0 ? '0.00' : text;
};
