import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type Database, openDatabase } from '#adapters/postgres/connect-database.ts';
import { startEmbeddedPostgres } from '#adapters/postgres/embedded.ts';
import { migrate } from '#adapters/postgres/migrate.ts';
import { migrations } from '#adapters/postgres/migrations/list.ts';
import { openPool } from '#adapters/postgres/pool.ts';

export type TestDatabase = Database & {
  /** For a process that takes `KONTOR_DATABASE_URL`. */
  readonly url: string;
  /** The same database as somebody who may do everything. */
  readonly admin: pg.ClientConfig;
};

/** Where databases are made: the server of KONTOR_TEST_DATABASE_URL, or an embedded one that the test files share. */
type TestServer = {
  readonly admin: pg.ClientConfig;
  readonly owner: string;
  close(): Promise<void>;
};

const sharedDirectory = path.join(
  tmpdir(),
  `kontor-test-${createHash('sha256')
    .update(import.meta.dirname)
    .digest('hex')
    .slice(0, 10)}`,
);
const templateLock = 0x6b6e7474;

/**
 * Gives a fresh, migrated database, to be called once per test file; it is dropped when the file's tests are over.
 *
 * It is copied from a template that is made once per version of the schema.
 */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = await testServer();
  const name = `kontor_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  await withAdmin(server, async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [templateLock]);
    await dropLeftovers(admin);
    await admin.query(`create database ${name} template ${await template(admin, server)} owner ${server.owner}`);
  });
  const connection: pg.ClientConfig = { ...server.admin, database: name, user: server.owner };
  const database = openDatabase(connection, { applicationName: 'kontor-test' });
  let closed: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await database.close();
    await withAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
    await server.close();
  };
  const closeOnce = (): Promise<void> => {
    closed ??= close();
    return closed;
  };
  after(closeOnce);
  return { ...database, url: connectionUrl(connection), admin: { ...server.admin, database: name }, close: closeOnce };
};

const testServer = async (): Promise<TestServer> => {
  const url = process.env.KONTOR_TEST_DATABASE_URL;
  if (url !== undefined) {
    const { host, port, user, password, database } = new pg.Client({ connectionString: url });
    const admin = {
      host,
      port,
      user: user!,
      database: database!,
      ...(typeof password === 'string' ? { password } : {}),
    };
    return { admin, owner: await ownerBeside(admin), close: async () => undefined };
  }
  const embedded = await startEmbeddedPostgres(sharedDirectory);
  return { admin: embedded.superuserConnection, owner: embedded.connection.user!, close: embedded.close };
};

/**
 * A superuser may do everything, so that a test of privileges would prove nothing: the databases of such a server get an
 * owner of their own. With less than that, the user is the owner.
 */
const ownerBeside = async (admin: pg.ClientConfig): Promise<string> => {
  const owner = 'kontor_test';
  const client = new pg.Client(admin);
  await client.connect();
  try {
    const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user');
    if (rows[0]?.rolsuper !== true) return admin.user!;
    const secret = typeof admin.password === 'string' ? ` password ${client.escapeLiteral(admin.password)}` : '';
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [owner]);
    if (rowCount === 0) await client.query(`create role ${owner} login${secret}`);
    return owner;
  } finally {
    await client.end();
  }
};

const withAdmin = async (server: TestServer, work: (admin: pg.Client) => Promise<unknown>): Promise<void> => {
  const admin = new pg.Client({ ...server.admin, application_name: 'kontor-test-admin' });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
};

const template = async (admin: pg.Client, server: TestServer): Promise<string> => {
  const version = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 10);
  const name = `kontor_template_${version}`;
  const { rows } = await admin.query('select datistemplate from pg_database where datname = $1', [name]);
  if (rows[0]?.datistemplate === true) return name;
  await admin.query(`drop database if exists ${name} with (force)`);
  await admin.query(`create database ${name} owner ${server.owner}`);
  const pool = openPool(
    { ...server.admin, database: name, user: server.owner },
    { applicationName: 'kontor-test', max: 1 },
  );
  await migrate(pool).finally(() => pool.end());
  await admin.query(`alter database ${name} is_template true`);
  return name;
};

/** Databases of test processes that were killed. */
const dropLeftovers = async (admin: pg.Client): Promise<void> => {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database d where datname like 'kontor\\_test\\_%'
      and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
  );
  for (const { datname } of rows) {
    const maker = Number(datname.split('_')[2]);
    if (!lives(maker)) await admin.query(`drop database if exists ${datname}`);
  }
};

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const connectionUrl = ({ host, port, user, password, database }: pg.ClientConfig): string => {
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : '';
  return `postgresql://${encodeURIComponent(user!)}${secret}@localhost/${database}?host=${encodeURIComponent(host!)}&port=${port}`;
};
