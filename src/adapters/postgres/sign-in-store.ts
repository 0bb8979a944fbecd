import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { AttemptKey, SignInStore } from '#ports/sign-in-store.ts';
import { transaction } from './transaction.ts';

/** Serialises the making of the first owner ("knt3"). */
const ownerLock = 0x6b6e7433;
const firstDelayMs = 1_000;
/** A key that was left alone for this long after its wait starts again. */
const restMs = 15 * 60_000;

type AttemptRow = { readonly key: string; readonly failures: number; readonly blocked_until: Date };

/** The secret and the failed attempts of signing in, in PostgreSQL. */
export const postgresSignInStore = (pool: Pool): SignInStore => ({
  async secret() {
    await pool.query('insert into auth.secret (value) values ($1) on conflict do nothing', [
      randomBytes(32).toString('base64url'),
    ]);
    const { rows } = await pool.query<{ value: string }>('select value from auth.secret');
    return rows[0]!.value;
  },

  beginAttempt: (keys, now) =>
    transaction(pool, async (client) => {
      const names = keys.map(({ key }) => key).sort();
      await client.query(
        `insert into auth.failed_attempts (key, failures, blocked_until)
          select key, 0, to_timestamp(0) from unnest($1::text[]) as key order by key on conflict do nothing`,
        [names],
      );
      const { rows } = await client.query<AttemptRow>(
        `select key, failures, blocked_until from auth.failed_attempts where key = any($1) order by key for update`,
        [names],
      );
      const blockedUntil = Math.max(...rows.map((row) => row.blocked_until.getTime()));
      if (blockedUntil > now) return blockedUntil;
      const next = rows.map((row) => afterFailure(row, keys.find(({ key }) => key === row.key)!, now));
      await client.query(
        `update auth.failed_attempts a set failures = n.failures, blocked_until = n.blocked_until
          from unnest($1::text[], $2::int[], $3::timestamptz[]) as n (key, failures, blocked_until) where a.key = n.key`,
        [names, next.map(({ failures }) => failures), next.map(({ blockedUntil: until }) => new Date(until))],
      );
      // Whoever makes up names leaves rows behind; they are worth nothing once they have rested.
      await client.query('delete from auth.failed_attempts where blocked_until < $1 and key <> all($2)', [
        new Date(now - restMs),
        names,
      ]);
      return null;
    }),

  async clearAttempts(keys) {
    await pool.query('delete from auth.failed_attempts where key = any($1)', [keys.map(({ key }) => key)]);
  },

  async purgeSessions(now) {
    const { rowCount } = await pool.query('delete from auth.session where "expiresAt" < $1', [new Date(now)]);
    return rowCount ?? 0;
  },

  exclusively: inTurn(async (work) => {
    const client = await pool.connect();
    try {
      await client.query('select pg_advisory_lock($1)', [ownerLock]);
      return await work();
    } finally {
      await client.query('select pg_advisory_unlock($1)', [ownerLock]).finally(() => client.release());
    }
  }),
});

type Exclusively = SignInStore['exclusively'];

/** Within this process one at a time: callers that each hold a connection while they wait would use up the pool. */
const inTurn = (run: Exclusively): Exclusively => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => run(work));
    last = turn.catch(() => undefined);
    return turn;
  };
};

const afterFailure = (
  row: AttemptRow,
  { maxDelayMs }: AttemptKey,
  now: number,
): { readonly failures: number; readonly blockedUntil: number } => {
  const failures = row.blocked_until.getTime() + restMs < now ? 1 : row.failures + 1;
  const delayMs = Math.min(firstDelayMs * 2 ** Math.min(failures - 1, 30), maxDelayMs);
  return { failures, blockedUntil: now + delayMs };
};
