import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Role, roles } from '#application/roles.ts';
import type { ImportResult } from '#contract/imports.ts';
import { booksOf } from '#test/support/books.ts';
import { type TestDatabase, testDatabase } from '#test/support/database.ts';
import { dumpBooks, dumpTable } from '#test/support/dump-ledger.ts';
import { eventually } from '#test/support/eventually.ts';
import { freePort } from '#test/support/free-port.ts';
import { type GridRow, grid } from '#test/support/grid.ts';
import { testKontor } from '#test/support/kontor.ts';
import { runKontor, spawnKontor } from '#test/support/kontor-process.ts';
import { rabbitmqMissing, rabbitmqUrl } from '#test/support/rabbitmq.ts';
import { type RedisServer, redisMissing, startRedis } from '#test/support/redis.ts';
import { type RoleProcess, startRole } from '#test/support/role-process.ts';
import { type SignedInClient, signedInClient } from '#test/support/signed-in-client.ts';

const missing = redisMissing() ?? (await rabbitmqMissing());
const owner = { email: 'owner@example.org', password: 'a long enough sentence' };
const rowsPerFile = 40;

/** Files that overlap by a quarter, three fills to the second. */
const fileOf = (place: number, rows = rowsPerFile): string =>
  grid(
    Array.from({ length: rows }, (_, row): GridRow => {
      const fill = place * rowsPerFile * 0.75 + row;
      const second = Math.floor(fill / 3);
      return {
        action: (fill * 7) % 5 < 2 ? 'Sell' : 'Buy',
        quantity: 1 + (fill % 3),
        price: 20_000 + ((fill * 13) % 40) / 4,
        time: `1/${1 + (Math.floor(second / 3600) % 27)}/2025 ${1 + (Math.floor(second / 3600) % 11)}:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')} AM`,
        id: String(150_000_000_000 + fill),
        commission: '$0.52',
        account: `Sim10${fill % 2}`,
      };
    }),
  );

