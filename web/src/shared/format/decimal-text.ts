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
