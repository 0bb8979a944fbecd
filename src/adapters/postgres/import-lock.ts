import type { PoolClient } from 'pg';

/** What every import holds in common, so that a rebuild of the executions can have it for itself. */
const allImports = `hashtextextended('imports of all ledgers', 1)`;

/**
 * Serialises everything that decides over a ledger's execution keys, until the transaction ends.
 *
 * Taken before the transaction writes, so that transaction ids, which order the events, follow the order of the lock.
 */
export const lockImports = async (client: PoolClient, ledger: string): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock_shared(${allImports})`);
  await client.query(`select pg_advisory_xact_lock(hashtextextended($1, 1))`, [ledger]);
};

/** Waits for every import and keeps all of them waiting, until the transaction ends. */
export const lockAllImports = async (client: PoolClient): Promise<void> => {
  await client.query(`select pg_advisory_xact_lock(${allImports})`);
};
