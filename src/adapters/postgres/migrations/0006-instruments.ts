import type { Migration } from '#adapters/postgres/migrate.ts';

/** The changes of instruments, folded from their events: what stands is read from here, and the history is shown. */
export const instruments: Migration = {
  number: 6,
  name: 'instruments',
  sql: `
-- Never goes back, not even when the table is built anew: readers compare it with what they have.
create sequence instrument_revisions;

create table instrument_changes (
  ledger text not null,
  id text not null,
  -- The event's place in the stream of the instrument.
  number int not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  by text not null,
  undone_at timestamptz,
  undone_by text,
  revision bigint not null default nextval('instrument_revisions'),
  primary key (ledger, id, number)
);
create index on instrument_changes (ledger, revision);
`,
};
