import { intervalMs } from '#domain/market/bars.ts';
import { canMake, lengthOf, type Multiple } from '#domain/market/multiples.ts';
import type { SeriesState } from '#ports/candle-store.ts';

/** An interval and the instants, in UTC milliseconds, between which its bars are wanted. */
export type Wanted = { readonly interval: Multiple; readonly from: number; readonly to: number };

/**
 * Returns the stored series that bars of an interval are best read from, or null where none will do.
 *
 * Bars are only ever put together from finer ones. The series that covers most of what is wanted comes first; among
 * equals the one that is stored in this very interval, then the one fetched last.
 */
export const chooseSeries = (stored: readonly SeriesState[], wanted: Wanted): SeriesState | null => {
  const length = Math.min(lengthOf(wanted.interval), intervalMs['1w']);
  // Series of different intervals end up to one bar apart from each other, a week at most, which is no difference.
  const covered = (state: SeriesState): number => Math.round(coveredMs(state, wanted) / length);
  const [best] = stored
    .filter(({ interval }) => canMake(interval, wanted.interval))
    .toSorted(
      (a, b) => covered(b) - covered(a) || intervalMs[b.interval] - intervalMs[a.interval] || b.fetchedAt - a.fetchedAt,
    );
  return best ?? null;
};

/** How much of the wanted time lies between the first bar of a series and the end of its last, in milliseconds. */
export const coveredMs = (state: SeriesState, { from, to }: Wanted): number =>
  Math.max(0, Math.min(to, storedEnd(state)) - Math.max(from, state.firstAt));

/** The end of the last bar, UTC milliseconds. */
export const storedEnd = ({ lastAt, interval }: SeriesState): number => lastAt + intervalMs[interval];
