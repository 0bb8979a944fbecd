import type { Pool } from 'pg';
import type { People } from '#ports/people.ts';

/** The people of the sign-in. */
export const postgresPeople = (pool: Pool): People => ({
  async namesOf(ids) {
    const { rows } = await pool.query<{ id: string; name: string }>(
      'select id, name from auth."user" where id = any($1)',
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  },
});
