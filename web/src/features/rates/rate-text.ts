import { decimal } from '#web/shared/format/decimal-text.ts';

/** A rate with the digits that were published, zeros at the end too. */
export function rateText(locale: string, rate: string): string {
  const digits = rate.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    decimal(rate),
  );
}
