import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { QuoteColumns } from '#domain/portfolio/daily-course.ts';
import { dayOf } from '#domain/values/zone.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import { chooseDays, type DayQuotes, mergeQuotes, noQuotes, type QuotePorts, readDayQuotes } from './day-quotes.ts';

/** What stored series are at: another text where any bar of them changed. */
export const stateOf = (series: readonly SeriesState[]): string =>
  series
    .map(
      ({ instrument, interval, source, bars, fetchedAt }) => `${instrument}|${interval}|${source}|${bars}|${fetchedAt}`,
    )
    .join();

/** Keeps the closes of an instrument's days by the state of the series they are read from. */
export const keepQuotes = (ports: QuotePorts) => {
  const kept = new Map<string, { readonly state: string; readonly quotes: Promise<DayQuotes> }>();
  return (ledger: string, series: readonly SeriesState[], directory: InstrumentDirectory) => {
    const byInstrument = Map.groupBy(series, ({ instrument }) => directory.standing(instrument));
    return (instrument: string): Promise<DayQuotes> => {
      const chosen = chooseDays(byInstrument.get(instrument) ?? []);
      if (chosen.length === 0) return Promise.resolve(noQuotes);
      const key = `${ledger} ${instrument}`;
      const state = stateOf(chosen);
      const known = kept.get(key);
      if (known?.state === state) return known.quotes;
      const calendar = directory.find(instrument)?.calendar ?? 'utc';
      const quotes = Promise.all(chosen.map((one) => readDayQuotes(ports, one, calendar))).then(mergeQuotes);
      kept.set(key, { state, quotes });
      quotes.catch(() => kept.delete(key));
      return quotes;
    };
  };
};

/** A published course as columns; a day without a rate is not in it. */
export const quotesOfCourse = (
  course: readonly { readonly date: string; readonly rate: string | null }[],
): QuoteColumns => {
  const quoted = course.filter(({ rate }) => rate !== null);
  return {
    days: Int32Array.from(quoted, ({ date }) => dayOf(date)),
    values: Float64Array.from(quoted, ({ rate }) => Number(rate)),
  };
};
