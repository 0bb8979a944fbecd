import type { Pool } from 'pg';

/** What differs between two histories that come to the same: the batch that recorded a fill and what that batch said. */
const ofHistory = ['batch', 'row', 'ordinal'];

/**
 * Returns every row of a ledger's `table` as text, in an order of its own, so that two dumps can be compared.
 *
 * `revision` and instants at which a row was written tell when, not what, and are left out.
 */
export const dumpTable = async (
  pool: Pool,
  table: string,
  ledger: string,
  omitted: readonly string[] = [],
): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ row: string }>(
    `select (to_jsonb(t) - $2::text[])::text as row from ${table} t where ledger = $1 order by 1`,
    [ledger, ['ledger', 'revision', ...omitted]],
  );
  return rows.map(({ row }) => row);
};

/** The fills and positions of a ledger, whatever history led to them. */
export const dumpBooks = async (pool: Pool, ledger: string) => ({
  executions: await dumpTable(pool, 'executions', ledger, ofHistory),
  positions: await dumpTable(pool, 'positions', ledger),
});

/** Every row that is folded from a ledger's events. */
export const dumpReadModels = async (pool: Pool, ledger: string) => ({
  executions: await dumpTable(pool, 'executions', ledger),
  fillOrders: await dumpTable(pool, 'fill_orders', ledger),
  positions: await dumpTable(pool, 'positions', ledger),
  imports: await dumpTable(pool, 'imports', ledger),
  products: await dumpTable(pool, 'products', ledger),
  sourceZones: await dumpTable(pool, 'source_zones', ledger),
  changes: await dumpTable(pool, 'stream_changes', ledger),
});
