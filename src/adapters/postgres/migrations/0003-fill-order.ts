import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * The order of the fills of one instant where files disagree: `ordinal` is the place that the file of the fill's own
 * batch gives it, `fill_orders` has the later places that other standing batches give it, and `sequence` is the latest.
 */
export const fillOrder: Migration = {
  number: 3,
  name: 'fill-order',
  sql: `
alter table executions add column ordinal int;
update executions set ordinal = sequence;
alter table executions alter column ordinal set not null;

create table fill_orders (
  ledger text not null,
  account text not null,
  execution_key text not null,
  batch text not null,
  ordinal int not null,
  primary key (ledger, account, execution_key, batch)
);
create index on fill_orders (ledger, batch);

drop index events_order_sparse;
create index events_order_sparse on events (transaction_id, position)
  where type not in ('ExecutionRecorded', 'FillResequenced', 'RowHeld');
`,
};
