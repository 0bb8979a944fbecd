import { AppError } from '#domain/errors.ts';
import type { Interval } from '#domain/market/bars.ts';
import { canMake, type Multiple } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';
import type { Span } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';
import { mostWithin, type SeriesInWindow } from './series-within.ts';

/** A source that a chart's bars can be read from: in which interval it has them, and how many of these start in the window. */
export type SourceChoice = { readonly source: string; readonly storedInterval: Interval; readonly bars: number };

/**
 * Returns the sources of which bars of an interval can be made, by name, those without a bar in the window too: a person may
 * look for why it has none. One source alone is no choice: then there are none.
 */
export const sourceChoices = (
  counted: readonly SeriesInWindow[],
  { interval, ...window }: Span & { readonly interval: Multiple },
): SourceChoice[] => {
  const bySource = Map.groupBy(counted, ({ series }) => series.source);
  if (bySource.size < 2) return [];
  return [...bySource]
    .flatMap(([source, own]) => {
      const usable = own.filter(({ series }) => canMake(series.interval, interval));
      const series = chooseSeries(mostWithin(usable), { interval, ...window });
      const bars = usable.find((one) => one.series === series)?.bars ?? 0;
      return series === null ? [] : [{ source, storedInterval: series.interval, bars }];
    })
    .toSorted((a, b) => (a.source < b.source ? -1 : 1));
};

/**
 * Returns the series of a source, all where none is named.
 *
 * @throws AppError `NOT_FOUND`, saying which sources there are, where bars are stored and none from the one that is named
 */
export const ofSource = (stored: readonly SeriesState[], source: string | undefined): readonly SeriesState[] => {
  if (source === undefined) return stored;
  const own = stored.filter((series) => series.source === source);
  if (own.length > 0 || stored.length === 0) return own;
  const had = [...new Set(stored.map((series) => series.source))].toSorted();
  throw new AppError(
    'NOT_FOUND',
    `There are no bars of ${stored[0]!.instrument} from ${source}; there are from ${had.join(', ')}.`,
    {
      details: { part: 'query', field: 'source', expected: had, found: source },
    },
  );
};
