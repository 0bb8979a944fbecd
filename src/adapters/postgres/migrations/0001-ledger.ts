import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * The ledger: its events, what is folded from them, and the files they came from.
 *
 * Events carry no foreign key to `ledgers`: it would be checked once per row of an import of a million, and every
 * writer gets its ledger from the one place that hands them out.
 */
export const ledger: Migration = {
  number: 1,
  name: 'ledger',
  sql: `
create table ledgers (
  id text primary key,
  name text not null,
  created_at timestamptz not null default now()
);
insert into ledgers (id, name) values ('main', 'Main');

create table ledger_members (
  ledger text not null references ledgers,
  user_id text not null,
  role text not null check (role in ('owner', 'trader', 'viewer')),
  created_at timestamptz not null default now(),
  primary key (ledger, user_id)
);
create index on ledger_members (user_id);

create table events (
  position bigint generated always as identity,
  transaction_id xid8 not null default pg_current_xact_id(),
  ledger text not null,
  stream text not null,
  stream_version int not null check (stream_version > 0),
  type text not null,
  schema_version smallint not null,
  data jsonb not null,
  metadata jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (ledger, stream, stream_version)
);
create index events_order on events (transaction_id, position);
-- Whoever reads neither rows of files nor fills finds the few other events without walking past the many.
create index events_order_sparse on events (transaction_id, position) where type not in ('ExecutionRecorded', 'RowHeld');

create index events_held_rows on events (ledger, stream) where type = 'RowHeld';

create function refuse_event_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are facts: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger events_are_facts before update or delete or truncate on events
  for each statement execute function refuse_event_change();
revoke update, delete, truncate on events from public, current_user;

create table processes (
  id text primary key,
  roles text[] not null,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

create table projections (
  name text primary key,
  version int not null,
  transaction_id xid8 not null,
  position bigint not null,
  updated_at timestamptz not null default clock_timestamp(),
  rebuilt_at timestamptz
);

create table executions (
  ledger text not null,
  account text not null,
  execution_key text not null,
  batch text not null,
  row int not null,
  execution_id text,
  order_id text,
  instrument text not null,
  -- Signed: a buy is positive.
  quantity numeric not null check (quantity <> 0),
  price numeric not null,
  commission numeric not null,
  currency text not null,
  executed_at timestamptz not null,
  source_zone text not null,
  session_date date not null,
  sequence bigint not null,
  hints jsonb not null,
  demo boolean not null,
  -- The key first: it tells two rows apart where ledger and account are mostly the same, a third of the time of an insert.
  primary key (execution_key, account, ledger)
);
create index on executions (ledger, account, instrument, executed_at, sequence);
create index on executions (ledger, executed_at);
-- The rows of a batch lie together, and only an undo looks for them.
create index on executions using brin (batch) with (pages_per_range = 32, autosummarize = on);

create table positions (
  ledger text not null,
  id text not null,
  account text not null,
  instrument text not null,
  side text not null check (side in ('long', 'short')),
  status text not null check (status in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  max_quantity numeric not null,
  average_entry numeric not null,
  average_exit numeric,
  points numeric,
  gross_pnl numeric not null,
  commission numeric not null,
  net_pnl numeric not null,
  currency text not null,
  executions int not null,
  flags text[] not null,
  demo boolean not null,
  -- The fill before the first, and after the last, found the key flat: the position shares no fill with a neighbour.
  opened_flat boolean not null,
  closed_flat boolean not null,
  first_key text not null,
  primary key (ledger, id)
);
create index on positions (ledger, account, instrument, opened_at);

-- Never goes back, not even when the positions are built anew: readers compare it with what they have.
create sequence position_revisions;

create table position_changes (
  ledger text not null,
  revision bigint not null,
  account text not null,
  instrument text not null,
  primary key (ledger, revision, account, instrument)
);

create table imports (
  ledger text not null,
  batch text not null,
  origin text not null check (origin in ('file', 'demo')),
  status text not null check (status in ('committed', 'undone')),
  source text not null,
  format text not null,
  file_name text not null,
  file_bytes bigint not null,
  file_hash text not null,
  time_zone text,
  date_order text,
  accounts text[] not null,
  rows int not null,
  added int not null,
  duplicate int not null,
  conflicting int not null,
  held int not null,
  committed_at timestamptz not null,
  changed_at timestamptz not null,
  by text not null,
  primary key (ledger, batch)
);
create index on imports (ledger, committed_at desc);
create index on imports (ledger, file_hash);

create table uploads (
  ledger text not null,
  id text not null,
  file_name text not null,
  bytes bigint not null,
  hash text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  preview jsonb,
  batch text,
  primary key (ledger, id)
);
create index on uploads (ledger, batch);

create table upload_chunks (
  ledger text not null,
  upload text not null,
  ordinal int not null,
  data bytea not null,
  primary key (ledger, upload, ordinal),
  foreign key (ledger, upload) references uploads (ledger, id) on delete cascade
);
alter table upload_chunks alter column data set storage external;

create table products (
  ledger text not null,
  root text not null,
  name text not null,
  exchange text not null,
  point_value numeric not null check (point_value > 0),
  tick_size numeric not null check (tick_size > 0),
  currency text not null,
  calendar text not null,
  as_of date not null,
  primary key (ledger, root)
);

create table source_zones (
  ledger text not null,
  source text not null,
  time_zone text not null,
  primary key (ledger, source)
);
`,
};
