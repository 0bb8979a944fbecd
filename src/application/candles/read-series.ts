import { type Bars, emptyBars, type Interval } from '#domain/market/bars.ts';
import { decodeBlocks } from '#domain/market/block.ts';
import { barsBetween } from '#domain/market/merge-bars.ts';
import { longestOf } from '#domain/market/multiples.ts';
import { resample } from '#domain/market/resample.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import { inPricesOf, type ReadSeries } from './adjusted-series.ts';
import type { Wanted } from './choose-series.ts';

/** The bars of one answer before they are decoded: what is stored, and what was asked for. */
export type StoredBars = {
  readonly series: ReadSeries;
  readonly wanted: Wanted;
  readonly blocks: readonly Uint8Array[];
};

/** Reads the stored blocks that the wanted bars are in, or are made of. */
export const readStored = async (
  store: Pick<CandleStore, 'readBlocks'>,
  series: ReadSeries,
  wanted: Wanted,
): Promise<StoredBars> => {
  // The first bar of a coarser interval may begin before what was asked for; all of it is needed to know that.
  const lead = series.interval === wanted.interval ? 0 : longestOf(wanted.interval);
  const blocks = await store.readBlocks(series, wanted.from - lead, wanted.to + lead);
  return { series, wanted, blocks };
};

/** Returns the wanted bars, none outside of what was asked for; a coarser interval follows the sessions of `calendar`. */
export const barsOf = ({ series, wanted, blocks }: StoredBars, calendar: string): Bars => {
  if (blocks.length === 0) return emptyBars(0);
  return inInterval(inPricesOf(series, decodeBlocks(blocks)), series.interval, wanted, calendar);
};

/** Returns stored bars as those of the wanted interval that start within its range. */
export const inInterval = (bars: Bars, stored: Interval, { interval, from, to }: Wanted, calendar: string): Bars => {
  if (stored === interval) return barsBetween(bars, from, to);
  const lead = longestOf(interval);
  return barsBetween(resample(barsBetween(bars, from - lead, to + lead), interval, calendar, stored), from, to);
};
