import type { PoolClient } from 'pg';

/**
 * Analyses `table` when it is more than twice the size that the planner knows of.
 *
 * A table that was filled a moment ago has no statistics until autovacuum comes by, up to a minute later; a join planned
 * in between takes the table for a handful of rows and goes through it once for each row of the other side.
 */
export const analyzeIfGrown = async (client: PoolClient, table: string): Promise<void> => {
  const { rows } = await client.query<{ grown: boolean }>(
    `select pg_relation_size(oid) / current_setting('block_size')::int > 2 * greatest(relpages, 8) as grown
     from pg_class where oid = $1::regclass`,
    [table],
  );
  if (rows[0]!.grown) await client.query(`analyze ${table}`);
};
