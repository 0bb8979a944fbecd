import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryJobQueue } from '#adapters/memory/job-queue.ts';
import type { Projection } from '#ports/projection.ts';
import { eventually } from '#test/support/eventually.ts';
import { declareJobs, workJobs } from './jobs.ts';
import { scheduleJobs } from './schedule-jobs.ts';

const projection: Projection<null> = { name: 'positions', version: 1, types: [], apply: async () => {} };
const now = Date.UTC(2026, 0, 2, 12);

const working = async () => {
  const queue = memoryJobQueue();
  const purged: number[] = [];
  const ended: number[] = [];
  const graces: (readonly number[])[] = [];
  const rebuilt: string[] = [];
  const fetched: string[] = [];
  const worked: string[] = [];
  await declareJobs(queue);
  await workJobs<null>(queue, {
    clock: { now: () => now },
    files: { purge: async (olderThan) => purged.push(olderThan) },
    signIn: { purgeSessions: async (endedBefore) => ended.push(endedBefore) },
    images: { purge: async (at, graceMs) => graces.push([at, graceMs / 86_400_000]) },
    runner: { rebuild: async ({ name }) => void rebuilt.push(name) },
    projections: [projection],
    keepRatesCurrent: async (ledger) => fetched.push(ledger),
    marketData: {
      wantImport: async (ledger, batch) => void worked.push(`want ${ledger} ${batch}`),
      keepCurrent: async () => void worked.push('daily'),
      runFetches: async () => void worked.push('fetch'),
    },
  });
  return { queue, purged, ended, graces, rebuilt, fetched, worked };
};

describe('jobs', () => {
  it('purges uploads that are older than a day', async () => {
    const { queue, purged } = await working();
    await queue.enqueue('purge-uploads', 'main', {});
    await eventually(() => purged.length === 1);
    assert.deepEqual(purged, [Date.UTC(2026, 0, 1, 12)]);
    await queue.close();
  });

  it('purges sessions that have ended', async () => {
    const { queue, ended } = await working();
    await queue.enqueue('purge-sessions', 'main', {});
    await eventually(() => ended.length === 1);
    assert.deepEqual(ended, [now]);
    await queue.close();
  });

  it('purges pictures that nothing has shown for ninety days', async () => {
    const { queue, graces } = await working();
    await queue.enqueue('purge-images', 'main', {});
    await eventually(() => graces.length === 1);
    assert.deepEqual(graces, [[now, 90]]);
    await queue.close();
  });

  it('keeps the rates of the ledger current that it is for', async () => {
    const { queue, fetched } = await working();
    await queue.enqueue('fetch-rates', 'main', {});
    await eventually(() => fetched.length === 1);
    assert.deepEqual(fetched, ['main']);
    await queue.close();
  });

  it('wants the bars of an import, keeps bars current and fetches them', async () => {
    const { queue, worked } = await working();
    await queue.enqueue('want-bars', 'main', { batch: 'b1' });
    await eventually(() => worked.length === 1);
    await queue.enqueue('daily-bars', 'main', {});
    await eventually(() => worked.length === 2);
    await queue.enqueue('fetch-bars', 'main', {});
    await eventually(() => worked.length === 3);
    assert.deepEqual(worked, ['want main b1', 'daily', 'fetch']);
    await queue.close();
  });

  it('rebuilds the projection that is named, and says of an unknown one that it is unknown', async () => {
    const { queue, rebuilt } = await working();
    await queue.enqueue('rebuild-projection', 'main', { projection: 'positions' });
    await queue.enqueue('rebuild-projection', 'main', { projection: 'posititons' }, { retryLimit: 0 });
    await eventually(async () => (await queue.deadLetters('main')).length === 1);
    assert.deepEqual(rebuilt, ['positions']);
    const [dead] = await queue.deadLetters('main');
    assert.match(dead?.error ?? '', /no projection posititons/);
    await queue.close();
  });
});

describe('scheduleJobs', () => {
  const scheduled = (failures: number) => {
    let time = now;
    let looks = 0;
    let due = false;
    const all: string[] = [];
    const of = (kind: string) => all.filter((one) => one === kind);
    const failed: unknown[] = [];
    const stop = new AbortController();
    const queue = {
      ...memoryJobQueue(),
      enqueue: async (kind: string) => {
        if (failed.length < failures) throw new Error('the broker is away');
        all.push(kind);
        return '1';
      },
    };
    const running = scheduleJobs({
      queue,
      clock: {
        now: () => {
          looks += 1;
          return time;
        },
      },
      ledger: 'main',
      failed: (error) => failed.push(error),
      signal: stop.signal,
      wanted: { 'fetch-bars': async () => due },
      lookEveryMs: 1,
    });
    const look = async () => {
      const before = looks;
      await eventually(() => looks > before + 2);
    };
    const forward = (ms: number) => {
      time += ms;
    };
    const become = (isDue: boolean) => {
      due = isDue;
    };
    const end = async () => {
      stop.abort();
      await running;
    };
    return { of, failed, forward, look, become, end };
  };

  it('enqueues at the start and once in each hour, or quarter of one', async () => {
    const { of, forward, look, end } = scheduled(0);
    const purges = () => of('purge-uploads').length;
    await eventually(() => purges() === 1);
    forward(59 * 60_000);
    await look();
    assert.deepEqual([purges(), of('fetch-rates').length], [1, 2]);
    forward(60_000);
    await eventually(() => purges() === 2);
    await look();
    assert.deepEqual([purges(), of('fetch-rates').length], [2, 3]);
    await end();
  });

  it('asks first whether there is anything to do, where that is known', async () => {
    const { of, forward, look, become, end } = scheduled(0);
    await look();
    assert.equal(of('fetch-bars').length, 0);
    become(true);
    forward(60_000);
    await eventually(() => of('fetch-bars').length === 1);
    await end();
  });

  it('tries again what could not be enqueued', async () => {
    const { of, failed, end } = scheduled(3);
    await eventually(() => of('purge-uploads').length === 1);
    assert.equal(failed.length, 3);
    await end();
  });
});
