import type { ColumnType } from 'kysely';
import type { EventMetadata } from '#ports/event-store.ts';

/** The tables as Kysely sees them; `migrations/` is the truth. Column types arrive as `columnTypes` in pool.ts says. */
export type Schema = {
  ledgers: LedgersTable;
  ledger_members: LedgerMembersTable;
  events: EventsTable;
  projections: ProjectionsTable;
  executions: ExecutionsTable;
  fill_orders: FillOrdersTable;
  positions: PositionsTable;
  position_changes: PositionChangesTable;
  imports: ImportsTable;
  uploads: UploadsTable;
  upload_chunks: UploadChunksTable;
  products: ProductsTable;
  source_zones: SourceZonesTable;
};

type Instant = ColumnType<Date, Date | string, Date | string>;
type DefaultInstant = ColumnType<Date, Date | string | undefined, Date | string>;
/** Read as a value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>;

type LedgersTable = { id: string; name: string; created_at: DefaultInstant };

type LedgerMembersTable = {
  ledger: string;
  user_id: string;
  role: 'owner' | 'trader' | 'viewer';
  created_at: DefaultInstant;
};

type EventsTable = {
  position: ColumnType<number, never, never>;
  transaction_id: ColumnType<bigint, never, never>;
  ledger: string;
  stream: string;
  stream_version: number;
  type: string;
  schema_version: number;
  data: Json<unknown>;
  metadata: Json<EventMetadata>;
  occurred_at: Instant;
  recorded_at: ColumnType<Date, never, never>;
};

type ProjectionsTable = {
  name: string;
  version: number;
  transaction_id: ColumnType<bigint, string, string>;
  position: ColumnType<number, string | number, string | number>;
  updated_at: DefaultInstant;
  rebuilt_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
};

type ExecutionsTable = {
  ledger: string;
  account: string;
  execution_key: string;
  batch: string;
  row: number;
  execution_id: string | null;
  order_id: string | null;
  instrument: string;
  /** Signed: a buy is positive. */
  quantity: string;
  price: string;
  commission: string;
  currency: string;
  executed_at: Instant;
  source_zone: string;
  session_date: string;
  sequence: number;
  ordinal: number;
  hints: Json<Readonly<Record<string, string>>>;
  demo: boolean;
};

type FillOrdersTable = { ledger: string; account: string; execution_key: string; batch: string; ordinal: number };

type PositionsTable = {
  ledger: string;
  id: string;
  account: string;
  instrument: string;
  side: 'long' | 'short';
  status: 'open' | 'closed';
  opened_at: Instant;
  closed_at: ColumnType<Date | null, Date | string | null, Date | string | null>;
  max_quantity: string;
  average_entry: string;
  average_exit: string | null;
  points: string | null;
  gross_pnl: string;
  commission: string;
  net_pnl: string;
  currency: string;
  executions: number;
  flags: string[];
  demo: boolean;
  opened_flat: boolean;
  closed_flat: boolean;
  first_key: string;
};

type PositionChangesTable = { ledger: string; revision: number; account: string; instrument: string };

type ImportsTable = {
  ledger: string;
  batch: string;
  origin: 'file' | 'demo';
  status: 'committed' | 'undone';
  source: string;
  format: string;
  file_name: string;
  file_bytes: number;
  file_hash: string;
  time_zone: string | null;
  date_order: string | null;
  accounts: string[];
  rows: number;
  added: number;
  duplicate: number;
  conflicting: number;
  held: number;
  committed_at: Instant;
  changed_at: Instant;
  by: string;
};

type UploadsTable = {
  ledger: string;
  id: string;
  file_name: string;
  bytes: number;
  hash: string;
  created_at: DefaultInstant;
  created_by: string;
  preview: ColumnType<unknown, string | null | undefined, string | null>;
  batch: string | null;
};

type UploadChunksTable = { ledger: string; upload: string; ordinal: number; data: Buffer };

type ProductsTable = {
  ledger: string;
  root: string;
  name: string;
  exchange: string;
  point_value: string;
  tick_size: string;
  currency: string;
  calendar: string;
  as_of: string;
};

type SourceZonesTable = { ledger: string; source: string; time_zone: string };