describe('five roles as five processes', { skip: missing ?? false, timeout: 280_000 }, () => {
  const alone = missing === undefined ? testKontor() : null;
  const shared = missing === undefined ? testDatabase() : null;
  let database: TestDatabase;
  let redis: RedisServer;
  let directory: string;
  let port: number;
  let environment: Record<string, string>;
  const running = new Map<Role, RoleProcess>();
  const taken: string[] = [];

  const start = async (role: Role): Promise<void> => {
    running.set(role, await startRole(role, { data: join(directory, role), port, environment, pool: database.pool }));
  };
  const kill = async (role: Role): Promise<void> => {
    await running.get(role)!.kill();
    running.delete(role);
  };
  const signIn = (): Promise<SignedInClient> => signedInClient(`http://127.0.0.1:${port}`, owner);
  const takeOverHttp = async (content: string): Promise<ImportResult> => {
    taken.push(content);
    return (await signIn()).take<ImportResult>('over-http.csv', content);
  };
  const commandFor = async (content: string): Promise<readonly string[]> => {
    const file = join(directory, `file-${taken.length}.csv`);
    await writeFile(file, content);
    return ['import', file, '--timezone', 'America/New_York', '--json', '--data', join(directory, 'command')];
  };
  const takeByCommand = async (content: string): Promise<ImportResult> => {
    taken.push(content);
    const { exitCode, out, err } = await runKontor(await commandFor(content), { environment });
    assert.equal(exitCode, 0, err);
    return JSON.parse(out) as ImportResult;
  };
  const batches = async (pool: TestDatabase['pool']): Promise<readonly string[]> =>
    dumpTable(pool, 'imports', 'main', ['batch', 'committed_at', 'changed_at', 'by', 'file_name', 'duplicate']);

  before(async () => {
    database = await shared!;
    redis = await startRedis();
    directory = await mkdtemp(join(tmpdir(), 'kontor-roles-'));
    port = await freePort();
    environment = {
      KONTOR_DATABASE_URL: database.url,
      KONTOR_REDIS_URL: redis.url,
      KONTOR_RABBITMQ_URL: rabbitmqUrl,
      KONTOR_OWNER_EMAIL: owner.email,
      KONTOR_OWNER_PASSWORD: owner.password,
    };
    for (const role of roles) await start(role);
  });
  after(async () => {
    for (const role of running.keys()) await kill(role);
    await redis?.remove();
    if (directory !== undefined) await rm(directory, { recursive: true, force: true });
  });

  it('are all well once they have started', async () => {
    await eventually(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok, 20_000);
  });

  it('import over HTTP and by command', async () => {
    assert.equal((await takeOverHttp(fileOf(0))).added, rowsPerFile);
    assert.equal((await takeByCommand(fileOf(1))).added, rowsPerFile * 0.75);
  });

  for (const [place, role] of roles.entries()) {
    it(`go on without ${role}, killed, and with it again`, async () => {
      const client = await signIn();
      await kill(role);
      if (role === 'web') await assert.rejects(client.take('nobody-there.csv', fileOf(2 + place)));
      else await takeOverHttp(fileOf(2 + place));
      await takeByCommand(fileOf(8 + place));
      await start(role);
      await takeOverHttp(fileOf(2 + place));
    });
  }

  it('take an import in whole when the process that serves it is killed in the middle and the person repeats it', async () => {
    const large = fileOf(20, 30_000);
    const client = await signIn();
    await lookAround();
    const broken = client.take('broken.csv', large).then(
      () => assert.fail('the import ended before the process did'),
      () => undefined,
    );
    await importUnderWay('kontor web');
    await kill('web');
    await broken;
    await start('web');
    assert.equal((await takeOverHttp(large)).added, 30_000);
  });

  it('take an import in whole when the command is killed in the middle and repeated', async () => {
    const large = fileOf(2_000, 30_000);
    await lookAround();
    const command = spawnKontor(await commandFor(large), environment);
    await importUnderWay('kontor');
    command.kill('SIGKILL');
    assert.equal((await takeByCommand(large)).added, 30_000);
  });

  it('end in the state of one process', async () => {
    const one = booksOf(await alone!, 'main');
    for (const content of taken) await one.take(content);
    const { pool } = (await alone!).database;
    const expected = await dumpBooks(pool, 'main');
    await eventually(async () => assert.deepEqual(await dumpBooks(database.pool, 'main'), expected), 20_000);
    assert.deepEqual(await batches(database.pool), await batches(pool));
  });

  it('end with 0 on SIGTERM, a request under way first', async () => {
    const large = fileOf(4_000, 30_000);
    const client = await signIn();
    await lookAround();
    const answer = client.take<ImportResult>('drained.csv', large);
    await importUnderWay('kontor web');
    const asked = performance.now();
    const codes = await Promise.all(
      roles.map(async (role) => {
        const code = await running.get(role)!.stop();
        running.delete(role);
        return [role, code];
      }),
    );
    assert.equal((await answer).added, 30_000);
    assert.deepEqual(
      codes,
      roles.map((role) => [role, 0]),
    );
    // With the answer, and not when connections that are kept alive are cut.
    assert.ok(performance.now() - asked < 12_000, 'the end took longer than the request');
  });

  let quietAt = new Date(0);
  const lookAround = async (): Promise<void> => {
    quietAt = (await database.pool.query<{ now: Date }>('select clock_timestamp() as now')).rows[0]!.now;
  };

  /** An import whose transaction began after this test's last look: the session of a killed process may still work on. */
  const importUnderWay = async (application: string): Promise<void> => {
    await eventually(
      async () => {
        const { rowCount } = await database.pool.query(
          `select from pg_stat_activity where datname = current_database() and application_name = $1
           and query ~ 'staged_' and state = 'active' and xact_start > $2`,
          [application, quietAt],
        );
        return rowCount! > 0;
      },
      20_000,
      5,
    );
  };
});
