import { AppError } from '#domain/errors.ts';
import {
  type ContractMonth,
  englishName,
  monthCode,
  monthOfCode,
  monthOfName,
  twoDigitYear,
  yearOfDigits,
} from './contract-month.ts';
import { plainSpelling } from './platform-spelling.ts';
import type { Product } from './product.ts';

/** What an instrument's spelling says: a futures contract, or a bare symbol such as `AAPL` or `EURUSD`. */
export type InstrumentName = { readonly root: string; readonly contract: ContractMonth | null };

export type ReadingOptions = {
  /** UTC milliseconds at which it was traded; decides the decade of `MNQH5`. */
  readonly reference?: number;
  /** Says which roots exist, so that a bare `HK50` is not taken for a contract of `H`. */
  readonly isRoot?: (root: string) => boolean;
};

export type Platform = 'ninjatrader' | 'ninjatrader-database' | 'compact' | 'tradovate' | 'rithmic' | 'yahoo';

const bareSymbol = /^[A-Z0-9^$][A-Z0-9.&/_^-]{0,30}$/;
const root = '([A-Z0-9]{1,8})';
const display = new RegExp(`^${root} (\\p{L}{3,5}) ?(\\d{4}|\\d{2})$`, 'u');
const database = new RegExp(`^${root} (\\d{1,2})-(\\d{4}|\\d{2})$`);
const compact = /^([A-Z0-9]{2,8}?)([FGHJKMNQUVXZ])(\d{4}|\d{1,2})$/;
const yahooExchange = /\.(CME|CBT|NYM|CMX)$/;
const yahooSuffixes: Readonly<Record<string, string>> = { CME: '.CME', CBOT: '.CBT', NYMEX: '.NYM', COMEX: '.CMX' };

/**
 * Reads an instrument in any platform's spelling, in any letter case and with any blanks: `MNQ MAR25`, `MNQ MRZ25`,
 * `MNQ 03-25`, `MNQH25`, `MNQH5`, `MNQH25.CME`, `/MNQH5`, `CON.F.US.MNQ.H25`, `MNQ=F`, `AAPL`.
 *
 * @throws AppError `INVALID_VALUE` when it is none of them.
 */
export const parseInstrument = (text: string, options: ReadingOptions = {}): InstrumentName => {
  const spelled = plainSpelling(text.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase());
  const named = display.exec(spelled);
  if (named) {
    const month = monthOfName(named[2]!);
    if (month !== null) return contractOf(named[1]!, month, named[3]!, options);
  }
  const numbered = database.exec(spelled);
  if (numbered && Number(numbered[2]) >= 1 && Number(numbered[2]) <= 12) {
    return contractOf(numbered[1]!, Number(numbered[2]), numbered[3]!, options);
  }
  const coded = compact.exec(spelled.replace(yahooExchange, ''));
  if (coded && !options.isRoot?.(spelled) && (options.isRoot?.(coded[1]!) ?? true)) {
    return contractOf(coded[1]!, monthOfCode(coded[2]!), coded[3]!, options);
  }
  const symbol = spelled.replace(/=F$/, '');
  if (bareSymbol.test(symbol)) return { root: symbol, contract: null };
  throw new AppError('INVALID_VALUE', `"${text}" is no instrument such as MNQ MAR25, MNQ 03-25, MNQH25 or AAPL.`, {
    details: { expected: 'an instrument such as MNQ MAR25, MNQ 03-25, MNQH25 or AAPL', found: text },
  });
};

/** Returns the one id under which an instrument is known everywhere: `MNQ MAR25`, or the bare symbol. */
export const instrumentId = (name: InstrumentName): string =>
  name.contract === null ? name.root : `${name.root} ${englishName(name.contract)}${twoDigitYear(name.contract)}`;

/**
 * Writes an instrument as a platform does; null where the platform does not carry the product. A contract on Tradovate
 * and Rithmic has a year of one digit.
 */
export const spellInstrument = (name: InstrumentName, platform: Platform, product: Product): string | null => {
  const { contract } = name;
  if (platform === 'compact') {
    return contract === null ? name.root : `${name.root}${monthCode(contract)}${twoDigitYear(contract)}`;
  }
  if (platform === 'ninjatrader' || platform === 'ninjatrader-database') {
    const symbol = product.spellings.ninjatrader;
    if (contract === null) return symbol;
    return platform === 'ninjatrader'
      ? instrumentId({ root: symbol, contract })
      : `${symbol} ${String(contract.month).padStart(2, '0')}-${twoDigitYear(contract)}`;
  }
  const symbol = product.spellings[platform];
  if (contract === null || symbol === null) return symbol;
  if (platform !== 'yahoo') return `${symbol}${monthCode(contract)}${contract.year % 10}`;
  const suffix = yahooSuffixes[product.exchange];
  return suffix === undefined ? null : `${name.root}${monthCode(contract)}${twoDigitYear(contract)}${suffix}`;
};

const contractOf = (symbol: string, month: number, digits: string, options: ReadingOptions): InstrumentName => ({
  root: symbol,
  contract: { year: yearOfDigits(digits, month, options.reference), month },
});
