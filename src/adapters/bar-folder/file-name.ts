import { type InstrumentName, instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import { type Interval, intervals } from '#domain/market/bars.ts';

export type BarFileName = { readonly instrument: string; readonly interval: Interval };

const ending = /\.(csv|txt|parquet|arrow)(\.gz)?$/i;

/**
 * Reads what the bars of a file are of, by its path below the folder: `MNQH25.1m.csv`, `BRK.B.1d.parquet`,
 * `MNQH25.1m.2024.csv.gz`, or `MNQH25/1m.csv`. Null for what says no instrument and no interval.
 *
 * @param reference UTC milliseconds of the bars that are looked for; decides the decade of `MNQH5`
 */
export const barFileName = (path: string, reference: number): BarFileName | null => {
  const steps = path.split(/[\\/]/);
  const file = steps.pop()!;
  if (!ending.test(file)) return null;
  const words = file.replace(ending, '').split('.');
  const at = words.findLastIndex((word) => intervalOf(word) !== null);
  const spelled = at > 0 ? words.slice(0, at).join('.') : at === 0 ? steps.at(-1) : undefined;
  const instrument = spelled === undefined ? null : instrumentKey(spelled, reference);
  return instrument === null ? null : { instrument, interval: intervalOf(words[at]!)! };
};

/** A month is not a minute. */
const intervalOf = (word: string): Interval | null =>
  intervals.find((interval) => interval === word || (interval === word.toLowerCase() && !word.endsWith('M'))) ?? null;

/**
 * Returns what all spellings of an instrument have in common: `MNQ MAR25` for `MNQH25`, `MNQ 03-25` and `MNQ_MAR25`,
 * `BTCEUR` for `BTC/EUR`, `btc-eur` and `BTC_EUR`. Null for what is no instrument.
 */
export const instrumentKey = (spelled: string, reference: number): string | null => {
  const readings = [spelled, spelled.replaceAll('_', ' ')].map((text) => reading(text, reference));
  const contract = readings.find((name) => name !== null && name.contract !== null);
  if (contract) return instrumentId(contract);
  return readings[0]?.root.replaceAll(/[/_-]/g, '') ?? null;
};

const reading = (text: string, reference: number): InstrumentName | null => {
  try {
    return parseInstrument(text, { reference });
  } catch {
    return null;
  }
};
