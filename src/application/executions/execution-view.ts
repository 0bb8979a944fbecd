import type { ExecutionRow } from '#ports/execution-store.ts';

/** An execution as pages and files show it. */
export type ExecutionView = Omit<ExecutionRow, 'executedAt' | 'sequence' | 'hints'> & {
  readonly executedAt: string;
  /** Not a fill of the platform's own list. */
  readonly madeFrom?: 'round-trip' | 'order';
};

export const executionView = ({ executedAt, sequence: _, hints, ...row }: ExecutionRow): ExecutionView => ({
  ...row,
  executedAt: new Date(executedAt).toISOString(),
  ...(hints.madeFrom === undefined ? {} : { madeFrom: hints.madeFrom }),
});
