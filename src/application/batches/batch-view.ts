import type { BatchRow } from '#ports/batch-store.ts';

/** A batch as pages show it; `names` are people by id, who is none of them stays as recorded. */
export const batchView = (batch: BatchRow, names: ReadonlyMap<string, string>) => {
  const { source: _, dateOrder: __, committedAt, changedAt, accounts, by, ...row } = batch;
  return {
    ...row,
    accounts: [...accounts],
    committedAt: new Date(committedAt).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
    by: names.get(by) ?? by,
  };
};
