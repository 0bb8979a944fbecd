import { summaryOf } from '#application/activities/classify-activities.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { ActivityRecorded, ExecutionRecorded, RowHeld } from '#domain/ledger/events.ts';
import type { BatchRows } from '#ports/batch-store.ts';

export type RowStatus = 'new' | 'duplicate' | 'conflicting' | 'held';

export type ImportRowView = {
  readonly row: number;
  readonly status: RowStatus;
  readonly reason: string | null;
  readonly field: string | null;
  readonly expected: string | null;
  readonly found: string | null;
  readonly account: string | null;
  readonly instrument: string | null;
  readonly summary: string;
};

type Page = { readonly offset: number; readonly limit: number };
type Rows = { rows: ImportRowView[]; total: number };

/** Returns what became of the rows of a batch: those of one status by row number, or what needs attention first. */
export const batchRows = async (
  rows: BatchRows,
  { ledger }: LedgerContext,
  batch: string,
  { status, offset, limit }: Page & { readonly status?: RowStatus | undefined },
): Promise<Rows> => {
  const sections: Record<RowStatus, (page: Page) => Promise<Rows>> = {
    held: async (page) => viewed(await rows.held(ledger, batch, false, page), noteView),
    conflicting: async (page) => viewed(await rows.held(ledger, batch, true, page), noteView),
    new: async (page) => {
      const fills = await rows.added(ledger, batch, page);
      if (fills.total > 0) return viewed(fills, recordedView);
      return viewed(await rows.addedActivities(ledger, batch, page), activityView);
    },
    duplicate: async (page) => duplicateRows(await rows.duplicates(ledger, batch), page),
  };
  if (status !== undefined) return sections[status]({ offset, limit });

  const all: ImportRowView[] = [];
  let total = 0;
  let skip = offset;
  for (const section of [sections.held, sections.conflicting, sections.new, sections.duplicate]) {
    const part = await section({ offset: skip, limit: limit - all.length });
    all.push(...part.rows);
    total += part.total;
    skip = Math.max(0, skip - part.total);
  }
  return { rows: all, total };
};

const viewed = <Row>(
  { rows, total }: { readonly rows: readonly Row[]; readonly total: number },
  view: (row: Row) => ImportRowView,
): Rows => ({
  rows: rows.map(view),
  total,
});

/** A held row, or one in conflict, with what was expected and what was found. */
export const noteView = (note: RowHeld): ImportRowView => ({
  row: note.row,
  status: note.reason === 'CONFLICTING' ? 'conflicting' : 'held',
  reason: note.reason,
  field: note.field,
  expected: note.expected,
  found: note.found,
  account: note.cells.Account ?? note.cells.account ?? null,
  instrument: note.cells.Instrument ?? note.cells.instrument ?? null,
  summary: cellsInOrder(note.cells).join(' · '),
});

/** The canonical columns that make a fill, in the order of a sentence about it. */
const factColumns = ['Action', 'Quantity', 'Instrument', 'Price', 'Time', 'Commission', 'Account', 'ID'] as const;

/** A stored object has its keys in another order than the file; a row without a column of ours is told whole. */
const cellsInOrder = (cells: RowHeld['cells']): readonly string[] => {
  const facts = factColumns.flatMap((column) => cells[column] ?? []);
  return facts.length > 0 ? facts : Object.values(cells);
};

const recordedView = (fill: ExecutionRecorded): ImportRowView => ({
  row: fill.row,
  status: 'new',
  reason: null,
  field: null,
  expected: null,
  found: null,
  account: fill.account,
  instrument: fill.instrument,
  summary: `${fill.side} ${fill.quantity} ${fill.instrument} @ ${fill.price} · ${fill.executedAt}`,
});

const activityView = ({ row, activity }: ActivityRecorded): ImportRowView => ({
  row,
  status: 'new',
  reason: null,
  field: null,
  expected: null,
  found: null,
  account: activity.account,
  instrument: activity.instrument,
  summary: summaryOf(activity),
});

const duplicateRows = (ranges: readonly (readonly [number, number])[], { offset, limit }: Page): Rows => {
  const rows: ImportRowView[] = [];
  let passed = 0;
  for (const [first, last] of ranges) {
    const count = last - first + 1;
    for (let row = first + Math.max(0, offset - passed); row <= last && rows.length < limit; row++)
      rows.push(duplicateView(row));
    passed += count;
  }
  return { rows, total: passed };
};

const duplicateView = (row: number): ImportRowView => ({
  row,
  status: 'duplicate',
  reason: null,
  field: null,
  expected: null,
  found: null,
  account: null,
  instrument: null,
  summary: '',
});
