import { type Bars, intervalMs } from '#domain/market/bars.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';

/** Some ten blocks at a time, so that a long series takes no memory. */
const barsPerWindow = 40_960;

/** The bars of a series that start at `from` or later and before `to` (UTC milliseconds), piece by piece. */
export const storedWindows = async function* (
  candles: Pick<CandleStore, 'read'>,
  series: SeriesState,
  from: number,
  to: number,
): AsyncGenerator<Bars> {
  const span = barsPerWindow * intervalMs[series.interval];
  for (let start = from; start < to; start += span) {
    const bars = await candles.read(series, start, Math.min(start + span, to));
    if (bars.count > 0) yield bars;
  }
};
