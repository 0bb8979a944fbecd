/** What the doubles find: some real listings, as far as their search says something of them. */
export type DoubleListing = {
  readonly name: string;
  readonly isin: string;
  /** As each source spells it; absent where it does not have it. */
  readonly yahoo?: string;
  readonly yahooExchange: string;
  readonly eodhd?: readonly [code: string, exchange: string];
  readonly alphavantage?: string;
  /** As sources write it. */
  readonly currency: string;
  readonly fund?: true;
};

export const doubleListings: readonly DoubleListing[] = [
  {
    name: 'SAP SE',
    isin: 'DE0007164600',
    yahoo: 'SAP.DE',
    yahooExchange: 'GER',
    eodhd: ['SAP', 'XETRA'],
    alphavantage: 'SAP.DEX',
    currency: 'EUR',
  },
  {
    name: 'SAP SE ADR',
    isin: 'US8030542042',
    yahoo: 'SAP',
    yahooExchange: 'NYQ',
    eodhd: ['SAP', 'US'],
    currency: 'USD',
  },
  {
    name: 'Vodafone Group Public Limited Company',
    isin: 'GB00BH4HKS39',
    yahoo: 'VOD.L',
    yahooExchange: 'LSE',
    eodhd: ['VOD', 'LSE'],
    alphavantage: 'VOD.LON',
    currency: 'GBX',
  },
  {
    name: 'iShares Core MSCI World UCITS ETF',
    isin: 'IE00B4L5Y983',
    yahoo: 'EUNL.DE',
    yahooExchange: 'GER',
    eodhd: ['EUNL', 'XETRA'],
    currency: 'EUR',
    fund: true,
  },
  { name: 'Toyota Motor Corporation', isin: 'JP3633400001', yahoo: '7203.T', yahooExchange: 'JPX', currency: 'JPY' },
];

/** Those whose name, symbols or ISIN hold a text. */
export const listingsLike = (text: string): readonly DoubleListing[] =>
  doubleListings.filter(({ name, isin, yahoo, eodhd, alphavantage }) =>
    [name, isin, yahoo, eodhd?.join('.'), alphavantage].some((one) => one?.toUpperCase().includes(text.toUpperCase())),
  );
