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
  const rebuilt: string[] = [];
  await declareJobs(queue);
  await workJobs<null>(queue, {
    clock: { now: () => now },
    files: { purge: async (olderThan) => purged.push(olderThan) },
    runner: { rebuild: async ({ name }) => void rebuilt.push(name) },
    projections: [projection],
  });
  return { queue, purged, rebuilt };
};

describe('jobs', () => {
  it('purges uploads that are older than a day', async () => {
    const { queue, purged } = await working();
    await queue.enqueue('purge-uploads', 'main', {});
    await eventually(() => purged.length === 1);
    assert.deepEqual(purged, [Date.UTC(2026, 0, 1, 12)]);
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
    const enqueued: string[] = [];
    const failed: unknown[] = [];
    const stop = new AbortController();
    const queue = {
      ...memoryJobQueue(),
      enqueue: async (kind: string) => {
        if (failed.length < failures) throw new Error('the broker is away');
        enqueued.push(kind);
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
      lookEveryMs: 1,
    });
    const look = async () => {
      const before = looks;
      await eventually(() => looks > before + 2);
    };
    const forward = (ms: number) => {
      time += ms;
    };
    const end = async () => {
      stop.abort();
      await running;
    };
    return { enqueued, failed, forward, look, end };
  };

  it('enqueues at the start and once in each hour', async () => {
    const { enqueued, forward, look, end } = scheduled(0);
    await eventually(() => enqueued.length === 1);
    forward(59 * 60_000);
    await look();
    assert.equal(enqueued.length, 1);
    forward(60_000);
    await eventually(() => enqueued.length === 2);
    await look();
    assert.deepEqual(enqueued, ['purge-uploads', 'purge-uploads']);
    await end();
  });

  it('tries again what could not be enqueued', async () => {
    const { enqueued, failed, end } = scheduled(3);
    await eventually(() => enqueued.length === 1);
    assert.equal(failed.length, 3);
    await end();
  });
});
