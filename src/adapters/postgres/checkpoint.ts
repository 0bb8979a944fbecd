import type pg from 'pg';
import type { EventType } from '#domain/ledger/events.ts';
import { type Cursor, startOfLog } from '#ports/event-store.ts';
import { ofTypes } from './event-rows.ts';

type Connection = pg.Pool | pg.PoolClient;

export type Checkpoint = { readonly version: number; readonly cursor: Cursor };

/** How far a projection has read; null before its first step. */
export const readCheckpoint = async (connection: Connection, name: string): Promise<Checkpoint | null> => {
  const { rows } = await connection.query<{ version: number; transaction: string; position: string }>(
    'select version, transaction_id::text as transaction, position::text from projections where name = $1',
    [name],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { version: row.version, cursor: { transaction: BigInt(row.transaction), position: BigInt(row.position) } };
};

type NewCheckpoint = {
  readonly name: string;
  readonly version: number;
  readonly cursor: Cursor;
  readonly rebuilt: boolean;
};

export const saveCheckpoint = async (
  connection: Connection,
  { name, version, cursor, rebuilt }: NewCheckpoint,
): Promise<void> => {
  await connection.query(
    `insert into projections as p (name, version, transaction_id, position, rebuilt_at)
     values ($1, $2, $3::text::xid8, $4::bigint, case when $5 then clock_timestamp() end)
     on conflict (name) do update set version = excluded.version, transaction_id = excluded.transaction_id,
       position = excluded.position, updated_at = clock_timestamp(), rebuilt_at = coalesce(excluded.rebuilt_at, p.rebuilt_at)`,
    [name, version, String(cursor.transaction), String(cursor.position), rebuilt],
  );
};

const countedUpTo = 100_000;

/** Committed events of `types` after the projection's checkpoint, at most `countedUpTo`. */
export const countAfterCheckpoint = async (
  connection: Connection,
  name: string,
  types: readonly EventType[],
): Promise<number> => {
  const { cursor } = (await readCheckpoint(connection, name)) ?? { cursor: startOfLog };
  const { rows } = await connection.query<{ count: number }>(
    `select count(*)::int as count from (
       select from events where (transaction_id, position) > ($1::text::xid8, $2::bigint) and ${ofTypes(types)} limit ${countedUpTo}
     ) as behind`,
    [String(cursor.transaction), String(cursor.position)],
  );
  return rows[0]!.count;
};

/** Tells the advisory locks of projections from others ("knt3"). */
const lockClass = 0x6b6e7433;

/**
 * Takes the right to move a projection on, until the transaction ends; false when another has it.
 *
 * An advisory lock, not a row lock: it writes nothing, so that a step without events costs no transaction id and holds
 * back no reader of the log.
 */
export const tryLockProjection = async (client: pg.PoolClient, name: string): Promise<boolean> => {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_xact_lock($1, hashtext($2)) as locked',
    [lockClass, name],
  );
  return rows[0]!.locked;
};

/** Waits for the right to move a projection on. */
export const lockProjection = async (client: pg.PoolClient, name: string): Promise<void> => {
  await client.query('select pg_advisory_xact_lock($1, hashtext($2))', [lockClass, name]);
};
