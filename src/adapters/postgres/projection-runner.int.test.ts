import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { beforeEach, test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { NewEvent } from '#ports/event-store.ts';
import type { Projection } from '#ports/projection.ts';
import { testDatabase } from '#test/support/database.ts';
import { eventually } from '#test/support/eventually.ts';
import { createTally, type Tally, tallyModels, tallyProjection, tallyTables } from '#test/support/tally-projection.ts';
import { postgresEventStore } from './event-store.ts';
import { postgresProjectionRunner } from './projection-runner.ts';
import { readHorizon } from './read-horizon.ts';

const database = await testDatabase();
const { pool } = database;
await pool.query(createTally);
const store = postgresEventStore(pool);
const runner = postgresProjectionRunner({ pool, models: tallyModels, tables: tallyTables });

const event = (source: string): NewEvent => ({
  type: 'SourceZoneSet',
  data: { source, timeZone: 'UTC' },
  occurredAt: Date.UTC(2026, 0, 1),
});
const metadata = { actor: 'tester', correlation: 'test' };
let streams = 0;
const append = async (...sources: readonly string[]): Promise<void> => {
  const stream = `tally-${++streams}`;
  await store.append({ ledger: 'main', stream }, 0, sources.map(event), metadata);
};
const numbered = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `s${from + index}`);

/** Every source with how often it was counted. */
const tally = async (): Promise<readonly (readonly [string, number])[]> => {
  const { rows } = await pool.query<[string, number]>({
    text: 'select source, seen from tally order by source',
    rowMode: 'array',
  });
  return rows;
};
const once1 = (sources: readonly string[]) =>
  sources.map((source) => [source, 1] as const).sort(([a], [b]) => (a < b ? -1 : 1));

const caughtUp = (projection: Projection<Tally> = tallyProjection) =>
  eventually(async () => {
    await runner.catchUp(projection);
    return (await runner.lag(projection)) === 0;
  });

let known: readonly string[] = [];
/** Appends and remembers: every source that was ever appended has to be counted once. */
const add = async (count: number): Promise<void> => {
  const sources = numbered(count, known.length);
  known = [...known, ...sources];
  await append(...sources);
};

