import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * What people said of instruments goes into the table of accounts, groups and links, and an entry of the journal is folded
 * from its own stream. The projection `changes` is built anew, so that it has what its table did not have before.
 */
export const oneTableOfChanges: Migration = {
  number: 18,
  name: 'one table of changes',
  sql: `
alter table stream_changes
  -- The place of the event that took it back, in the same stream.
  add column undone_number int,
  -- What stands before the first hyphen of the stream's name: all accounts, all instruments.
  add column kind text not null generated always as (split_part(stream, '-', 1)) stored;
drop index stream_changes_ledger_revision_idx;
create index on stream_changes (ledger, kind, revision);

insert into stream_changes (ledger, stream, number, type, data, at, by, undone_at, undone_by)
  select ledger, 'instrument-' || id, number, type, data, at, by, undone_at, undone_by from instrument_changes
  on conflict do nothing;
drop table instrument_changes;
drop sequence instrument_revisions;
delete from projections where name = 'instruments';

drop table journal_edits;

-- null: an annotation shows the picture, or nobody has looked yet.
alter table journal_images add column unshown_since timestamptz;
create index on journal_images (unshown_since) where unshown_since is not null;

-- What a person did last in the journal: taking back is the same event everywhere now.
drop index events_journal_of_person;
create index events_journal_of_person on events (ledger, (metadata ->> 'actor'), position)
  where type in ('AnnotationEdited', 'SetupEdited', 'CustomFieldEdited', 'ChangeUndone', 'ChangeRedone',
    'InstrumentChangeUndone', 'JournalEditUndone', 'JournalEditRedone');
`,
};
