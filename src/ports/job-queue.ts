export type Job = { readonly id: string; readonly queue: string; readonly ledger: string; readonly data: JobData };
export type JobData = Readonly<Record<string, string | number | boolean | null>>;
export type DeadJob = Job & { readonly error: string; readonly diedAt: number; readonly attempts: number };

export type JobOptions = {
  /** Tries after the first before the job goes to the dead letters. */
  readonly retryLimit?: number;
  readonly retryDelayMs?: number;
};

/** What holds where a job or a queue says nothing; the same with every adapter. */
export const jobDefaults = { retryLimit: 3, retryDelayMs: 1_000, timeoutMs: 15 * 60_000, concurrency: 1 } as const;

export interface JobQueue {
  /** Declares a queue; to be called before it is used, again at will. */
  declare(queue: string, options?: { readonly timeoutMs?: number }): Promise<void>;
  /** Durable when it returns. Handlers are idempotent: the same job may be enqueued, and run, more than once. */
  enqueue(queue: string, ledger: string, data: JobData, options?: JobOptions): Promise<string>;
  /** Runs `handler` for each job, at least once; a throw or the worker's death leads to another try. */
  work(queue: string, handler: (job: Job) => Promise<void>, options?: { readonly concurrency?: number }): Promise<void>;
  deadLetters(ledger: string): Promise<readonly DeadJob[]>;
  retryDead(id: string): Promise<boolean>;
  health(): Promise<{ readonly up: boolean; readonly detail: string; readonly waiting: number; readonly dead: number }>;
  /** Lets running jobs end (up to `timeoutMs`), then closes. */
  close(timeoutMs?: number): Promise<void>;
}
