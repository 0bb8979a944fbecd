import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import { assertAscending, barsBetween, concatBars, mergeBars } from '#domain/market/merge-bars.ts';
import type { BlockState, CandleStore, Correction, SeriesId } from '#ports/candle-store.ts';

type Held = { id: SeriesId; bars: Bars; fetchedAt: number; corrections: Map<number, Correction> };

const keyOf = ({ ledger, instrument, interval, source, adjustment }: SeriesId): string =>
  JSON.stringify([ledger, instrument, interval, source, adjustment]);

const stateOf = ({ bars, fetchedAt }: Held): BlockState => ({
  bars: bars.count,
  firstAt: bars.time[0]!,
  lastAt: bars.time[bars.count - 1]!,
  fetchedAt,
});

/** Bars in memory, for tests; blocks are packed when they are asked for. */
export const memoryCandleStore = (): CandleStore => {
  const all = new Map<string, Held>();
  const read = (series: SeriesId, from: number, to: number): Bars =>
    barsBetween(all.get(keyOf(series))?.bars ?? emptyBars(0), from, to);

  return {
    async upsert(series, bars, fetchedAt) {
      assertAscending(bars);
      if (bars.count === 0) return { added: 0, same: 0, corrected: 0 };
      const { ledger, instrument, interval, source, adjustment } = series;
      const held = all.get(keyOf(series)) ?? {
        id: { ledger, instrument, interval, source, adjustment },
        bars: emptyBars(0),
        fetchedAt,
        corrections: new Map(),
      };
      const merged = mergeBars(held.bars, bars);
      for (const index of merged.corrected) {
        const before = correctionOf(held.bars, index, fetchedAt);
        if (!held.corrections.has(before.at)) held.corrections.set(before.at, before);
      }
      if (merged.added + merged.corrected.length > 0) {
        held.bars = merged.bars;
        held.fetchedAt = Math.max(held.fetchedAt, fetchedAt);
      }
      all.set(keyOf(series), held);
      return { added: merged.added, same: merged.same, corrected: merged.corrected.length };
    },

    read: async (series, from, to) => read(series, from, to),

    readBlocks: async (series, from, to) => encodeBlocks(read(series, from, to)),

    readBlocksOf: async (ranges) => ranges.map(({ series, from, to }) => encodeBlocks(read(series, from, to))),

    countWithin: async (series, from, to) => series.map((one) => read(one, from, to).count),

    async blocks(series) {
      const held = all.get(keyOf(series));
      return held === undefined ? [] : [stateOf(held)];
    },

    series: async (ledger, instrument) =>
      [...all.values()]
        .filter(({ id }) => id.ledger === ledger && (instrument === undefined || id.instrument === instrument))
        .toSorted((a, b) => (keyOf(a.id) < keyOf(b.id) ? -1 : 1))
        .map((held) => ({ ...held.id, ...stateOf(held) })),

    corrections: async (series) =>
      [...(all.get(keyOf(series))?.corrections.values() ?? [])].toSorted((a, b) => a.at - b.at),

    async confirm(series, correctedUntil) {
      const corrections = all.get(keyOf(series))?.corrections;
      const confirmed = [...(corrections?.values() ?? [])].filter(({ correctedAt }) => correctedAt <= correctedUntil);
      for (const { at } of confirmed) corrections?.delete(at);
      return confirmed.length;
    },

    async remove(series, from, to) {
      const held = all.get(keyOf(series));
      if (held === undefined) return 0;
      const { bars, corrections } = held;
      held.bars = concatBars([
        barsBetween(bars, Number.NEGATIVE_INFINITY, from),
        barsBetween(bars, to, Number.POSITIVE_INFINITY),
      ]);
      for (const at of corrections.keys()) if (from <= at && at < to) corrections.delete(at);
      if (held.bars.count === 0) all.delete(keyOf(series));
      return bars.count - held.bars.count;
    },
  };
};

const correctionOf = ({ time, open, high, low, close, volume }: Bars, index: number, at: number): Correction => ({
  at: time[index]!,
  open: open[index]!,
  high: high[index]!,
  low: low[index]!,
  close: close[index]!,
  volume: volume[index]!,
  correctedAt: at,
});
