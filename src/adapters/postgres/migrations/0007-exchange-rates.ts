import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * Reference rates: one row for each day that a source published, with the rates by currency as text, digits as published.
 * Sources are kept apart. `rate_currencies` says of each currency when it was first and last quoted.
 */
export const exchangeRates: Migration = {
  number: 7,
  name: 'exchange-rates',
  sql: `
create table rate_publications (
  ledger text not null,
  source text not null,
  date date not null,
  -- Units per 1 EUR by ISO 4217 code.
  rates jsonb not null,
  -- UTC milliseconds.
  fetched_at bigint not null,
  primary key (ledger, source, date)
);

create table rate_currencies (
  ledger text not null,
  source text not null,
  currency text not null,
  first_on date not null,
  last_on date not null,
  primary key (ledger, source, currency)
);

-- How the last attempt to fetch went; instants in UTC milliseconds.
create table rate_syncs (
  ledger text not null,
  source text not null,
  tried_at bigint not null,
  failures int not null,
  until bigint,
  error text,
  primary key (ledger, source)
);
`,
};
