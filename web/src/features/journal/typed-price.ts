import { decimal } from '#web/shared/format/decimal-text.ts';

/** Returns what was typed as decimal text, the comma of German too; null when it is no plain number. */
export function typedPrice(typed: string): string | null {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? text : null;
}

/** Returns a decimal text as it would be typed: every digit, the locale's decimal sign, nothing between thousands. */
export const shownNumber = (value: string, locale: string): string =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(decimal(value));
