import type { Pool } from 'pg';
import type { ProcessRegistry, RoleSeen } from '#ports/process-registry.ts';

/** The table `processes`; who died without leaving is forgotten after a day. */
export const postgresProcessRegistry = (pool: Pool): ProcessRegistry => ({
  async beat(id, roles) {
    await pool.query(
      `with forgotten as (delete from processes where seen_at < now() - interval '1 day')
       insert into processes (id, roles) values ($1, $2) on conflict (id) do update set seen_at = now(), roles = excluded.roles`,
      [id, roles],
    );
  },
  async leave(id) {
    await pool.query('delete from processes where id = $1', [id]);
  },
  async seen(since) {
    const { rows } = await pool.query<RoleSeen>(
      `select role, count(*)::int as processes, (extract(epoch from max(seen_at)) * 1000)::float8 as "seenAt"
       from processes, unnest(roles) as role where seen_at >= $1 group by 1 order by 1`,
      [new Date(since)],
    );
    return rows;
  },
});
