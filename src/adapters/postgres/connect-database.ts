import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { AppError } from '#domain/errors.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';
import type { Schema } from './schema.ts';

export type Database = {
  readonly pool: pg.Pool;
  readonly kysely: Kysely<Schema>;
  /** For whoever opens connections of its own: the job queue, a listener. */
  readonly connection: pg.ClientConfig;
  readonly embedded: boolean;
  /**
   * Takes roles that only one process on an embedded database may have; several processes share a database server.
   *
   * @throws AppError `DATA_DIRECTORY_IN_USE`
   */
  claimRoles(roles: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

export type DatabasePlace =
  | { readonly dataDirectory: string; readonly onLost?: (error: Error) => void }
  /** A connection string of a PostgreSQL server, version 15 or newer. */
  | { readonly url: string };

export type ConnectOptions = { readonly applicationName?: string; readonly poolSize?: number };

/**
 * Connects to the database, starting the embedded one where a data directory is given, and brings its schema up to date.
 *
 * @throws AppError `DATABASE_UNREACHABLE`, `DATABASE_START_FAILED`, `DATA_DIRECTORY_FOREIGN`, each one clear line.
 */
export const connectDatabase = async (place: DatabasePlace, options: ConnectOptions = {}): Promise<Database> => {
  const server = 'url' in place ? null : await startEmbeddedPostgres(place.dataDirectory, place);
  const connection = server === null ? { connectionString: (place as { url: string }).url } : server.connection;
  try {
    if (server === null) await checkServer(connection);
    const database = openDatabase(connection, options, server);
    await migrate(database.pool);
    return database;
  } catch (error) {
    await server?.close();
    throw error;
  }
};

/** Opens a database that is there and migrated, without a word to it yet. */
export const openDatabase = (
  connection: pg.ClientConfig,
  options: ConnectOptions = {},
  server: EmbeddedPostgres | null = null,
): Database => {
  const pool = openPool(connection, {
    applicationName: options.applicationName ?? 'kontor',
    ...(options.poolSize ? { max: options.poolSize } : {}),
  });
  const kysely = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  let closed: Promise<void> | null = null;
  return {
    pool,
    kysely,
    connection,
    embedded: server !== null,
    claimRoles: async (roles) => server?.claim(roles),
    close: () => {
      closed ??= kysely
        .destroy()
        // Kysely leaves a pool alone that it has never used itself; its connections would keep the process alive.
        .then(() => (pool.ending ? undefined : pool.end()))
        .then(() => server?.close());
      return closed;
    },
  };
};

const oldestServer = 150_000;

const checkServer = async (connection: pg.ClientConfig): Promise<void> => {
  const client = newClient(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    );
    const { number, version } = rows[0]!;
    if (number < oldestServer) throw new Error(`it is PostgreSQL ${version}, Kontor needs 15 or newer`);
  } catch (error) {
    throw unreachable(connection, error);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const newClient = (connection: pg.ClientConfig): pg.Client => {
  try {
    return new pg.Client({ ...connection, application_name: 'kontor-check', connectionTimeoutMillis: 10_000 });
  } catch (error) {
    throw unreachable(connection, error);
  }
};

/** Names the server without the name and password that a connection string carries. */
const unreachable = (connection: pg.ClientConfig, cause: unknown): AppError => {
  const where = URL.parse(connection.connectionString ?? '');
  const server =
    where === null
      ? 'KONTOR_DATABASE_URL'
      : `${where.hostname || 'localhost'}:${where.port || '5432'}${where.pathname}`;
  return new AppError('DATABASE_UNREACHABLE', `the database ${server} does not answer: ${reasonOf(cause)}`, {
    cause,
    details: { server },
  });
};

const reasonOf = (cause: unknown): string => {
  if (cause instanceof AggregateError) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? cause.message : String(cause);
};
