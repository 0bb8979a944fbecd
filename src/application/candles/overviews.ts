import { type Bars, emptyBars, type Interval, intervalMs } from '#domain/market/bars.ts';
import { barsBetween, concatBars, firstAtLeast, sliceBars } from '#domain/market/merge-bars.ts';
import { canMake, lengthOf } from '#domain/market/multiples.ts';
import { resample } from '#domain/market/resample.ts';
import type { BlockState, CandleStore, SeriesState } from '#ports/candle-store.ts';
import type { Wanted } from './choose-series.ts';
import { storedWindows } from './stored-windows.ts';

/** Hours of a long series, and the state of the series that they are of. */
export type Overview = { readonly hours: Bars; readonly revision: string };

export type Overviews = {
  /** Hours along the sessions of `calendar`; coarser bars made of them are those that the series itself would give. */
  of(series: SeriesState, calendar: string): Promise<Overview>;
};

type OverviewStore = Pick<CandleStore, 'blocks' | 'read'>;
/** What an overview was made of, beside it. */
type Made = Overview & { readonly blocks: readonly BlockState[] };

/** Some 50 MB; sixty million minutes. */
const mostHours = 1_000_000;
/** Decoding fewer is done in a few milliseconds. */
const farBars = 50_000;

/** Returns whether bars are better made of an overview: they are hours or more, of more finer ones than are soon decoded. */
export const isFar = (series: SeriesState, { interval, from, to }: Wanted, points?: number): boolean => {
  if (intervalMs[series.interval] >= intervalMs['1h'] || !canMake('1h', interval)) return false;
  const finer = lengthOf(interval) / intervalMs[series.interval];
  const span = Math.min(to, series.lastAt) - Math.max(from, series.firstAt);
  const within = (series.bars * span) / Math.max(1, series.lastAt - series.firstAt);
  return Math.min(within, (points ?? Number.POSITIVE_INFINITY) * finer) > farBars;
};

/**
 * Keeps the hours of long series in memory, the last asked for, so that all of a series is looked at as fast as a part.
 *
 * When the series has changed they are made anew once, from the first block that is another on; whoever asks meanwhile waits for
 * the same.
 */
export const keepOverviews = (store: OverviewStore): Overviews => {
  const kept = new Map<string, { readonly revision: string; readonly made: Promise<Made>; hours: number }>();

  const make = async (series: SeriesState, calendar: string, revision: string, last?: Promise<Made>): Promise<Made> => {
    // Read before the bars: what is written meanwhile is another block the next time.
    const blocks = await store.blocks(series);
    const before = await last?.catch(() => undefined);
    const sound = before === undefined ? emptyBars(0) : hoursBefore(before.hours, firstChange(before.blocks, blocks));
    const from = sound.count === 0 ? series.firstAt : before!.hours.time[sound.count]!;
    const hours = concatBars([sound, await hoursOf(store, { ...series, firstAt: from }, calendar)]);
    return { hours, revision, blocks };
  };

  const forgetOldest = (): void => {
    let total = [...kept.values()].reduce((sum, { hours }) => sum + hours, 0);
    for (const [key, { hours }] of kept) {
      if (total <= mostHours || kept.size === 1) return;
      kept.delete(key);
      total -= hours;
    }
  };

  return {
    async of(series, calendar) {
      const { ledger, instrument, interval, source, adjustment } = series;
      const key = JSON.stringify([ledger, instrument, interval, source, adjustment, calendar]);
      const revision = JSON.stringify([key, series.bars, series.firstAt, series.lastAt, series.fetchedAt]);
      const known = kept.get(key);
      // Last in the map is last asked for.
      kept.delete(key);
      if (known?.revision === revision) {
        kept.set(key, known);
        return known.made;
      }
      const entry = {
        revision,
        hours: 0,
        made: make(series, calendar, revision, known?.made),
      };
      kept.set(key, entry);
      try {
        entry.hours = (await entry.made).hours.count;
      } catch (error) {
        if (kept.get(key) === entry) kept.delete(key);
        throw error;
      }
      forgetOldest();
      return entry.made;
    },
  };
};

const hourly: Interval = '1h';

/** When the first bars start that a block holds in one of two states and none in the other; UTC milliseconds. */
const firstChange = (before: readonly BlockState[], now: readonly BlockState[]): number => {
  const idOf = ({ firstAt, lastAt, bars, fetchedAt }: BlockState): string =>
    `${firstAt} ${lastAt} ${bars} ${fetchedAt}`;
  const [known, found] = [before, now].map((blocks) => new Set(blocks.map(idOf)));
  const changed = [
    ...before.filter((block) => !found!.has(idOf(block))),
    ...now.filter((block) => !known!.has(idOf(block))),
  ];
  return changed.reduce((first, { firstAt }) => Math.min(first, firstAt), Number.POSITIVE_INFINITY);
};

/** The hours that end before an instant or with it; the last that starts before may reach beyond. */
const hoursBefore = (hours: Bars, at: number): Bars => {
  const started = firstAtLeast(hours.time, hours.count, at + 1);
  return sliceBars(hours, 0, Math.max(0, started - 1));
};

/** Piece by piece, so that a long series takes no memory; the last hour of a piece waits for the next. */
const hoursOf = async (store: OverviewStore, series: SeriesState, calendar: string): Promise<Bars> => {
  const parts: Bars[] = [];
  let waiting = emptyBars(0) as Bars;
  for await (const bars of storedWindows(store, series, series.firstAt, series.lastAt + 1)) {
    const all = waiting.count === 0 ? bars : concatBars([waiting, bars]);
    const hours = resample(all, hourly, calendar);
    const last = hours.count - 1;
    parts.push(sliceBars(hours, 0, last));
    waiting = barsBetween(all, hours.time[last]!, Number.POSITIVE_INFINITY);
  }
  return concatBars([...parts, resample(waiting, hourly, calendar)]);
};
