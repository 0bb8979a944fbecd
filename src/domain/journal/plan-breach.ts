import type { Position } from '#domain/ledger/position.ts';
import { parseDecimal, subtract, toNumber } from '#domain/values/decimal.ts';

type Facts = Pick<Position, 'side' | 'status' | 'averageEntry' | 'averageExit' | 'maxQuantity'>;

/**
 * Returns how far the average exit lies beyond the planned stop, in ticks; negative where it lies before it.
 *
 * null where nothing tells: the position is open, no stop was planned, or one that is not behind the entry and would have
 * won money. A stop that was moved away and then hit shows here, one that was moved away and never reached does not.
 */
export const ticksBeyondStop = (
  { side, status, averageEntry, averageExit }: Facts,
  plannedStop: string | null,
  tickSize: string,
): number | null => {
  if (plannedStop === null || status === 'open' || averageExit === null) return null;
  const sign = side === 'long' ? 1 : -1;
  const behind = (price: string): number => sign * toNumber(subtract(parseDecimal(price), parseDecimal(plannedStop)));
  if (behind(averageEntry) <= 0) return null;
  // A tenth of a tick is beyond what average prices of whole ticks are rounded to.
  return Math.round((-behind(averageExit) / Number(tickSize)) * 10) / 10 + 0;
};

/** Returns how much more was held at once than was planned; negative where it was less, null where nothing was planned. */
export const quantityOverPlan = (
  { maxQuantity }: Pick<Facts, 'maxQuantity'>,
  plannedQuantity: string | null,
): number | null =>
  plannedQuantity === null ? null : toNumber(subtract(parseDecimal(maxQuantity), parseDecimal(plannedQuantity)));
