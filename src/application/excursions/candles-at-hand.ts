import { blockHeader, decodeBlocks } from '#domain/market/block.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import type { CandleStore, SeriesId } from '#ports/candle-store.ts';

type AtHand = { readonly from: number; readonly to: number; readonly blocks: readonly Uint8Array[] };

/** So much more is read behind what is asked for: the next position is mostly a little later. */
const aheadMs = 60 * 86_400_000;

/** Returns the store with the blocks last read of each series kept, for whoever goes through its time position by position. */
export const candlesAtHand = (
  store: Pick<CandleStore, 'readBlocks'>,
): Pick<CandleStore, 'readBlocks' | 'countWithin'> => {
  const kept = new Map<string, AtHand>();

  const readBlocks = async (series: SeriesId, from: number, to: number): Promise<readonly Uint8Array[]> => {
    const name = JSON.stringify([series.instrument, series.interval, series.source, series.adjustment]);
    let known = kept.get(name);
    if (known === undefined || from < known.from || to > known.to) {
      known = { from, to: to + aheadMs, blocks: await store.readBlocks(series, from, to + aheadMs) };
      kept.set(name, known);
    }
    const { blocks } = known;
    const starts = blocks.map((block) => blockHeader(block).firstAt);
    // Blocks never overlap: one ends before the next begins.
    return blocks.filter((_, index) => starts[index]! < to && (starts[index + 1] ?? Number.POSITIVE_INFINITY) > from);
  };

  return {
    readBlocks,
    countWithin: (series, from, to) =>
      Promise.all(
        series.map(async (one) => barsBetween(decodeBlocks(await readBlocks(one, from, to)), from, to).count),
      ),
  };
};
