import type { Span } from '#application/candles/chart-window.ts';
import { countSeries, mostWithin } from '#application/candles/series-within.ts';
import { type TimedBars, timedBars } from '#domain/equity/timed-bars.ts';
import { type Bars, intervalMs } from '#domain/market/bars.ts';
import { decodeBlock } from '#domain/market/block.ts';
import { barsBetween, concatBars } from '#domain/market/merge-bars.ts';
import { isDated } from '#domain/market/multiples.ts';
import type { CandleStore, SeriesState } from '#ports/candle-store.ts';

/**
 * Reads the finest stored bars over a span: of each interval below a day the series with the most of them, coarser ones
 * where finer ones are missing. A bar of a day says nothing of hours: it does not count.
 */
export const finestBars = async (
  candles: Pick<CandleStore, 'readBlocks' | 'countWithin'>,
  stored: readonly SeriesState[],
  span: Span,
): Promise<TimedBars> => {
  const within = stored.filter(({ interval }) => !isDated(interval));
  const chosen = within.length < 2 ? within : mostWithin(await countSeries(candles, within, span));
  const finestFirst = chosen.toSorted((a, b) => intervalMs[a.interval] - intervalMs[b.interval]);
  return timedBars(
    await Promise.all(
      finestFirst.map(async (series) => {
        const lengthMs = intervalMs[series.interval];
        // The bar that holds the beginning may have started before it.
        const from = span.from - lengthMs;
        const blocks = await candles.readBlocks(series, from, span.to + 1);
        const bars = concatBars(blocks.map((block) => barsBetween(decoded(block), from + 1, span.to + 1)));
        return { bars, lengthMs };
      }),
    ),
  );
};

/** Positions of a day rest on the same block: whoever keeps it at hand has it decoded once. */
const known = new WeakMap<Uint8Array, Bars>();

const decoded = (block: Uint8Array): Bars => {
  const bars = known.get(block) ?? decodeBlock(block);
  known.set(block, bars);
  return bars;
};
