import type { Migration } from '#adapters/postgres/migrate.ts';

/** What people said of accounts, groups and links, folded from its events: what stands is read here, the history too. */
export const changes: Migration = {
  number: 11,
  name: 'changes',
  sql: `
-- Never goes back, not even when the table is built anew: readers compare it with what they have.
create sequence stream_change_revisions;

create table stream_changes (
  ledger text not null,
  stream text not null,
  -- The event's place in its stream.
  number int not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  by text not null,
  undone_at timestamptz,
  undone_by text,
  revision bigint not null default nextval('stream_change_revisions'),
  primary key (ledger, stream, number)
);
create index on stream_changes (ledger, revision);
`,
};
