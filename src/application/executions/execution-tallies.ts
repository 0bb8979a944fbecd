import { keyText } from '#application/positions/columns.ts';
import { keptByKey } from '#application/positions/kept-by-key.ts';
import type { ExecutionStore, ExecutionTally } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';

/** Returns how many executions a ledger has, by kind. */
export type ExecutionTallies = (ledger: string) => Promise<readonly ExecutionTally[]>;

/**
 * Keeps the numbers of executions, because counting a million of them takes the database 150 ms a page. Whatever changes
 * executions changes positions soon after, whose revision says which keys are to be counted again.
 */
export const executionTallies = (
  executions: Pick<ExecutionStore, 'tallies'>,
  positions: Pick<PositionStore, 'revision' | 'changedSince'>,
): ExecutionTallies => {
  const keep = keptByKey<readonly ExecutionTally[]>({
    positions,
    readAll: async (ledger) => Map.groupBy(await executions.tallies(ledger), keyText),
    readKey: async (ledger, key) => {
      const tallies = await executions.tallies(ledger, key);
      return tallies.length === 0 ? null : tallies;
    },
  });
  return async (ledger) => [...(await keep(ledger)).parts.values()].flat();
};

export const countOf = (tallies: readonly ExecutionTally[]): number =>
  tallies.reduce((sum, tally) => sum + tally.executions, 0);
