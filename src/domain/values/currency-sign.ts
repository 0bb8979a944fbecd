/** Currencies that a sign stands for where nothing tells them apart. */
const bySign: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'ARS', 'CLP', 'COP'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY', 'CNH'],
  FR: ['CHF'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  ZŁ: ['PLN'],
};

/** Letters before a `$` or a `¥` that tell which one it is. */
const byPrefix: Readonly<Record<string, string>> = {
  US$: 'USD',
  U$: 'USD',
  A$: 'AUD',
  AU$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  HK$: 'HKD',
  MX$: 'MXN',
  NZ$: 'NZD',
  S$: 'SGD',
  SG$: 'SGD',
  NT$: 'TWD',
  TW$: 'TWD',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
};

/**
 * Tells whether what an amount names its currency by can be `currency` (ISO 4217): a code, a sign, or several of them
 * apart by a blank, which then all have to fit. A `$` is any dollar or peso; `EUR` is nothing but the euro.
 */
export const canName = (named: string, currency: string): boolean =>
  named.split(' ').every((name) => {
    const upper = name.toUpperCase().replace(/\.$/, '');
    const sign = /^(.)\1$/u.test(upper) ? upper.slice(1) : upper;
    const code = byPrefix[sign] ?? /^([A-Z]{3})[$€£¥]?$/u.exec(sign)?.[1];
    return code === undefined ? (bySign[sign] ?? []).includes(currency) : code === currency;
  });
