import type { BatchStore, HeldRows } from '#ports/batch-store.ts';
import { countOf, type ExecutionTallies } from './executions/execution-tallies.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { PositionIndex } from './positions/position-index.ts';

export type OverviewPorts = {
  readonly tallies: ExecutionTallies;
  readonly index: Pick<PositionIndex, 'counts'>;
  readonly batches: BatchStore;
  readonly heldRows: HeldRows;
};

/** Counts what the ledger has: which of the first steps have been taken, and what waits. */
export const overview = async ({ tallies, index, batches, heldRows }: OverviewPorts, { ledger }: LedgerContext) => {
  const [executions, { positions, open }, { total }, held, demo] = await Promise.all([
    tallies(ledger),
    index.counts(ledger),
    batches.list(ledger, { offset: 0, limit: 1 }),
    heldRows.count(ledger),
    batches.demo(ledger),
  ]);
  return {
    executions: countOf(executions),
    accounts: new Set(executions.map(({ account }) => account)).size,
    positions,
    openPositions: open,
    batches: total,
    heldRows: held,
    demo: demo !== null,
  };
};
