/** The name of a currency in the person's language; null where the browser knows none, as of some that have ended. */
export function currencyName(locale: string, currency: string): string | null {
  const name = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' }).of(currency);
  return name === undefined || name === currency ? null : name;
}
