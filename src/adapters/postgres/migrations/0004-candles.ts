import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * Bars as blocks (docs/reference/candle-block.md). Instants are UTC milliseconds, as in the blocks. The blocks of a
 * series never overlap.
 *
 * `data` is stored out of line and uncompressed: the block is packed already, and the index walks over short rows.
 */
export const candles: Migration = {
  number: 4,
  name: 'candles',
  sql: `
create table candle_blocks (
  ledger text not null,
  instrument text not null,
  interval text not null,
  source text not null,
  adjustment text not null,
  -- Start of the first bar and of the last.
  first_at bigint not null,
  last_at bigint not null,
  bars int not null check (bars between 1 and 4096),
  fetched_at bigint not null,
  data bytea not null,
  primary key (ledger, instrument, interval, source, adjustment, first_at)
);
alter table candle_blocks alter column data set storage external;

-- What corrections replaced, until somebody confirms it.
create table candle_corrections (
  ledger text not null,
  instrument text not null,
  interval text not null,
  source text not null,
  adjustment text not null,
  at bigint not null,
  open float8 not null,
  high float8 not null,
  low float8 not null,
  close float8 not null,
  volume float8 not null,
  corrected_at bigint not null,
  primary key (ledger, instrument, interval, source, adjustment, at)
);
`,
};
