import { useQueries } from '@tanstack/react-query';
import type { BarInterval } from '#contract/bar-interval.ts';
import type { BarColumns } from '#contract/candles.ts';
import { canMake, lengthOf } from '#domain/market/multiples.ts';
import { barsBetweenQuery, type PagedSeries } from '#web/shared/api/chart-queries.ts';
import { noBars } from '#web/shared/price-chart/bar-data.ts';
import { joinBars } from '#web/shared/price-chart/join-bars.ts';

/** So many steps make a bar at the most, unless a finer step is chosen. */
const usualSteps = 30;
/** Finer bars that are asked for at once. */
const pieceBars = 3_000;

/** The intervals that bars of another can be built up from, finest first. */
export const finerIntervals = (interval: BarInterval, stored: readonly BarInterval[]): readonly BarInterval[] =>
  stored.filter((one) => lengthOf(one) < lengthOf(interval) && canMake(one, interval));

/** The finest of them that does not take too many steps; null where there is none. */
export const usualStep = (interval: BarInterval, finer: readonly BarInterval[]): BarInterval | null =>
  finer.find((one) => lengthOf(interval) / lengthOf(one) <= usualSteps) ?? finer.at(-1) ?? null;

export type FinerBars = {
  readonly bars: BarColumns;
  /** Those of now have not come yet. */
  readonly waiting: boolean;
  readonly failed: boolean;
};

/** The finer bars around some instants (UTC milliseconds): of what is replayed, and of what comes next. */
export function useFinerBars(series: PagedSeries | null, instants: readonly number[]): FinerBars {
  const pieceMs = series === null ? 1 : pieceBars * lengthOf(series.interval);
  const pieces = [...new Set(instants.map((at) => Math.floor(at / pieceMs)))].toSorted((a, b) => a - b);
  return useQueries({
    queries:
      series === null
        ? []
        : pieces.map((piece) => barsBetweenQuery(series, { from: piece * pieceMs, to: (piece + 1) * pieceMs })),
    combine,
  });
}

type Answer = {
  readonly data: { readonly bars: BarColumns } | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
};

const combine = (answers: readonly Answer[]): FinerBars => {
  const found = answers.flatMap(({ data }) => (data === undefined || data.bars.time.length === 0 ? [] : [data.bars]));
  return {
    bars: found.length === 0 ? noBars : joinBars(found),
    waiting: answers.some(({ isPending }) => isPending),
    failed: answers.some(({ isError }) => isError),
  };
};
