import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { isAppError } from '#domain/errors.ts';
import { eventually } from '#test/support/eventually.ts';
import { connectDatabase } from './connect-database.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { processLives, readPostmasterFile } from './postmaster-file.ts';

// mkdtemp makes directories that only we can enter: as root, PostgreSQL's own user could not pass through them.
const home = await mkdtemp(path.join(tmpdir(), 'kontor-embedded-'));
const directory = path.join(home, 'data');
const cluster = path.join(directory, 'postgres');
const processes = new Set<ChildProcess>();

after(async () => {
  for (const child of processes) child.kill('SIGKILL');
  const server = await startEmbeddedPostgres(directory);
  await server.close();
  await rm(home, { recursive: true, force: true });
});

type Kontor = { readonly child: ChildProcess; readonly said: string };

/** Starts a Kontor in a process of its own and waits for its word. */
const kontor = async (roles = '', data = directory): Promise<Kontor> => {
  const child = spawn(process.execPath, ['test/support/embedded-process.ts', data, roles], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.add(child);
  const [said] = await once(child.stdout!, 'data');
  return { child, said: String(said).trim() };
};

const kill = async ({ child }: Kontor): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

const leave = async ({ child }: Kontor): Promise<void> => {
  child.stdin!.end();
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
};

const query = async (server: EmbeddedPostgres, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const postmaster = async (): Promise<number | null> => (await readPostmasterFile(cluster))?.pid ?? null;

test('starts on an empty directory, signs in as a plain role, stops when closed and keeps what was written', async () => {
  const first = await startEmbeddedPostgres(directory);
  await query(first, 'create table kept as select 1 as one');
  assert.deepEqual(await query(first, 'select rolsuper, rolcreaterole from pg_roles where rolname = current_user'), [
    { rolsuper: false, rolcreaterole: false },
  ]);
  const pid = (await postmaster())!;
  await first.close();
  await first.close();
  await eventually(() => !processLives(pid));
  const second = await startEmbeddedPostgres(directory);
  assert.deepEqual(await query(second, 'select one from kept'), [{ one: 1 }]);
  await second.close();
});

test('listens on no network, on a socket that only its owner can reach', {
  skip: process.platform === 'win32',
}, async () => {
  const server = await startEmbeddedPostgres(directory);
  assert.deepEqual(
    await query(server, `select current_setting('listen_addresses') as listens, inet_server_addr() as address`),
    [{ listens: '', address: null }],
  );
  await server.close();
});

test('is shared by processes, and stopped by the last of them', async () => {
  const one = await kontor();
  const pid = (await postmaster())!;
  const two = await kontor();
  assert.equal(await postmaster(), pid);
  await leave(one);
  assert.ok(processLives(pid));
  await leave(two);
  await eventually(() => !processLives(pid));
});

test('is taken over by the next start after a kill of Kontor', async () => {
  const one = await kontor('web');
  const pid = (await postmaster())!;
  await kill(one);
  assert.ok(processLives(pid));
  const two = await kontor('web');
  assert.equal(two.said, 'up');
  assert.equal(await postmaster(), pid);
  await leave(two);
  await eventually(() => !processLives(pid));
});

test('starts after everything was killed', async () => {
  const one = await kontor();
  const pid = (await postmaster())!;
  await kill(one);
  process.kill(pid, 'SIGKILL');
  const two = await kontor();
  assert.equal(two.said, 'up');
  await leave(two);
});

test('starts when the process number of a killed server belongs to a stranger by now', async () => {
  const one = await kontor();
  const pid = (await postmaster())!;
  const file = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8');
  await leave(one);
  await writeFile(path.join(cluster, 'postmaster.pid'), file.replace(String(pid), String(process.pid)));
  const two = await kontor();
  assert.equal(two.said, 'up');
  await leave(two);
});

test('is had back when the server is killed under a running Kontor, with the roles it had', async () => {
  const lost: Error[] = [];
  const server = await startEmbeddedPostgres(directory, { onLost: (error) => lost.push(error) });
  await server.claim(['web']);
  process.kill((await postmaster())!, 'SIGKILL');
  await eventually(async () => assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }]));
  await eventually(async () => assert.equal((await kontor('web')).said, 'DATA_DIRECTORY_IN_USE'));
  assert.deepEqual(lost, []);
  await server.close();
});

