import type { DirectoryOf } from '#application/instruments/directory-of-ledger.ts';
import { emptyBars } from '#domain/market/bars.ts';
import { decodeBlocks, encodeBlocks } from '#domain/market/block.ts';
import { mergeBars } from '#domain/market/merge-bars.ts';
import type { CandleStore, SeriesId, SeriesState } from '#ports/candle-store.ts';

/**
 * Returns a store in which the bars of merged instruments are found under the one that stands. What is stored stays as
 * it is: the series are joined on reading, and where several have a bar, that of the standing id counts; undoing the
 * merger takes them apart again.
 *
 * `bars` of a joined series counts a bar twice that both have.
 */
export const candlesUnderOneId = (store: CandleStore, directory: DirectoryOf): CandleStore => {
  const idsOf = async ({ ledger, instrument }: Pick<SeriesId, 'ledger' | 'instrument'>): Promise<readonly string[]> =>
    (await directory(ledger)).idsOf(instrument);
  const partsOf = async (series: SeriesId): Promise<readonly SeriesId[]> =>
    (await idsOf(series)).map((instrument) => ({ ...series, instrument }));

  const read: CandleStore['read'] = async (series, from, to) => {
    const [standing, ...merged] = await Promise.all((await partsOf(series)).map((part) => store.read(part, from, to)));
    return merged.reduceRight((bars, older) => mergeBars(older, bars).bars, standing ?? emptyBars(0));
  };

  const joined = (blocks: readonly (readonly Uint8Array[])[]): readonly Uint8Array[] => {
    const found = blocks.filter((some) => some.length > 0);
    if (found.length < 2) return found[0] ?? [];
    const bars = found.map((some) => decodeBlocks(some));
    return encodeBlocks(bars.reduceRight((older, next) => mergeBars(older, next).bars));
  };

  return {
    upsert: async (series, bars, fetchedAt) => store.upsert((await partsOf(series))[0]!, bars, fetchedAt),

    read,

    readBlocks: async (series, from, to) =>
      joined(await Promise.all((await partsOf(series)).map((part) => store.readBlocks(part, from, to)))),

    async readBlocksOf(ranges) {
      const parts = await Promise.all(ranges.map(({ series }) => partsOf(series)));
      const blocks = await store.readBlocksOf(
        parts.flatMap((some, nth) => some.map((series) => ({ ...ranges[nth]!, series }))),
      );
      let next = 0;
      return parts.map(({ length }) => {
        next += length;
        return joined(blocks.slice(next - length, next));
      });
    },

    async countWithin(series, from, to) {
      const parts = await Promise.all(series.map(partsOf));
      const counted = await store.countWithin(parts.flat(), from, to);
      return Promise.all(
        parts.map(async (some, index) => {
          const first = parts.slice(0, index).flat().length;
          const found = counted.slice(first, first + some.length).filter((count) => count > 0);
          // Two may have the same bar.
          return found.length < 2 ? (found[0] ?? 0) : (await read(series[index]!, from, to)).count;
        }),
      );
    },

    blocks: async (series) =>
      (await Promise.all((await partsOf(series)).map((part) => store.blocks(part))))
        .flat()
        .toSorted((a, b) => a.firstAt - b.firstAt),

    async series(ledger, instrument) {
      const { standing, idsOf: ids } = await directory(ledger);
      const stored =
        instrument === undefined
          ? await store.series(ledger)
          : (await Promise.all(ids(instrument).map((id) => store.series(ledger, id)))).flat();
      const joined = Map.groupBy(stored, (state) =>
        JSON.stringify([standing(state.instrument), state.interval, state.source, state.adjustment]),
      );
      return [...joined.values()].map((states) => joinedState(states, standing(states[0]!.instrument)));
    },

    corrections: async (series) =>
      (await Promise.all((await partsOf(series)).map((part) => store.corrections(part))))
        .flat()
        .toSorted((a, b) => a.at - b.at),

    async confirm(series, correctedUntil) {
      const counts = await Promise.all((await partsOf(series)).map((part) => store.confirm(part, correctedUntil)));
      return counts.reduce((sum, count) => sum + count, 0);
    },

    async remove(series, from, to) {
      const counts = await Promise.all((await partsOf(series)).map((part) => store.remove(part, from, to)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
  };
};

const joinedState = (states: readonly SeriesState[], instrument: string): SeriesState => ({
  ...states[0]!,
  instrument,
  bars: states.reduce((sum, { bars }) => sum + bars, 0),
  firstAt: Math.min(...states.map(({ firstAt }) => firstAt)),
  lastAt: Math.max(...states.map(({ lastAt }) => lastAt)),
  fetchedAt: Math.max(...states.map(({ fetchedAt }) => fetchedAt)),
});
