import type { Clock } from '#ports/clock.ts';
import type { JobQueue } from '#ports/job-queue.ts';
import type { JobKind } from './jobs.ts';

export type JobSchedule = {
  readonly queue: JobQueue;
  readonly clock: Clock;
  /** Whose dead letters show a scheduled job that failed: the first ledger's, since these jobs serve all of them. */
  readonly ledger: string;
  /** Is told that a job could not be enqueued; it is tried again at the next look. */
  readonly failed: (error: unknown) => void;
  readonly signal: AbortSignal;
  /** Asked before each of these kinds is enqueued: whether there is anything to do. */
  readonly wanted?: Readonly<Partial<Record<JobKind, () => Promise<boolean>>>>;
  /** How often the clock is looked at. */
  readonly lookEveryMs?: number;
};

const hourMs = 3_600_000;
const quarterMs = hourMs / 4;

/** Each is due once in every period of the clock, and once when the schedule starts. */
const schedule: readonly { readonly kind: JobKind; readonly everyMs: number }[] = [
  { kind: 'purge-uploads', everyMs: hourMs },
  { kind: 'purge-sessions', everyMs: 24 * hourMs },
  { kind: 'purge-images', everyMs: 24 * hourMs },
  // Rates are due at a quarter past four in Frankfurt, on working days; the job itself knows when to ask.
  { kind: 'fetch-rates', everyMs: quarterMs },
  { kind: 'daily-bars', everyMs: 24 * hourMs },
  // What waited for its time, and what a lost job left behind.
  { kind: 'fetch-bars', everyMs: hourMs / 60 },
];

/**
 * Enqueues what is due until the signal is aborted. Two schedules at once enqueue a job twice, which its handler bears.
 */
export const scheduleJobs = async (options: JobSchedule): Promise<void> => {
  const { queue, clock, ledger, failed, signal, wanted = {}, lookEveryMs = 60_000 } = options;
  const enqueuedIn = new Map<JobKind, number>();
  while (!signal.aborted) {
    for (const { kind, everyMs } of schedule) {
      const period = Math.floor(clock.now() / everyMs);
      if (enqueuedIn.get(kind) === period) continue;
      try {
        if ((await wanted[kind]?.()) ?? true) await queue.enqueue(kind, ledger, {});
        enqueuedIn.set(kind, period);
      } catch (error) {
        failed(error);
      }
    }
    await pause(lookEveryMs, signal);
  }
};

const pause = async (ms: number, signal: AbortSignal): Promise<void> => {
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const stop = () => resolve();
  signal.addEventListener('abort', stop);
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
};
