import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { startOfLog } from '#ports/event-store.ts';
import type { Progress, Projection, ProjectionRunner } from '#ports/projection.ts';
import { countAfterCheckpoint, readCheckpoint, saveCheckpoint, tryLockProjection } from './checkpoint.ts';
import type { Upcast } from './event-rows.ts';
import { readEventsAfter } from './event-store.ts';
import { readHorizon } from './read-horizon.ts';
import { rebuildProjection } from './rebuild-projection.ts';
import { transaction } from './transaction.ts';

export type ProjectionRunnerOptions<Models> = {
  readonly pool: pg.Pool;
  /** The read models on one transaction; their SQL names tables without a schema. */
  readonly models: (client: pg.PoolClient) => Models;
  /** The tables that each projection owns, by its name: what a rebuild builds anew. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly upcast?: Upcast;
};

const eventsPerStep = 1_000;
const busyPauseMs = 20;

const nothing: Progress = { applied: 0, ledgers: [], busy: false };
const busy: Progress = { ...nothing, busy: true };

/** Runs projections whose read models are tables of the same database as the events. */
export const postgresProjectionRunner = <Models>(
  options: ProjectionRunnerOptions<Models>,
): ProjectionRunner<Models> => {
  const { pool, models, upcast } = options;

  const step = async (projection: Projection<Models>): Promise<Progress> => {
    const horizon = await readHorizon(pool);
    return transaction(pool, async (client) => {
      if (!(await tryLockProjection(client, projection.name))) return busy;
      const { cursor } = (await readCheckpoint(client, projection.name)) ?? { cursor: startOfLog };
      const events = await readEventsAfter(client, {
        cursor,
        limit: eventsPerStep,
        types: projection.types,
        upcast,
        horizon,
      });
      const last = events.at(-1);
      if (last === undefined) return nothing;
      await projection.apply(events, models(client));
      await saveCheckpoint(client, { ...projection, cursor: last.cursor, rebuilt: false });
      return { applied: events.length, ledgers: [...new Set(events.map(({ ledger }) => ledger))], busy: false };
    });
  };

  const rebuild = (projection: Projection<Models>): Promise<void> => rebuildProjection(options, projection);

  const bringToVersion = async (projection: Projection<Models>): Promise<void> => {
    const checkpoint = await readCheckpoint(pool, projection.name);
    if (checkpoint === null || checkpoint.version === projection.version) return;
    if (checkpoint.version > projection.version) {
      throw new AppError('DATABASE_NEWER', `the read model ${projection.name} was built by a newer Kontor`);
    }
    await rebuild(projection);
  };

  return {
    step,
    rebuild,
    catchUp: async (projection) => {
      await bringToVersion(projection);
      let applied = 0;
      const ledgers = new Set<string>();
      for (;;) {
        const progress = await step(projection);
        applied += progress.applied;
        for (const ledger of progress.ledgers) ledgers.add(ledger);
        if (progress.busy) await delay(busyPauseMs);
        else if (progress.applied === 0) return { applied, ledgers: [...ledgers], busy: false };
      }
    },
    lag: ({ name, types }) => countAfterCheckpoint(pool, name, types),
  };
};
