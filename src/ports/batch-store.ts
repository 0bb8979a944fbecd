import type {
  ActivityRecorded,
  DateOrder,
  ExecutionRecorded,
  ImportCommitted,
  RowHeld,
} from '#domain/ledger/events.ts';

export type BatchRow = {
  readonly id: string;
  readonly origin: 'file' | 'demo';
  readonly status: 'committed' | 'undone';
  readonly fileName: string;
  readonly fileBytes: number;
  readonly fileHash: string;
  readonly format: string;
  readonly source: string;
  readonly timeZone: string | null;
  readonly dateOrder: DateOrder | null;
  readonly accounts: readonly string[];
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  readonly content: ImportCommitted['content'];
  readonly leftOut: number;
  readonly committedAt: number;
  readonly changedAt: number;
  readonly by: string;
};

/** The read model `imports`: one row a batch. */
export interface BatchStore {
  put(ledger: string, row: BatchRow): Promise<void>;
  setStatus(ledger: string, batch: string, status: BatchRow['status'], changedAt: number): Promise<void>;
  countTakenIn(ledger: string, batch: string, rows: number, added: number, changedAt: number): Promise<void>;

  /** The newest first, without demo data that was removed: it is gone from the pages, and only the events know it. */
  list(
    ledger: string,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly BatchRow[]; readonly total: number }>;
  byId(ledger: string, batch: string): Promise<BatchRow | null>;
  /** The standing batch of the demo data. */
  demo(ledger: string): Promise<BatchRow | null>;
}

/** The rows that stand held in batches that count, straight from the events. */
export interface HeldRows {
  /** By batch, the rows of this root that no later event took in. */
  ofRoot(
    ledger: string,
    root: string,
  ): Promise<readonly { readonly batch: string; readonly newestFirst: boolean; readonly held: readonly RowHeld[] }[]>;
  roots(ledger: string): Promise<readonly { readonly root: string; readonly rows: number }[]>;
  count(ledger: string): Promise<number>;
}

type Page = { readonly offset: number; readonly limit: number };
type Paged<Row> = Promise<{ readonly rows: readonly Row[]; readonly total: number }>;

/** What became of each row of a batch, straight from the events, by row number. */
export interface BatchRows {
  added(ledger: string, batch: string, page: Page): Paged<ExecutionRecorded>;
  addedActivities(ledger: string, batch: string, page: Page): Paged<ActivityRecorded>;
  held(ledger: string, batch: string, conflicting: boolean, page: Page): Paged<RowHeld>;
  /** Inclusive ranges of row numbers. */
  duplicates(ledger: string, batch: string): Promise<readonly (readonly [number, number])[]>;
}
