import type { Migration } from '#adapters/postgres/migrate.ts';

/** How people lay out their figures; `filter` by the names of a page's address. */
export const boards: Migration = {
  number: 15,
  name: 'boards',
  sql: `
create table boards (
  ledger text not null references ledgers (id),
  person text not null,
  id text not null,
  name text not null,
  place float8 not null,
  filter jsonb not null,
  tiles jsonb not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (ledger, person, id)
);
`,
};
