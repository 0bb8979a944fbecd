import { AppError } from '#domain/errors.ts';
import type { AssetClass } from './asset-class.ts';

const symbol = /^[A-Z0-9][A-Z0-9.&_-]{0,29}$/;
const separated = /^([A-Z0-9]{2,15})[/_:-]([A-Z0-9]{2,10})$/;
const joined = /^([A-Z]{3})([A-Z]{3})$/;
const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Returns whether a code is a currency of ISO 4217. */
export const isCurrency = (code: string): boolean => currencies.has(code);

const expectations: Readonly<Record<AssetClass, string>> = {
  future: 'a contract such as MNQ MAR25; contracts come from their product',
  share: 'a symbol without blanks, for instance AAPL or BRK.B',
  fund: 'a symbol without blanks, for instance EUNL',
  crypto: 'a pair such as BTC/EUR',
  fx: 'a pair of two currencies such as EUR/USD',
  index: 'a symbol without blanks, for instance ^SPX',
  bond: 'a symbol without blanks, for instance its ISIN',
  certificate: 'a symbol without blanks, for instance its ISIN',
  option: 'a symbol without blanks, for instance AAPL260117C00150000',
  warrant: 'a symbol without blanks, for instance its ISIN',
  metal: 'a symbol without blanks, for instance XAU',
  right: 'a symbol without blanks, for instance its ISIN',
};

/**
 * Returns the one id of what a person or source calls `text`: upper case; a pair with a stroke, `BTC/EUR`; an index with
 * a caret, `^SPX`, so that it is not taken for a share of that name.
 *
 * @throws AppError `INVALID_INPUT` with field `id`; also for a futures contract, whose id comes from its spelling
 */
export const canonicalId = (assetClass: AssetClass, text: string): string => {
  const id = idOf(assetClass, text.normalize('NFC').trim().toUpperCase());
  if (id !== null) return id;
  const expected = expectations[assetClass];
  throw new AppError('INVALID_INPUT', `id: expected ${expected}, found "${text}"`, {
    details: { field: 'id', expected, found: text },
  });
};

/** Returns base and quote of a pair's id, `BTC/EUR`, or null. */
export const pairOf = (id: string): { readonly base: string; readonly quote: string } | null => {
  const parts = /^([A-Z0-9]+)\/([A-Z0-9]+)$/.exec(id);
  return parts === null ? null : { base: parts[1]!, quote: parts[2]! };
};

const idOf = (assetClass: AssetClass, text: string): string | null => {
  if (assetClass === 'future') return null;
  if (assetClass === 'index') {
    const plain = text.replace(/^\^/, '');
    return symbol.test(plain) ? `^${plain}` : null;
  }
  if (assetClass !== 'crypto' && assetClass !== 'fx') return symbol.test(text) ? text : null;
  const parts = separated.exec(text) ?? (assetClass === 'fx' ? joined.exec(text) : null);
  if (parts === null) return null;
  const [, base, quote] = parts as unknown as [string, string, string];
  const currencyPair = isCurrency(base) && isCurrency(quote);
  if (base === quote || currencyPair !== (assetClass === 'fx')) return null;
  return `${base}/${quote}`;
};
