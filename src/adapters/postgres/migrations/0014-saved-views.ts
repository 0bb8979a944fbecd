import type { Migration } from '#adapters/postgres/migrate.ts';

/** Filters that a person saved under a name; `filter` by the names of a page's address. */
export const savedViews: Migration = {
  number: 14,
  name: 'saved views',
  sql: `
create table saved_views (
  ledger text not null references ledgers (id),
  person text not null,
  id text not null,
  name text not null,
  filter jsonb not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (ledger, person, id)
);
`,
};
