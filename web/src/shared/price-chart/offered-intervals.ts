import type { BarInterval } from '#contract/bar-interval.ts';
import { canMake, lengthOf } from '#domain/market/multiples.ts';

/** How many bars there are of an interval where that is known. */
export type KnownInterval = { readonly interval: BarInterval; readonly bars?: number };

export type OfferedInterval = KnownInterval & { readonly disabled: boolean };

/** What people ask for beside the intervals that are stored. */
const usual: readonly BarInterval[] = ['2m', '3m', '10m', '2h'];

/** Returns whether bars of an interval can be made of those that there are. */
export const canBeMade = (interval: BarInterval, known: readonly KnownInterval[]): boolean =>
  known.some((one) => one.bars !== 0 && canMake(one.interval, interval));

/**
 * Returns what an interval menu lists, the shortest first: those that are known, the usual ones, a person's `own`, and the
 * one that is drawn. What cannot be made is disabled, but not the one that is drawn.
 */
export function offeredIntervals(
  drawn: BarInterval,
  known: readonly KnownInterval[],
  own: readonly BarInterval[],
): readonly OfferedInterval[] {
  const counted = new Set(known.map(({ interval }) => interval));
  const others = [...new Set([...usual, ...own, drawn])].filter((interval) => !counted.has(interval));
  return [...known, ...others.map((interval): KnownInterval => ({ interval }))]
    .toSorted((a, b) => lengthOf(a.interval) - lengthOf(b.interval))
    .map((one) => ({
      ...one,
      disabled: one.interval !== drawn && (one.bars === 0 || !canBeMade(one.interval, known)),
    }));
}
