import { isAppError } from '#domain/errors.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { Instrument } from '#domain/instruments/instrument.ts';
import type { StatedInstrument } from '#ports/activity-format.ts';

/** Coins are held as what they are, not as a pair for each money that they were bought with: all under the pair in euro. */
const coinPair = (symbol: string): string => (symbol.includes('/') ? symbol : `${symbol.toUpperCase()}/EUR`);

/** Returns the name that a file's instrument is asked for by, the surest that the file has. */
export const statedName = ({ isin, wkn, symbol, name, assetClass }: StatedInstrument): string =>
  isin ?? wkn ?? (assetClass === 'crypto' && symbol !== null ? coinPair(symbol) : symbol) ?? name ?? '';

/**
 * Returns the id of what a file names, or null. An ISIN or WKN decides alone: a symbol that fits beside an ISIN that does
 * not may be another thing. A name counts only where a person has said that this source calls it so.
 */
export const findInstrument = (
  directory: InstrumentDirectory,
  source: string,
  stated: StatedInstrument,
): string | null => {
  const { isin, wkn, symbol, name, assetClass } = stated;
  const numbers = [isin, wkn].filter((one) => one !== null);
  for (const number of numbers) {
    const found = resolved(directory, number, source);
    if (found !== null) return found.id;
  }
  if (numbers.length > 0) return null;
  if (symbol !== null) {
    const spelled = assetClass === 'crypto' ? [symbol, coinPair(symbol)] : [symbol];
    for (const one of spelled) {
      const found = resolved(directory, one, source);
      if (found !== null && (assetClass === null || fits(found, assetClass))) return found.id;
    }
    return null;
  }
  const called = name === null ? null : resolved(directory, name, source);
  return called !== null && called.spellings[source]?.toUpperCase() === name?.toUpperCase() ? called.id : null;
};

/** `SOL` is a coin and a share: where the file says what it is, only that is it. An ETF may be called a share. */
const fits = (found: Instrument, assetClass: NonNullable<StatedInstrument['assetClass']>): boolean =>
  (found.assetClass === 'crypto') === (assetClass === 'crypto');

const resolved = (directory: InstrumentDirectory, text: string, source: string): Instrument | null => {
  try {
    return directory.resolve(text, { source });
  } catch (error) {
    // Several have this name: which one it is, nobody may guess.
    if (isAppError(error, 'INVALID_INPUT')) return null;
    throw error;
  }
};
