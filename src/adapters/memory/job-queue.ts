import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type DeadJob, type Job, type JobQueue, jobDefaults } from '#ports/job-queue.ts';

type Waiting = Job & { readonly retryLimit: number; readonly retryDelayMs: number; attempts: number };
type Worker = { readonly handler: (job: Job) => Promise<void>; free: number };

/** Returns a queue within one process, for tests and for what may be lost with it. */
export const memoryJobQueue = (): JobQueue => {
  const timeouts = new Map<string, number>();
  const waiting = new Map<string, Waiting[]>();
  const workers = new Map<string, Worker[]>();
  const running = new Set<Promise<void>>();
  const retries = new Set<NodeJS.Timeout>();
  let dead: (DeadJob & { readonly was: Waiting })[] = [];
  let open = true;

  const put = (job: Waiting) => {
    waiting.set(job.queue, [...(waiting.get(job.queue) ?? []), job]);
    start(job.queue);
  };

  const start = (queue: string) => {
    const jobs = waiting.get(queue) ?? [];
    for (const worker of workers.get(queue) ?? []) {
      while (open && worker.free > 0 && jobs.length > 0) {
        const job = jobs.shift() as Waiting;
        worker.free -= 1;
        const run = attempt(worker, job).finally(() => {
          running.delete(run);
          worker.free += 1;
          start(queue);
        });
        running.add(run);
      }
    }
  };

  const attempt = async (worker: Worker, job: Waiting) => {
    job.attempts += 1;
    try {
      const { id, queue, ledger, data } = job;
      await within(worker.handler({ id, queue, ledger, data }), timeouts.get(queue) ?? jobDefaults.timeoutMs);
    } catch (error) {
      if (job.attempts > job.retryLimit) {
        const { id, queue, ledger, data, attempts } = job;
        dead.push({ id, queue, ledger, data, attempts, error: textOf(error), diedAt: Date.now(), was: job });
      } else if (open) {
        const timer = setTimeout(() => {
          retries.delete(timer);
          put(job);
        }, job.retryDelayMs);
        retries.add(timer);
      }
    }
  };

  return {
    declare: async (queue, options = {}) => {
      timeouts.set(queue, options.timeoutMs ?? jobDefaults.timeoutMs);
    },
    enqueue: async (queue, ledger, data, options = {}) => {
      const { retryLimit = jobDefaults.retryLimit, retryDelayMs = jobDefaults.retryDelayMs } = options;
      const id = randomUUID();
      put({ id, queue, ledger, data: structuredClone(data), retryLimit, retryDelayMs, attempts: 0 });
      return id;
    },
    work: async (queue, handler, options = {}) => {
      const worker = { handler, free: options.concurrency ?? jobDefaults.concurrency };
      workers.set(queue, [...(workers.get(queue) ?? []), worker]);
      start(queue);
    },
    deadLetters: async (ledger) => dead.filter((job) => job.ledger === ledger).map(({ was, ...job }) => job),
    retryDead: async (id) => {
      const found = dead.find((job) => job.id === id);
      if (!found) return false;
      dead = dead.filter((job) => job !== found);
      put({ ...found.was, attempts: 0 });
      return true;
    },
    health: async () => {
      const queued = [...waiting.values()].reduce((sum, jobs) => sum + jobs.length, 0);
      return { up: open, detail: 'in this process', waiting: queued + retries.size, dead: dead.length };
    },
    close: async (timeoutMs = 10_000) => {
      open = false;
      for (const timer of retries) clearTimeout(timer);
      await Promise.race([Promise.all(running), delay(timeoutMs, undefined, { ref: false })]);
    },
  };
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const within = async (work: Promise<void>, ms: number): Promise<void> => {
  const stop = new AbortController();
  const late = delay(ms, undefined, { signal: stop.signal, ref: false }).then(() => {
    throw new Error(`the job took longer than ${ms} ms`);
  });
  late.catch(() => {});
  await Promise.race([work, late]).finally(() => stop.abort());
};
