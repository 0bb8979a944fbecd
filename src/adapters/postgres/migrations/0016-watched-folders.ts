import type { Migration } from '#adapters/postgres/migrate.ts';

/** Folders whose files are imported by themselves, and what became of each file. */
export const watchedFolders: Migration = {
  number: 16,
  name: 'watched folders',
  sql: `
create table watched_folders (
  ledger text not null references ledgers (id),
  id text not null,
  path text not null,
  time_zone text,
  account text,
  date_order text,
  polling boolean not null,
  removed boolean not null default false,
  problem jsonb,
  added_at timestamptz not null,
  changed_by text not null,
  primary key (ledger, id),
  unique (ledger, path)
);

create table watched_file_reads (
  id bigint generated always as identity primary key,
  ledger text not null,
  folder text not null,
  name text not null,
  bytes bigint not null,
  modified_at timestamptz not null,
  hash text,
  outcome text not null,
  batch text,
  counts jsonb not null,
  cut boolean not null,
  problem jsonb,
  answers text not null,
  read_at timestamptz not null,
  foreign key (ledger, folder) references watched_folders (ledger, id)
);
create index on watched_file_reads (ledger, folder, name, id);
create index on watched_file_reads (ledger, hash) where batch is not null;
`,
};
