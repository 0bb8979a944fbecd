import type { Migration } from '#adapters/postgres/migrate.ts';

/** How people read tables that no format knows: one mapping for each header. */
export const importMappings: Migration = {
  number: 13,
  name: 'import mappings',
  sql: `
create table import_mappings (
  ledger text not null references ledgers (id),
  fingerprint text not null,
  name text not null,
  mapping jsonb not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (ledger, fingerprint)
);
`,
};
