import type { Migration } from '#adapters/postgres/migrate.ts';

/** Where bars come from: the calls of each source, who asks for a series, splits and dividends, and wanted spans. */
export const marketData: Migration = {
  number: 5,
  name: 'market-data',
  sql: `
-- What is known of the calls of a source; changed under the row's lock.
create table source_states (
  ledger text not null,
  source text not null,
  state jsonb not null,
  primary key (ledger, source)
);

-- Who asks a source for a series until when, and the ranges that it has answered, as JSON, in order. UTC milliseconds.
create table series_requests (
  ledger text not null,
  instrument text not null,
  interval text not null,
  source text not null,
  holder text,
  held_until bigint,
  answered jsonb not null default '[]',
  primary key (ledger, instrument, interval, source)
);

create table corporate_actions (
  ledger text not null,
  instrument text not null,
  source text not null,
  kind text not null check (kind in ('split', 'dividend')),
  -- Start of the day on which it takes effect, UTC milliseconds.
  at bigint not null,
  numerator numeric check (numerator > 0),
  denominator numeric check (denominator > 0),
  amount numeric,
  currency text,
  primary key (ledger, instrument, source, kind, at),
  check (case kind when 'split' then num_nulls(numerator, denominator) = 0 else amount is not null end)
);

-- Bars that are wanted. Instants in UTC milliseconds.
create table bar_fetches (
  id bigint generated always as identity primary key,
  ledger text not null,
  instrument text not null,
  interval text not null,
  from_at bigint not null,
  to_at bigint not null check (to_at > from_at),
  reason text not null,
  batch text,
  state text not null check (state in ('waiting', 'running', 'done', 'incomplete', 'failed')),
  due_at bigint not null,
  -- Fine bars vanish first at their sources: smaller goes first.
  rank int not null,
  added bigint not null default 0,
  said jsonb not null default '[]',
  requested_at bigint not null,
  changed_at bigint not null,
  unique (ledger, instrument, interval, from_at, to_at)
);
create index bar_fetches_open on bar_fetches (rank, from_at) where state in ('waiting', 'running');
create index bar_fetches_batch on bar_fetches (ledger, batch);
`,
};
