import type pg from 'pg';

/**
 * The transaction id below which every transaction that can hold events has ended, as a reader that begins after this
 * call sees it.
 */
export type Horizon = bigint;

type Activity = {
  readonly next: string;
  readonly oldest: string;
  readonly hidden: boolean;
  readonly running: string[];
};

/**
 * Returns the horizon of the pool's database.
 *
 * `pg_snapshot_xmin` counts transactions of every database of the server, and somebody else's long one would hold our
 * readers back; events can only come from this database. The statement's snapshot is taken before it looks at the
 * sessions, so whoever had an id by then is either seen running or has ended. To be asked on a connection of its own,
 * outside a transaction: within one the list of sessions is remembered.
 *
 * Sessions of another role hide their transaction from us; while there is one the server's own bound counts.
 */
export const readHorizon = async (pool: pg.Pool): Promise<Horizon> => {
  const { rows } = await pool.query<Activity>({
    name: 'read-horizon',
    text: `select pg_snapshot_xmax(pg_current_snapshot())::text as next,
        pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
        coalesce(bool_or(query = '<insufficient privilege>'), false) as hidden,
        coalesce(array_agg(backend_xid::text) filter (where backend_xid is not null), '{}') as running
      from pg_stat_activity where datname = current_database() and usesysid is not null`,
  });
  const { next, oldest, hidden, running } = rows[0]!;
  const end = BigInt(next);
  return hidden ? BigInt(oldest) : running.reduce((low, xid) => lower(low, whole(BigInt(xid), end)), end);
};

const epoch = 1n << 32n;

/** A session shows the lower half of its id, which is not more than half a round behind the next one. */
const whole = (xid: bigint, next: bigint): bigint => {
  const guess = (next / epoch) * epoch + xid;
  return guess > next ? guess - epoch : guess;
};

const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);
