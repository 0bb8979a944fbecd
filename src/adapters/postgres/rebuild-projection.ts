import type pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { type Cursor, startOfLog } from '#ports/event-store.ts';
import type { Projection } from '#ports/projection.ts';
import { lockProjection, saveCheckpoint } from './checkpoint.ts';
import { readable, type Upcast } from './event-rows.ts';
import { readEventsAfter } from './event-store.ts';
import type { ProjectionRunnerOptions } from './projection-runner.ts';
import { type Horizon, readHorizon } from './read-horizon.ts';
import { transaction } from './transaction.ts';

type Rebuild<Models> = {
  readonly pool: pg.Pool;
  readonly models: (client: pg.PoolClient) => Models;
  readonly upcast: Upcast | undefined;
  readonly projection: Projection<Models>;
  readonly tables: readonly string[];
  /** Tables of other projections, which this one may read. */
  readonly others: readonly string[];
  /** Where the new tables are built. */
  readonly scratch: string;
  /** Where the live ones are. */
  readonly live: string;
};

const eventsPerBatch = 1_000;
/** Whoever holds the live table for long must not make all other readers queue up behind the swap. */
const swapLockTimeoutMs = 500;
const swapAttempts = 20;
const lockNotAvailable = '55P03';
/** One rebuild of a projection at a time ("knt4"). */
const rebuildLock = 0x6b6e7434;

/** @see ProjectionRunner.rebuild */
export const rebuildProjection = async <Models>(
  options: ProjectionRunnerOptions<Models>,
  projection: Projection<Models>,
): Promise<void> => {
  const { pool, models, upcast } = options;
  const tables = options.tables[projection.name];
  if (tables === undefined)
    throw new AppError('NOT_FOUND', `no tables are known for the projection ${projection.name}`);
  const guard = await pool.connect();
  try {
    await guard.query('select pg_advisory_lock($1, hashtext($2))', [rebuildLock, projection.name]);
    const { rows } = await guard.query<{ schema: string }>('select current_schema() as schema');
    const rebuild = {
      pool,
      models,
      upcast,
      projection,
      tables,
      others: Object.values(options.tables)
        .flat()
        .filter((table) => !tables.includes(table)),
      live: rows[0]!.schema,
      scratch: `rebuild_${projection.name}`,
    };
    await makeScratch(rebuild);
    const cursor = projection.rebuild === undefined ? await foldEvents(rebuild) : await buildAtOnce(rebuild);
    await swapPatiently(rebuild, cursor);
  } finally {
    // Closed, not given back: the lock ends with the session, whatever state it is in.
    guard.release(true);
  }
};

const makeScratch = <Models>({ pool, scratch, live, tables }: Rebuild<Models>): Promise<void> =>
  transaction(pool, async (client) => {
    await client.query(`drop schema if exists ${name(scratch)} cascade`);
    await client.query(`create schema ${name(scratch)}`);
    for (const table of tables) {
      await client.query(
        `create table ${name(scratch)}.${name(table)} (like ${name(live)}.${name(table)} including all)`,
      );
    }
  });

/** From here on an unqualified table is the new one where there is one, and the live one otherwise. */
const intoScratch = async <Models>(client: pg.PoolClient, { scratch, live }: Rebuild<Models>): Promise<void> => {
  await client.query(`set local search_path = ${name(scratch)}, ${name(live)}`);
};

const foldEvents = async <Models>(rebuild: Rebuild<Models>): Promise<Cursor> => {
  let cursor = startOfLog;
  const horizon = await readHorizon(rebuild.pool);
  for (;;) {
    const next = await transaction(rebuild.pool, async (client) => {
      await intoScratch(client, rebuild);
      return applyBatch(client, rebuild, { cursor, horizon });
    });
    if (next === null) return cursor;
    cursor = next;
  }
};

/** Applies the events after `cursor`, at most a batch of them; null when there is none. */
const applyBatch = async <Models>(
  client: pg.PoolClient,
  { projection, models, upcast }: Rebuild<Models>,
  { cursor, horizon }: { readonly cursor: Cursor; readonly horizon: Horizon },
): Promise<Cursor | null> => {
  const events = await readEventsAfter(client, {
    cursor,
    limit: eventsPerBatch,
    types: projection.types,
    upcast,
    horizon,
  });
  const last = events.at(-1);
  if (last === undefined) return null;
  await projection.apply(events, models(client));
  return last.cursor;
};

const buildAtOnce = async <Models>(rebuild: Rebuild<Models>): Promise<Cursor> => {
  const horizon = await readHorizon(rebuild.pool);
  return transaction(
    rebuild.pool,
    async (client) => {
      await keepOthers(client, rebuild);
      const cursor = await endOfReadable(client, horizon);
      await intoScratch(client, rebuild);
      await rebuild.projection.rebuild!(rebuild.models(client));
      return cursor;
    },
    // One snapshot: the cursor and what is built agree on what had been committed.
    'begin isolation level repeatable read',
  );
};

/** Before the snapshot is taken: a table that another rebuild puts in place after it would be found empty. */
const keepOthers = async <Models>(client: pg.PoolClient, { others, live }: Rebuild<Models>): Promise<void> => {
  if (others.length === 0) return;
  const list = others.map((table) => `${name(live)}.${name(table)}`).join(', ');
  await client.query(`lock table ${list} in access share mode`);
};

const endOfReadable = async (client: pg.PoolClient, horizon: Horizon): Promise<Cursor> => {
  const { rows } = await client.query<{ transaction: string; position: string }>(
    `select transaction_id::text as transaction, position::text from events where ${readable(horizon)}
     order by events.transaction_id desc, events.position desc limit 1`,
  );
  const row = rows[0];
  return row === undefined ? startOfLog : { transaction: BigInt(row.transaction), position: BigInt(row.position) };
};

const swapPatiently = async <Models>(rebuild: Rebuild<Models>, cursor: Cursor): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await swap(rebuild, cursor);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== lockNotAvailable || attempt === swapAttempts) throw error;
    }
  }
};

/** Takes in what came meanwhile, with the live projection held still, then changes the tables over. */
const swap = <Models>(rebuild: Rebuild<Models>, from: Cursor): Promise<void> =>
  transaction(rebuild.pool, async (client) => {
    const { projection, scratch, live, tables } = rebuild;
    await lockProjection(client, projection.name);
    await intoScratch(client, rebuild);
    const horizon = await readHorizon(rebuild.pool);
    let cursor = from;
    for (
      let next = await applyBatch(client, rebuild, { cursor, horizon });
      next !== null;
      next = await applyBatch(client, rebuild, { cursor, horizon })
    ) {
      cursor = next;
    }
    await client.query(`set local lock_timeout = ${swapLockTimeoutMs}`);
    for (const table of tables) {
      await client.query(`drop table ${name(live)}.${name(table)}`);
      await client.query(`alter table ${name(scratch)}.${name(table)} set schema ${name(live)}`);
    }
    await client.query(`drop schema ${name(scratch)}`);
    await projection.replaced?.(rebuild.models(client));
    await saveCheckpoint(client, { ...projection, cursor, rebuilt: true });
  });

const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
