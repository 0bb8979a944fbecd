import type { ExecutionRow } from '#ports/execution-store.ts';

/** An execution as pages and files show it. */
export type ExecutionView = Omit<ExecutionRow, 'executedAt' | 'sequence' | 'hints'> & { readonly executedAt: string };

export const executionView = ({ executedAt, sequence: _, hints: __, ...row }: ExecutionRow): ExecutionView => ({
  ...row,
  executedAt: new Date(executedAt).toISOString(),
});
