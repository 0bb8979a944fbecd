import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { connectionFailure } from './connection-failure.ts';

/** Tells advisory locks on processes from those of everything else ("knt1"). */
const lockClass = 0x6b6e7431;
const aliveLock = 0;
const pollMs = 15;
/** A server needs a moment to notice that a killed process's connection is gone. */
const claimPatienceMs = 2_000;

/** One connection held as long as the process lives; its session locks say who is there. */
export type Presence = {
  readonly connection: pg.ClientConfig;
  /**
   * Takes roles that only one process on the data directory may have at a time.
   *
   * @throws AppError `DATA_DIRECTORY_IN_USE` when another process has one of them.
   */
  claim(roles: readonly string[]): Promise<void>;
  /** Lets go; true when nobody else is there and nobody can come any more, so that the server is ours to stop. */
  leave(): Promise<boolean>;
};

/**
 * Opens the presence of this process on an embedded server.
 *
 * Whoever is there holds the lock `alive` in share mode. Whoever leaves gives that up and tries it in exclusive mode:
 * success means that no one else is there, and from then on no one can enter. Whoever tries to is cut off with the
 * server and reaches for it again, which starts it anew. A server lost under us is reached for in the same way.
 */
export const openPresence = async (
  reach: () => Promise<pg.ClientConfig>,
  onLost: (error: Error) => void,
): Promise<Presence> => {
  let held: readonly string[] = [];
  let leaving = false;

  const lost = (gone: pg.Client): void => {
    if (leaving || gone !== client) return;
    restored = enter(reach)
      .then(async (entered) => {
        client = watch(entered.client);
        await takeRoles(client, held);
      })
      .catch((error) => onLost(error as Error));
  };
  const watch = (watched: pg.Client): pg.Client => watched.once('end', () => lost(watched));

  const first = await enter(reach);
  let client = watch(first.client);
  let restored: Promise<void> = Promise.resolve();

  return {
    connection: first.connection,
    claim: async (roles) => {
      await restored;
      await takeRoles(client, roles);
      held = [...held, ...roles];
    },
    leave: async () => {
      if (leaving) return false;
      leaving = true;
      await restored;
      const alone = await isAlone(client);
      // Alone, the connection keeps the exclusive lock until the server cuts it: nobody comes in between.
      if (!alone) await client.end().catch(() => undefined);
      return alone;
    },
  };
};

const enter = async (
  reach: () => Promise<pg.ClientConfig>,
): Promise<{ client: pg.Client; connection: pg.ClientConfig }> => {
  for (;;) {
    try {
      return await enterOnce(await reach());
    } catch (error) {
      // Cut off by whoever stops the server at this moment.
      if (connectionFailure(error) === null) throw error;
      await delay(pollMs);
    }
  }
};

const enterOnce = async (connection: pg.ClientConfig): Promise<{ client: pg.Client; connection: pg.ClientConfig }> => {
  const client = new pg.Client({ ...connection, application_name: 'kontor-presence', keepAlive: true });
  client.on('error', () => undefined);
  try {
    await client.connect();
    while (!(await take(client, 'pg_try_advisory_lock_shared', aliveLock))) await delay(pollMs);
    return { client, connection };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
};

const isAlone = async (client: pg.Client): Promise<boolean> => {
  try {
    await client.query('select pg_advisory_unlock_shared($1, $2)', [lockClass, aliveLock]);
    return await take(client, 'pg_try_advisory_lock', aliveLock);
  } catch {
    return false;
  }
};

const takeRoles = async (client: pg.Client, roles: readonly string[]): Promise<void> => {
  const deadline = Date.now() + claimPatienceMs;
  for (const role of roles) {
    while (!(await take(client, 'pg_try_advisory_lock', roleLock(role)))) {
      if (Date.now() > deadline) {
        throw new AppError(
          'DATA_DIRECTORY_IN_USE',
          `another Kontor serves this data directory (role ${role}); stop it, or choose another with --data`,
        );
      }
      await delay(pollMs);
    }
  }
};

type LockFunction = 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared';

const take = async (client: pg.Client, lock: LockFunction, key: number): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>(`select ${lock}($1, $2) as taken`, [lockClass, key]);
  return rows[0]!.taken;
};

/** A number for a role's name, never that of `aliveLock`. */
const roleLock = (role: string): number => {
  let hash = 7;
  for (const character of role) hash = (hash * 31 + character.codePointAt(0)!) % 2_000_000_011;
  return hash + 1;
};
