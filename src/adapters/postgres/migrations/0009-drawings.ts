import type { Migration } from '#adapters/postgres/migrate.ts';

/** What people drew on charts. `anchors` are places: `[{"time": <UTC milliseconds>, "price": <number>}]`. */
export const drawings: Migration = {
  number: 9,
  name: 'drawings',
  sql: `
create table drawings (
  ledger text not null references ledgers (id),
  id text not null,
  instrument text not null,
  kind text not null,
  anchors jsonb not null,
  text text not null,
  color text not null,
  version int not null check (version > 0),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (ledger, id)
);
create index drawings_of_instrument on drawings (ledger, instrument, created_at, id);
`,
};
