import type pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { migrations } from './migrations/list.ts';
import { transaction } from './transaction.ts';

export type Migration = { readonly number: number; readonly name: string; readonly sql: string };

/** Serialises the processes that start at once ("knt2"). */
const migrationLock = 0x6b6e7432;

/**
 * Brings the schema up to date, all or nothing, one process at a time; returns the numbers of what ran.
 *
 * @throws AppError `DATABASE_NEWER` when the database has seen a migration that this Kontor does not know.
 */
export const migrate = (pool: pg.Pool, known: readonly Migration[] = migrations): Promise<readonly number[]> =>
  transaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query(createLog);
    const { rows } = await client.query<{ newest: number }>(
      'select coalesce(max(number), 0) as newest from schema_migrations',
    );
    const { newest } = rows[0]!;
    const last = known.at(-1)?.number ?? 0;
    if (newest > last) {
      throw new AppError(
        'DATABASE_NEWER',
        `the database has migration ${newest}, this Kontor knows ${last}: start the newer Kontor`,
      );
    }
    const due = known.filter(({ number }) => number > newest);
    for (const { number, name, sql } of due) {
      await client.query(sql);
      await client.query('insert into schema_migrations (number, name) values ($1, $2)', [number, name]);
    }
    return due.map(({ number }) => number);
  });

const createLog = `
create table if not exists schema_migrations (
  number int primary key,
  name text not null,
  applied_at timestamptz not null default now()
)`;
