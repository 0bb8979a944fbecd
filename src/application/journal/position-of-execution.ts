import { foldPositions } from '#domain/ledger/position.ts';
import type { ExecutionStore } from '#ports/execution-store.ts';
import type { PositionStore } from '#ports/position-store.ts';

export type PositionOfExecutionPorts = {
  readonly executions: Pick<ExecutionStore, 'byKey' | 'fillsOf'>;
  readonly positions: Pick<PositionStore, 'foldStart'>;
};

/**
 * Returns the id of the position that an execution belongs to: of one that turned a position around, the one that it
 * opened. Null where the ledger does not have the execution.
 */
export const positionOfExecution = async (
  { executions, positions }: PositionOfExecutionPorts,
  ledger: string,
  account: string,
  executionKey: string,
): Promise<string | null> => {
  const row = await executions.byKey(ledger, account, executionKey);
  if (row === null) return null;
  const start = await positions.foldStart(ledger, row, row.executedAt);
  const fills = await executions.fillsOf(ledger, row, start);
  const fill = fills.keys.indexOf(executionKey);
  // What a point is worth changes no id.
  const found = foldPositions(row, fills, '1').findLast(
    ({ firstFill, lastFill }) => firstFill <= fill && fill <= lastFill,
  );
  return found?.id ?? null;
};
