import type { Pool } from 'pg';
import type { Turns } from '#ports/turns.ts';

/** Session locks: a process that dies lets go of them with its connection. */
export const postgresTurns = (pool: Pool): Turns => ({
  async take(name, work) {
    const client = await pool.connect();
    let broken: Error | undefined;
    const key = `hashtextextended($1, 3)`;
    try {
      const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${key}) as taken`, [name]);
      if (!rows[0]!.taken) return false;
      try {
        await work();
      } finally {
        await client.query(`select pg_advisory_unlock(${key})`, [name]).catch((error: Error) => {
          broken = error;
        });
      }
      return true;
    } finally {
      // A connection that may still hold the lock is not given to others.
      client.release(broken);
    }
  },
});
