import { useMemo } from 'react';
import { rateText } from '#web/features/rates/rate-text.ts';
import { centsText } from '#web/shared/format/decimal-text.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

const isCode = (currency: string): boolean => /^[A-Z]{3}$/.test(currency);

/** Says amounts that the server computed in float64, to the cent; what is not known is a dash, never 0. */
export function useMoney() {
  const format = useFormats();
  return useMemo(
    () => ({
      plain: (value: number | null, currency: string): string =>
        value === null ? '–' : format.money(centsText(value), currency),
      signed: (value: number | null, currency: string): string =>
        value === null ? '–' : format.signedMoney(centsText(value), currency),
      /** Exact text of the ledger, also in coins that Intl has no sign for. */
      exact: (text: string, currency: string): string =>
        isCode(currency) ? format.money(text, currency) : `${format.quantity(text)} ${currency}`,
      /** A market's price, at least two digits after the point: it is no secret. */
      price: (value: number): string => {
        const text = String(value);
        return rateText(
          format.locale,
          (text.split('.')[1] ?? '').length < 2 && !text.includes('e') ? value.toFixed(2) : text,
        );
      },
      share: (fraction: number | null): string => (fraction === null ? '–' : format.percent(fraction)),
      change: (fraction: number | null): string => (fraction === null ? '–' : format.signedPercent(fraction)),
      /** For axes. */
      short: (value: number): string => format.shortAmount(centsText(value)).replace(/^\+/, ''),
    }),
    [format],
  );
}
