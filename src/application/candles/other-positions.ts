import type { Position } from '#domain/ledger/position.ts';
import type { PositionStore } from '#ports/position-store.ts';
import type { Span } from './chart-window.ts';

const dayMs = 86_400_000;
/** More cannot be told apart on a chart. */
const mostOthers = 300;

/** Returns the positions of the same account and instrument that were open within a day of the time that one was held. */
export const otherPositions = async (
  store: Pick<PositionStore, 'openWithin'>,
  ledger: string,
  position: Position,
  held: Span,
) => {
  const span = { from: held.from - dayMs, to: held.to + dayMs, limit: mostOthers };
  const found = await store.openWithin(ledger, position, span);
  return found
    .filter(({ id }) => id !== position.id)
    .map(({ id, side, maxQuantity, openedAt, closedAt, netPnl, currency }) => ({
      id,
      side,
      maxQuantity,
      openedAt,
      closedAt,
      netPnl,
      currency,
    }));
};