beforeEach(async () => {
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('takes in every event once, in steps of at most a thousand', async () => {
  await add(2_500);
  await eventually(async () => (await store.readAfter({ transaction: 0n, position: 0n }, 2_500)).length === 2_500);
  const steps = [
    await runner.step(tallyProjection),
    await runner.step(tallyProjection),
    await runner.step(tallyProjection),
  ];
  assert.deepEqual(
    steps.map(({ applied }) => applied),
    [1_000, 1_000, 500],
  );
  assert.deepEqual(steps[0]!.ledgers, ['main']);
  assert.deepEqual(await tally(), once1(known));
});

test('counts what it has still to take in', async () => {
  await add(3);
  assert.equal(await runner.lag(tallyProjection), 3);
  await caughtUp();
  assert.equal(await runner.lag(tallyProjection), 0);
});

test('neither loses nor repeats an effect when apply fails in the middle', async () => {
  await add(10);
  const failing: Projection<Tally> = {
    ...tallyProjection,
    apply: async (events, models) => {
      await tallyProjection.apply(events.slice(0, 5), models);
      throw new Error('in the middle');
    },
  };
  await eventually(() => assert.rejects(runner.step(failing), /in the middle/));
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('neither loses nor repeats an effect when the connection is cut between effect and checkpoint', async () => {
  await add(10);
  const cut: Projection<Tally> = {
    ...tallyProjection,
    apply: async (events, models) => {
      await tallyProjection.apply(events, models);
      await pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'`,
      );
    },
  };
  await eventually(() => assert.rejects(runner.step(cut)));
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('neither loses nor repeats an effect when the process is killed between effect and checkpoint', async () => {
  await add(10);
  await eventually(async () => (await readable()) === 10);
  const child = spawn(process.execPath, ['test/support/dying-projection.ts', database.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = await once(child.stdout!, 'data');
    assert.equal(String(said), 'applied\n');
    assert.ok((await runner.step(tallyProjection)).busy);
  } finally {
    child.kill('SIGKILL');
  }
  await once(child, 'exit');
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('is run by two at once without repeating an effect', async () => {
  const other = postgresProjectionRunner({ pool, models: tallyModels, tables: tallyTables });
  await Promise.all([
    (async () => {
      for (let round = 0; round < 10; round++) await add(30);
    })(),
    ...[runner, other, other].map(async (each) => {
      for (let round = 0; round < 10; round++) await each.catchUp(tallyProjection);
    }),
  ]);
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('rebuilds to what is live, and a second rebuild changes nothing', async () => {
  await add(1_200);
  await caughtUp();
  const live = await tally();
  await runner.rebuild(tallyProjection);
  assert.deepEqual(await tally(), live);
  await runner.rebuild(tallyProjection);
  assert.deepEqual(await tally(), live);
  await add(5);
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('rebuilds while events arrive and the live table is kept up', async () => {
  await add(1_500);
  let rebuilt = false;
  await Promise.all([
    runner.rebuild(tallyProjection).finally(() => {
      rebuilt = true;
    }),
    (async () => {
      while (!rebuilt) {
        await add(20);
        await runner.catchUp(tallyProjection);
      }
    })(),
  ]);
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('shows readers the old table or the new one, never a part of it', async () => {
  await add(500);
  await caughtUp();
  const whole = known.length;
  let rebuilt = false;
  const seen = new Set<number>();
  const reader = (async () => {
    while (!rebuilt) {
      const { rows } = await pool.query<{ count: number }>('select count(*)::int as count from tally');
      seen.add(rows[0]!.count);
    }
  })();
  await runner.rebuild(tallyProjection);
  await runner.rebuild(tallyProjection);
  rebuilt = true;
  await reader;
  assert.deepEqual([...seen], [whole]);
});

test('repairs a live table that was damaged', async () => {
  await pool.query("update tally set seen = 99 where source = 's1'");
  await runner.rebuild(tallyProjection);
  assert.deepEqual(await tally(), once1(known));
});

test('builds at once where the projection can, and goes on from there', async () => {
  let calls = 0;
  const direct: Projection<Tally> = {
    ...tallyProjection,
    rebuild: async (models) => {
      calls++;
      for (const source of known) await models.count(source);
    },
  };
  await runner.rebuild(direct);
  assert.equal(calls, 1);
  assert.deepEqual(await tally(), once1(known));
  await add(3);
  await caughtUp();
  assert.deepEqual(await tally(), once1(known));
});

test('tells of the new read model in the transaction that puts it in place', async () => {
  const telling: Projection<Tally> = { ...tallyProjection, replaced: (models) => models.count('replaced') };
  await runner.rebuild(telling);
  const { rowCount } = await pool.query("delete from tally where source = 'replaced'");
  assert.equal(rowCount, 1);
});

test('leaves the live table alone when a rebuild fails, and the next one starts over', async () => {
  const failing = { ...tallyProjection, apply: () => Promise.reject(new Error('no')) };
  await assert.rejects(runner.rebuild(failing), /no/);
  assert.deepEqual(await tally(), once1(known));
  await runner.rebuild(tallyProjection);
  assert.deepEqual(await tally(), once1(known));
});

test('comes to the same live and rebuilt after an upcast, and rebuilds by itself when the version was raised', async () => {
  const upcast = (_type: string, version: number, data: unknown): unknown =>
    version === 1 ? { ...(data as object), source: `new ${(data as { source: string }).source}` } : data;
  const newer = postgresProjectionRunner({ pool, models: tallyModels, tables: tallyTables, upcast });
  const raised = { ...tallyProjection, version: 2 };
  await newer.catchUp(raised);
  await add(2);
  await eventually(async () => {
    await newer.catchUp(raised);
    return (await newer.lag(raised)) === 0;
  });
  const live = await tally();
  assert.deepEqual(live, once1(known.map((source) => `new ${source}`)));
  await newer.rebuild(raised);
  assert.deepEqual(await tally(), live);
  await assert.rejects(runner.catchUp(tallyProjection), (error) => isAppError(error, 'DATABASE_NEWER'));
  await pool.query("update projections set version = 0 where name = 'tally'");
});

const readable = async (): Promise<number> => {
  const { rows } = await pool.query<{ count: number }>(
    `select count(*)::int as count from events e, projections p where p.name = 'tally'
       and (e.transaction_id, e.position) > (p.transaction_id, p.position)
       and e.transaction_id < $1::text::xid8`,
    [String(await readHorizon(pool))],
  );
  return rows[0]!.count;
};
