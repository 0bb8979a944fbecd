import type { HoldingRow } from '#contract/holdings.ts';

/** Holdings under one head. */
export type HoldingGroup = { readonly key: string; readonly rows: readonly HoldingRow[]; readonly value: number };

/** Groups sorted rows, the greatest value first; what has no value adds nothing. Without a way to group: one, with no key. */
export const groupHoldings = (
  rows: readonly HoldingRow[],
  by: 'account' | 'class' | undefined,
): readonly HoldingGroup[] => {
  const worth = (some: readonly HoldingRow[]): number => some.reduce((sum, { value }) => sum + (value ?? 0), 0);
  if (by === undefined) return [{ key: '', rows, value: worth(rows) }];
  return [...Map.groupBy(rows, (row) => (by === 'account' ? row.account : row.assetClass))]
    .map(([key, some]) => ({ key, rows: some, value: worth(some) }))
    .sort((one, other) => other.value - one.value);
};
