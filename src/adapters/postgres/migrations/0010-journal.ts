import type { Migration } from '#adapters/postgres/migrate.ts';

/** The journal: what its edits make of every entry, and the pictures in it. */
export const journal: Migration = {
  number: 10,
  name: 'journal',
  sql: `
create table journal_edits (
  ledger text not null,
  kind text not null check (kind in ('position', 'day', 'execution', 'setup', 'field')),
  id text not null,
  -- The event's place in the stream of the entry.
  number int not null,
  type text not null,
  data jsonb not null,
  undone boolean not null default false,
  primary key (ledger, kind, id, number)
);

-- Never goes back, not even when the tables are built anew: readers compare it with what they have.
create sequence journal_revisions;

create table journal_entries (
  ledger text not null,
  kind text not null,
  id text not null,
  -- What an annotation is about; null for setups and fields.
  anchor jsonb,
  -- null: no edit that would make the entry stands.
  state jsonb,
  changed_at timestamptz not null,
  revision bigint not null default nextval('journal_revisions'),
  primary key (ledger, kind, id)
);
create index on journal_entries (ledger, kind, revision);
create index journal_entries_of_keys on journal_entries (ledger, kind, (anchor ->> 'account'), (anchor ->> 'instrument'))
  where kind in ('position', 'execution');
create index journal_entries_of_days on journal_entries (ledger, (anchor ->> 'date')) where kind = 'day';

-- What a person did last, to be taken back: asked of the facts themselves, so that a read model that is held back never
-- lets an older edit be taken back instead.
create index events_journal_of_person on events (ledger, (metadata ->> 'actor'), position)
  where type in ('AnnotationEdited', 'SetupEdited', 'CustomFieldEdited', 'JournalEditUndone', 'JournalEditRedone');

-- Named by their content: the same picture twice in a ledger is kept once.
create table journal_images (
  ledger text not null,
  id text not null,
  media_type text not null,
  width int not null check (width > 0),
  height int not null check (height > 0),
  data bytea not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (ledger, id)
);
alter table journal_images alter column data set storage external;
`,
};
