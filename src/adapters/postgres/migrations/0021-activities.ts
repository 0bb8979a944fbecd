import type { Migration } from '#adapters/postgres/migrate.ts';

/** Movements of portfolios, written in the transaction of their events; edits stand in them, what was stated stays beside. */
export const activities: Migration = {
  number: 21,
  name: 'activities',
  sql: `
create table activities (
  ledger text not null,
  -- The account as its source states it, and the key within it: what no movement passes twice.
  account text not null,
  activity_key text not null,
  id text not null,
  -- null: typed in by a person.
  batch text,
  row int not null,
  part int not null,
  demo boolean not null,
  stated jsonb not null,
  -- As it stands after corrections.
  facts jsonb not null,
  standing boolean not null,
  own_account text not null generated always as (facts ->> 'account') stored,
  type text not null generated always as (facts ->> 'type') stored,
  date text collate "C" not null generated always as (facts ->> 'date') stored,
  instrument text generated always as (facts ->> 'instrument') stored,
  other_instrument text generated always as (facts -> 'counter' ->> 'instrument') stored,
  primary key (ledger, account, activity_key),
  unique (ledger, id)
);
create index on activities (ledger, date);
create index on activities (ledger, batch);

-- Those that a person entered, corrected or withdrew: their streams are read where their rows come back.
create table activity_edits (
  ledger text not null,
  id text not null,
  primary key (ledger, id)
);

-- Never goes back, not even when the activities are built anew: readers compare it with what they have.
create sequence activity_revision_numbers;
create table activity_revisions (
  ledger text primary key,
  revision bigint not null
);

alter table imports add column content text not null default 'executions';
alter table imports add column left_out int not null default 0;
`,
};
