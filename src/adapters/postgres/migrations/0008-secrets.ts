import type { Migration } from '#adapters/postgres/migrate.ts';

/**
 * What a person entered for the system alone, AES-256-GCM. `key_id` tells which key encrypted it without telling the key;
 * `ending` is what the pages show of it.
 */
export const secrets: Migration = {
  number: 8,
  name: 'secrets',
  sql: `
create table secrets (
  ledger text not null,
  name text not null,
  key_id text not null,
  nonce bytea not null check (length(nonce) = 12),
  -- The encrypted text, then the 16 bytes that prove it.
  data bytea not null,
  ending text not null check (length(ending) <= 4),
  entered_at bigint not null,
  primary key (ledger, name)
);
`,
};
