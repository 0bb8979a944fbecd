import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * How far closed positions went, measured on the bars. What was measured counts for as long as the position is still what
 * it was then: `closed_at`, `executions` and `gross_pnl` say so.
 */
export const excursions: Migration = {
  number: 12,
  name: 'excursions',
  sql: `
create table position_excursions (
  ledger text not null,
  position text not null,
  closed_at timestamptz not null,
  executions int not null,
  gross_pnl numeric not null,
  adverse numeric,
  favourable numeric,
  -- UTC milliseconds, as the blocks of bars have it.
  measured_at bigint not null,
  primary key (ledger, position)
);
`,
};
