import type { Position, PositionFlag } from '#domain/ledger/position.ts';

/** A position as pages and files show it: the figures without what only the fold needs. */
export type PositionView = Omit<Position, 'openedFlat' | 'closedFlat' | 'firstKey' | 'flags'> & {
  flags: PositionFlag[];
};

export const positionView = (position: Position): PositionView => ({
  id: position.id,
  account: position.account,
  instrument: position.instrument,
  side: position.side,
  status: position.status,
  openedAt: position.openedAt,
  closedAt: position.closedAt,
  maxQuantity: position.maxQuantity,
  averageEntry: position.averageEntry,
  averageExit: position.averageExit,
  points: position.points,
  grossPnl: position.grossPnl,
  commission: position.commission,
  netPnl: position.netPnl,
  currency: position.currency,
  executions: position.executions,
  flags: [...position.flags],
  demo: position.demo,
});