test('gives each role to one process, and to the next when that is gone', async () => {
  const one = await kontor('web,core');
  assert.equal((await kontor('core')).said, 'DATA_DIRECTORY_IN_USE');
  const other = await kontor('monitor');
  assert.equal(other.said, 'up');
  await kill(one);
  const two = await kontor('core,web');
  assert.equal(two.said, 'up');
  await leave(two);
  await leave(other);
});

test('survives starts and stops that cross', async () => {
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      for (let round = 0; round < 4; round++) {
        const server = await startEmbeddedPostgres(directory);
        assert.deepEqual(await query(server, 'select one from kept'), [{ one: 1 }]);
        await server.close();
      }
    }),
  );
  assert.equal(await postmaster(), null);
});

test('is made once by two first starts at the same time', async () => {
  const data = path.join(home, 'together');
  const [one, two] = await Promise.all([kontor('', data), kontor('', data)]);
  assert.deepEqual([one.said, two.said], ['up', 'up']);
  await leave(one);
  await leave(two);
  assert.deepEqual((await readdir(data)).sort(), ['kontor.json', 'logs', 'postgres']);
});

test('starts after a kill at any moment of the first start', async () => {
  for (const [index, afterMs] of [40, 150, 250, 350, 450, 550].entries()) {
    const data = path.join(home, `killed-${index}`);
    const child = spawn(process.execPath, ['test/support/embedded-process.ts', data], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    setTimeout(() => child.kill('SIGKILL'), afterMs);
    await once(child, 'exit');
    const server = await startEmbeddedPostgres(data);
    assert.deepEqual(await query(server, 'select current_user as me'), [{ me: 'kontor' }]);
    await server.close();
  }
});

test('uses a short directory for the socket where the path is too long for one', async () => {
  const data = path.join(home, 'a'.repeat(60), 'b'.repeat(60));
  const server = await startEmbeddedPostgres(data);
  assert.ok(server.connection.host!.length < 80);
  assert.deepEqual(await query(server, 'select 1 as one'), [{ one: 1 }]);
  await server.close();
  await rm(server.connection.host!, { recursive: true });
});

test('refuses a directory that holds something else', async () => {
  const data = path.join(home, 'foreign');
  await mkdir(data);
  await writeFile(path.join(data, 'thesis.txt'), 'mine');
  const refusal = (error: unknown) => isAppError(error, 'DATA_DIRECTORY_FOREIGN') && /thesis\.txt/.test(error.message);
  await assert.rejects(startEmbeddedPostgres(data), refusal);
  assert.deepEqual(await readdir(data), ['thesis.txt']);
});

test('refuses a file, and the directory of another layout', async () => {
  const file = path.join(home, 'file');
  await writeFile(file, '');
  await assert.rejects(startEmbeddedPostgres(file), (error) => isAppError(error, 'DATA_DIRECTORY_FOREIGN'));
  const data = path.join(home, 'newer');
  await mkdir(data);
  await writeFile(path.join(data, 'kontor.json'), '{"kontor":99}');
  await assert.rejects(startEmbeddedPostgres(data), (error) => isAppError(error, 'DATA_DIRECTORY_FOREIGN'));
});

test('refuses the cluster of another PostgreSQL', async () => {
  const data = path.join(home, 'old');
  await mkdir(path.join(data, 'postgres'), { recursive: true });
  await writeFile(path.join(data, 'kontor.json'), '{"kontor":1}');
  await writeFile(path.join(data, 'postgres', 'PG_VERSION'), '15\n');
  const refusal = (error: unknown) =>
    isAppError(error, 'DATA_DIRECTORY_FOREIGN') && /PostgreSQL 15/.test(error.message);
  await assert.rejects(startEmbeddedPostgres(data), refusal);
});

test('names a database server that does not answer on one line, without its password', async () => {
  const url = 'postgresql://kontor:geheim@127.0.0.1:1/books';
  await assert.rejects(connectDatabase({ url }), (error) => {
    assert.ok(isAppError(error, 'DATABASE_UNREACHABLE'));
    assert.match(error.message, /127\.0\.0\.1:1\/books/);
    assert.doesNotMatch(error.message, /geheim|\n/);
    return true;
  });
});
