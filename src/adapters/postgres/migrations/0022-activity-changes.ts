import type { Migration } from '#adapters/postgres/migrate.ts';

/** Which activities changed since a revision: a portfolio of twenty years is not read again for one new dividend. */
export const activityChanges: Migration = {
  number: 22,
  name: 'activity changes',
  sql: `
create table activity_changes (
  ledger text not null,
  id text not null,
  revision bigint not null,
  primary key (ledger, id)
);
create index on activity_changes (ledger, revision);
insert into activity_changes (ledger, id, revision)
  select ledger, id, nextval('activity_revision_numbers') from activities;

-- Whoever writes holds the ledger's import lock, so that revisions follow the order of the commits.
create function note_activity_changes() returns trigger language plpgsql as $$
begin
  insert into activity_changes (ledger, id, revision)
    select ledger, id, nextval('activity_revision_numbers') from changed
    on conflict (ledger, id) do update set revision = excluded.revision;
  return null;
end $$;
create trigger note_inserted after insert on activities referencing new table as changed
  for each statement execute function note_activity_changes();
create trigger note_updated after update on activities referencing new table as changed
  for each statement execute function note_activity_changes();
create trigger note_deleted after delete on activities referencing old table as changed
  for each statement execute function note_activity_changes();
`,
};
