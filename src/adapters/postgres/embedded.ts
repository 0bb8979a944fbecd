import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { type ClusterUser, clusterUser, type RunAs, runAs } from './cluster-user.ts';
import { connectionFailure } from './connection-failure.ts';
import { type DataDirectory, openDataDirectory } from './data-directory.ts';
import { clusterPassword, initCluster, superuser } from './init-cluster.ts';
import { endpointOf, lastLogLines, startPostmaster, stopPostmaster } from './postmaster.ts';
import { disownPostmasterFile, isPostmasterOf, processLives, readPostmasterFile } from './postmaster-file.ts';
import { openPresence, type Presence } from './presence.ts';

export type EmbeddedPostgres = {
  readonly connection: pg.ClientConfig;
  /** Signs in as PostgreSQL's superuser; for tests and repairs. */
  readonly superuserConnection: pg.ClientConfig;
  /** @see Presence.claim */
  readonly claim: Presence['claim'];
  /** Lets go of the server; the last Kontor on it stops it. Harmless when repeated. */
  close(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Told when the server was lost and could not be had back. */
  readonly onLost?: (error: Error) => void;
};

type Cluster = {
  readonly directory: DataDirectory;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | null;
  readonly run: RunAs;
};

/** Recovery after a crash replays up to `max_wal_size` of log. */
const startTimeoutMs = 300_000;
const stopTimeoutMs = 60_000;
const pollMs = 15;
const startAttempts = 5;

/**
 * Starts the PostgreSQL of a data directory, or takes over the one that runs already.
 *
 * Several processes share it. Each says by a lock that it is there; the last to close stops the server. After a
 * `kill -9` of any of them, or of the server, the next start needs no hand.
 *
 * @throws AppError `DATA_DIRECTORY_FOREIGN`, `DATABASE_START_FAILED`
 */
export const startEmbeddedPostgres = async (
  dataDirectory: string,
  options: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> => {
  const directory = await openDataDirectory(dataDirectory);
  const binaries = await findBinaries();
  const user = await clusterUser(directory);
  const cluster: Cluster = { directory, binaries, user, run: await runAs(user, binaries, directory) };
  await initCluster(cluster);
  const password = await clusterPassword(directory);
  const signIn = (name: string, database: string, endpoint: { host: string; port: number }): pg.ClientConfig => ({
    ...endpoint,
    user: name,
    database,
    ...(password === undefined ? {} : { password }),
  });

  const reach = async (): Promise<pg.ClientConfig> => {
    const admin = await reachServer(cluster, (endpoint) => signIn(superuser, superuser, endpoint));
    try {
      await makeDatabase(admin, password);
      return signIn(databaseName, databaseName, { host: admin.host, port: admin.port });
    } finally {
      await admin.end().catch(() => undefined);
    }
  };

  const presence = await openPresence(reach, options.onLost ?? (() => undefined));
  const { host, port } = presence.connection;
  return {
    connection: presence.connection,
    superuserConnection: signIn(superuser, superuser, { host: host!, port: port! }),
    claim: presence.claim,
    close: async () => {
      if (await presence.leave()) await stopServer(cluster);
    },
  };
};

const databaseName = 'kontor';

/** The role owns its database and is nothing beyond it. Two first starts may race here: what the other made will do. */
const makeDatabase = async (admin: pg.Client, password: string | undefined): Promise<void> => {
  const known = await admin.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (known.rowCount === 1) return;
  const secret = password === undefined ? '' : ` password ${admin.escapeLiteral(password)}`;
  await admin.query(`create role ${databaseName} login${secret}`).catch(unlessThere);
  await admin.query(`create database ${databaseName} owner ${databaseName}`).catch(unlessThere);
};

const unlessThere = (error: unknown): void => {
  const alreadyThere = ['42710', '42P04', '23505'];
  if (!alreadyThere.includes((error as { code?: string }).code ?? '')) throw error;
};

const reachServer = async (
  cluster: Cluster,
  signIn: (endpoint: { host: string; port: number }) => pg.ClientConfig,
): Promise<pg.Client> => {
  const { directory } = cluster;
  const deadline = Date.now() + startTimeoutMs;
  let started: Awaited<ReturnType<typeof startPostmaster>> | null = null;
  for (let attempts = 0; Date.now() < deadline; await delay(pollMs)) {
    const endpoint = await endpointOf(directory);
    const client = await answer(signIn(endpoint));
    if (client !== null) return client;
    if (started !== null && started.exitCode === null && started.signalCode === null) continue;
    if (await isSomebodyThere(directory)) continue;
    if (attempts++ === startAttempts) break;
    if (started !== null) await delay(attempts * 200);
    started = await startPostmaster({ ...cluster, endpoint });
  }
  const said = await lastLogLines(directory);
  throw new AppError(
    'DATABASE_START_FAILED',
    `PostgreSQL does not start in ${directory.cluster}: ${said || 'it says nothing'}`,
  );
};

/** A signed-in client; null where nobody listens, or the server is starting up or shutting down. */
const answer = async (config: pg.ClientConfig): Promise<pg.Client | null> => {
  const client = new pg.Client({ ...config, application_name: 'kontor-start', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (connectionFailure(error) !== null) return null;
    throw new AppError('DATABASE_START_FAILED', `PostgreSQL refuses the connection: ${(error as Error).message}`, {
      cause: error,
    });
  }
};

const isSomebodyThere = async (directory: DataDirectory): Promise<boolean> => {
  const file = await readPostmasterFile(directory.cluster);
  if (file === null || !processLives(file.pid)) return false;
  if (await isPostmasterOf(file.pid, directory.cluster)) return true;
  await disownPostmasterFile(directory.cluster);
  return false;
};

const stopServer = async ({ directory, binaries }: Cluster): Promise<void> => {
  const file = await readPostmasterFile(directory.cluster);
  if (file === null || !(await isPostmasterOf(file.pid, directory.cluster))) return;
  await stopPostmaster(file.pid, binaries, directory);
  const deadline = Date.now() + stopTimeoutMs;
  while (processLives(file.pid) && (await readPostmasterFile(directory.cluster)) !== null) {
    if (Date.now() > deadline)
      throw new AppError('DATABASE_START_FAILED', `PostgreSQL (process ${file.pid}) does not stop`);
    await delay(pollMs);
  }
};
