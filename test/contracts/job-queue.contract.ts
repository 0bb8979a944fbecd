import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Job, JobQueue } from '#ports/job-queue.ts';
import { eventually } from '#test/support/eventually.ts';

export type QueueUnderTest = {
  readonly name: string;
  /** Says why the suite cannot run here; undefined where it can. */
  readonly missing?: string | undefined;
  readonly start?: () => Promise<void>;
  readonly stop?: (queues: readonly string[]) => Promise<void>;
  readonly open: () => Promise<JobQueue>;
  /** What the doomed worker needs to open the same queue; a string says why a worker cannot die alone. */
  readonly process: (() => { readonly kind: 'postgres' | 'rabbitmq'; readonly place: unknown[] }) | string;
  /** Cuts every connection, and restores them; a string says why there is nothing to cut. */
  readonly outage: { readonly begin: () => Promise<void>; readonly end: () => Promise<void> } | string;
};

const doomedWorker = fileURLToPath(new URL('../support/doomed-worker.ts', import.meta.url));

/** Proves of an adapter what `JobQueue` promises. */
export const jobQueueContract = (under: QueueUnderTest): void => {
  describe(`job queue: ${under.name}`, { skip: under.missing ?? false }, () => {
    const opened: JobQueue[] = [];
    const queues: string[] = [];
    const open = async () => {
      const one = await under.open();
      opened.push(one);
      return one;
    };
    /** A queue that no other test of this run uses. */
    const named = (name: string) => {
      queues.push(name);
      return name;
    };
    before(() => under.start?.());
    after(async () => {
      await Promise.all(opened.map((one) => one.close(1_000)));
      await under.stop?.(queues);
    });

    it('hands a job with its ledger and data to one handler, once', async () => {
      const [first, second] = [await open(), await open()];
      const queue = named('once');
      const handled: Job[] = [];
      for (const jobs of [first, second]) {
        await jobs.declare(queue);
        await jobs.work(queue, async (job) => void handled.push(job));
      }
      const data = { text: "o'hara", number: 1.5, yes: true, nothing: null };
      const ids = [];
      for (let count = 0; count < 10; count += 1) ids.push(await first.enqueue(queue, `ledger-${count % 2}`, data));
      await eventually(() => handled.length >= 10, 20_000);
      assert.equal(handled.length, 10);
      assert.deepEqual(new Set(handled.map((job) => job.id)), new Set(ids));
      assert.equal(handled.filter((job) => job.ledger === 'ledger-1').length, 5);
      for (const job of handled) assert.deepEqual([job.queue, job.data], [queue, data]);
    });

    it('keeps a job that nobody works on until somebody does, across closing and opening', {
      skip: typeof under.process === 'string' ? under.process : false,
    }, async () => {
      const queue = named('durable');
      const before = await open();
      await before.declare(queue);
      const id = await before.enqueue(queue, 'main', { kept: true });
      await before.close();

      const later = await open();
      const handled: string[] = [];
      await later.declare(queue);
      await later.work(queue, async (job) => void handled.push(job.id));
      await eventually(() => handled.length > 0, 20_000);
      assert.deepEqual(handled, [id]);
    });

    it('tries a job again after its delay, until it succeeds', async () => {
      const jobs = await open();
      const queue = named('retry');
      const tries: number[] = [];
      await jobs.declare(queue);
      await jobs.work(queue, async () => {
        tries.push(performance.now());
        if (tries.length < 3) throw new Error('not yet');
      });
      await jobs.enqueue(queue, 'main', {}, { retryLimit: 5, retryDelayMs: 1_000 });
      await eventually(() => tries.length === 3, 30_000);
      const [first = 0, second = 0, third = 0] = tries;
      assert.ok(
        second - first >= 500 && third - second >= 500,
        `tried after ${second - first} and ${third - second} ms`,
      );
      assert.deepEqual(await jobs.deadLetters('main'), []);
    });

    it('lays a poison job into the dead letters of its ledger, with error and attempts, and runs it again on demand', async () => {
      const jobs = await open();
      const queue = named('poison');
      let poisonous = true;
      const handled: Job[] = [];
      await jobs.declare(queue);
      await jobs.work(queue, async (job) => {
        if (poisonous) throw new Error('this job is poison');
        handled.push(job);
      });
      const startedAt = Date.now();
      await jobs.enqueue(queue, 'poisoned', { file: 'a.csv' }, { retryLimit: 2, retryDelayMs: 0 });
      const [dead] = await eventually(async () => {
        const letters = await jobs.deadLetters('poisoned');
        return letters.length === 1 && letters;
      }, 30_000);
      assert.ok(dead);
      assert.deepEqual(
        { queue: dead.queue, ledger: dead.ledger, data: dead.data, error: dead.error, attempts: dead.attempts },
        { queue, ledger: 'poisoned', data: { file: 'a.csv' }, error: 'this job is poison', attempts: 3 },
      );
      assert.ok(dead.diedAt >= startedAt - 2_000 && dead.diedAt <= Date.now() + 2_000);

      assert.deepEqual(await jobs.deadLetters('main'), [], 'another ledger sees it');
      assert.equal((await jobs.health()).dead, 1);
      const looks = await Promise.all([1, 2, 3].map(() => jobs.deadLetters('poisoned')));
      for (const look of looks) assert.deepEqual(look, [dead], 'looking at it changed it');

      poisonous = false;
      assert.equal(await jobs.retryDead('00000000-0000-4000-8000-000000000000'), false);
      assert.equal(await jobs.retryDead(dead.id), true);
      await eventually(() => handled.length === 1, 20_000);
      assert.deepEqual([handled[0]?.ledger, handled[0]?.data], ['poisoned', { file: 'a.csv' }]);
      assert.deepEqual(await jobs.deadLetters('poisoned'), []);
      assert.equal(await jobs.retryDead(dead.id), false);
    });

    it('counts a job that takes too long as failed', async () => {
      const jobs = await open();
      const queue = named('slow');
      await jobs.declare(queue, { timeoutMs: 1_000 });
      await jobs.work(queue, () => new Promise(() => {}));
      await jobs.enqueue(queue, 'slow', {}, { retryLimit: 0 });
      const [dead] = await eventually(async () => {
        const letters = await jobs.deadLetters('slow');
        return letters.length === 1 && letters;
      }, 30_000);
      assert.equal(dead?.attempts, 1);
      assert.ok(dead && (await jobs.retryDead(dead.id)));
    });

    it('runs a job again whose worker was killed', {
      skip: typeof under.process === 'string' ? under.process : false,
      timeout: 90_000,
    }, async () => {
      if (typeof under.process === 'string') return;
      const jobs = await open();
      const queue = named('orphan');
      await jobs.declare(queue, { timeoutMs: 60_000 });
      const { kind, place } = under.process();
      const worker = spawn(process.execPath, [doomedWorker, kind, JSON.stringify(place), queue], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const id = await jobs.enqueue(queue, 'main', { orphan: true });
      await took(worker, id);
      const exit = once(worker, 'exit');
      worker.kill('SIGKILL');
      await exit;

      const handled: Job[] = [];
      await jobs.work(queue, async (job) => void handled.push(job));
      await eventually(() => handled.length === 1, 60_000);
      assert.deepEqual([handled[0]?.id, handled[0]?.data], [id, { orphan: true }]);
      assert.deepEqual(await jobs.deadLetters('main'), []);
    });

    const outage = under.outage;
    it('goes on by itself after the connection was lost, with every job that was taken', {
      skip: typeof outage === 'string' ? outage : false,
      timeout: 60_000,
    }, async () => {
      if (typeof outage === 'string') return;
      const jobs = await open();
      const queue = named('outage');
      const handled = new Set<string>();
      await jobs.declare(queue);
      await jobs.work(queue, async ({ id }) => void handled.add(id));
      const first = await jobs.enqueue(queue, 'main', {});
      await eventually(() => handled.has(first), 20_000);
      await outage.begin();
      await eventually(async () => !(await jobs.health()).up, 20_000);
      await outage.end();
      await eventually(async () => (await jobs.health()).up, 30_000);
      const second = await jobs.enqueue(queue, 'main', {});
      await eventually(() => handled.has(second), 20_000);
    });

    it('lets running jobs end when it is closed, and takes no new ones', async () => {
      const jobs = await open();
      const queue = named('closing');
      let release = () => {};
      let started = 0;
      let ended = 0;
      await jobs.declare(queue);
      await jobs.work(queue, async () => {
        started += 1;
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        ended += 1;
      });
      await jobs.enqueue(queue, 'main', {});
      await jobs.enqueue(queue, 'main', {});
      await eventually(() => started === 1, 20_000);
      const closed = jobs.close(10_000);
      setTimeout(() => release(), 300);
      await closed;
      assert.deepEqual([started, ended], [1, 1]);
      assert.equal((await jobs.health()).up, false);
    });
  });
};

const took = async (worker: ChildProcess, id: string) => {
  let said = '';
  worker.stdout?.on('data', (chunk) => {
    said += chunk;
  });
  await eventually(() => said.includes(`took ${id}`), 30_000);
};
