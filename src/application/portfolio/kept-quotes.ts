import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { blocksTogether } from './blocks-together.ts';
import { chooseDays, type DayQuotes, mergeQuotes, noQuotes, type QuotePorts, readDayQuotes } from './day-quotes.ts';

/** What stored series are at: another text where any bar of them changed. */
export const stateOf = (series: readonly SeriesState[]): string =>
  series
    .map(
      ({ instrument, interval, source, bars, fetchedAt }) => `${instrument}|${interval}|${source}|${bars}|${fetchedAt}`,
    )
    .join();

type Kept = {
  readonly state: string;
  readonly closes: Promise<DayQuotes>;
  /** The same with the prices of trades where there are no closes. */
  merged: { readonly traded: DayQuotes; readonly quotes: DayQuotes } | null;
};

/**
 * Keeps the closes of an instrument's days by the state of the series they are read from, and with the prices of trades put
 * to them: the same object for as long as neither changed.
 */
export const keepQuotes = ({
  candles,
  marketData,
}: Pick<QuotePorts, 'marketData'> & { readonly candles: Pick<CandleStore, 'readBlocksOf'> }) => {
  const ports = { candles: blocksTogether(candles), marketData };
  const kept = new Map<string, Kept>();
  return (ledger: string, series: readonly SeriesState[], directory: InstrumentDirectory) => {
    const byInstrument = Map.groupBy(series, ({ instrument }) => directory.standing(instrument));
    const keptOf = (instrument: string): Kept => {
      const chosen = chooseDays(byInstrument.get(instrument) ?? []);
      const key = `${ledger} ${instrument}`;
      const state = stateOf(chosen);
      const known = kept.get(key);
      if (known?.state === state) return known;
      const calendar = directory.find(instrument)?.calendar ?? 'utc';
      const closes = Promise.all(chosen.map((one) => readDayQuotes(ports, one, calendar))).then(mergeQuotes);
      const made: Kept = { state, closes, merged: null };
      kept.set(key, made);
      closes.catch(() => kept.delete(key));
      return made;
    };
    return async (instrument: string, traded: DayQuotes = noQuotes): Promise<DayQuotes> => {
      const own = keptOf(instrument);
      const closes = await own.closes;
      if (own.merged === null || !isSame(own.merged.traded, traded))
        own.merged = { traded, quotes: mergeQuotes([closes, traded]) };
      return own.merged.quotes;
    };
  };
};

const isSame = (a: DayQuotes, b: DayQuotes): boolean =>
  a.days.length === b.days.length &&
  a.days.every((day, index) => day === b.days[index] && a.values[index] === b.values[index]);
