/** The name of a currency in the person's language, also of one that has ended; the code where the browser knows none. */
export const currencyName = (locale: string, currency: string): string =>
  new Intl.DisplayNames(locale, { type: 'currency' }).of(currency) ?? currency;
