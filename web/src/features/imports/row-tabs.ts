import type { Batch, ImportRow } from '#contract/imports.ts';

/** The tabs over a batch's rows: what needs a look stands first. */
export const rowTabs = (batch: Batch) =>
  [
    { status: 'held', figure: 'held', count: batch.held },
    { status: 'conflicting', figure: 'conflicting', count: batch.conflicting },
    { status: 'new', figure: 'added', count: batch.added },
    { status: 'duplicate', figure: 'duplicate', count: batch.duplicate },
  ] as const;

/** The first tab that has rows. */
export const firstTab = (batch: Batch): ImportRow['status'] =>
  rowTabs(batch).find(({ count }) => count > 0)?.status ?? 'new';
