/** Names that are no others with a letter before them. */
const renamed: Readonly<Record<string, string>> = { XBT: 'BTC', XXBT: 'BTC', XDG: 'DOGE', XXDG: 'DOGE' };

/** Kraken's older names have an X before a coin and a Z before money. */
const prefixed = /^(?:X(?<coin>ETH|ETC|LTC|XRP|XLM|XMR|ZEC|REP|MLN|ICN)|Z(?<money>EUR|USD|GBP|CAD|JPY|AUD|CHF))$/;

/** Where coins stand that are staked or lent: a wallet beside that of trading. */
const wallets: Readonly<Record<string, string>> = {
  S: 'staking',
  B: 'staking',
  P: 'staking',
  M: 'earn',
  F: 'earn',
  HOLD: 'hold',
};

/** An asset as the rest of the world calls it, and the wallet that its ending names; null: that of trading. */
export const krakenAsset = (name: string): { readonly symbol: string; readonly wallet: string | null } => {
  const [asset = '', ending] = name.trim().toUpperCase().split('.');
  // Bonded assets name their days: `DOT28.S`.
  const plain = ending === 'S' ? asset.replace(/(?<=[A-Z])(?:03|04|07|14|21|28)$/, '') : asset;
  const { coin, money } = prefixed.exec(plain)?.groups ?? {};
  const symbol = renamed[plain] ?? coin ?? money ?? (plain === 'ETH2' ? 'ETH' : plain);
  return { symbol, wallet: ending === undefined ? null : (wallets[ending] ?? ending.toLowerCase()) };
};

const quotes =
  'ZEUR ZUSD ZGBP ZCAD ZJPY ZAUD ZCHF XXBT XETH USDT USDC EURT EURC PYUSD DAI EUR USD GBP CAD JPY AUD CHF XBT BTC ETH DOT'.split(
    ' ',
  );

/** The two assets of a pair such as `XXBTZEUR`, `SOLEUR` or `BTC/EUR`; null where it cannot be told apart. */
export const krakenPair = (pair: string): { readonly base: string; readonly quote: string } | null => {
  const name = pair.trim().toUpperCase();
  const [base, quote, ...more] = name.split('/');
  if (quote !== undefined)
    return base === '' || quote === '' || more.length > 0
      ? null
      : { base: krakenAsset(base!).symbol, quote: krakenAsset(quote).symbol };
  const ending = quotes.find((one) => name.endsWith(one) && name.length - one.length >= 2);
  if (ending === undefined) return null;
  return { base: krakenAsset(name.slice(0, -ending.length)).symbol, quote: krakenAsset(ending).symbol };
};
