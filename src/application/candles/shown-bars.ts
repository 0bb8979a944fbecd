import type { Bars } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import type { Multiple } from '#domain/market/multiples.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';
import { type Span, widened } from './chart-window.ts';
import { chooseSeries } from './choose-series.ts';
import { inInterval, readStored } from './read-series.ts';

/** The bars of an interval around a window, and the series that they are of or were put together from. */
export type ShownBars = {
  readonly series: SeriesState;
  readonly interval: Multiple;
  readonly bars: Bars;
  /** The bars of the series that were read for them, and some more. */
  readonly read: Bars;
};

/** Reads the bars of an interval that a chart of a window shows; null where nothing is stored that they could be made of. */
export const shownBars = async (
  store: Pick<CandleStore, 'readBlocks'>,
  stored: readonly SeriesState[],
  { interval, calendar, ...window }: Span & { readonly interval: Multiple | null; readonly calendar: string },
): Promise<ShownBars | null> => {
  const series = interval === null ? null : chooseSeries(stored, { interval, ...window });
  if (interval === null || series === null) return null;
  const wanted = widened({ interval, ...window }, series);
  const read = decodeBlocks((await readStored(store, series, wanted)).blocks);
  return { series, interval, bars: inInterval(read, series.interval, wanted, calendar), read };
};
