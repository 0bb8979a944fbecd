import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { FileStore } from '#ports/file-store.ts';
import type { ImageStore } from '#ports/image-store.ts';
import type { Job, JobQueue } from '#ports/job-queue.ts';
import type { Projection, ProjectionRunner } from '#ports/projection.ts';
import type { SignInStore } from '#ports/sign-in-store.ts';
import type { MarketDataWork } from './market-data/market-data-work.ts';

/** What the handlers work with. */
export type JobPorts<Models> = {
  readonly clock: Clock;
  readonly files: Pick<FileStore, 'purge'>;
  readonly signIn: Pick<SignInStore, 'purgeSessions'>;
  readonly images: Pick<ImageStore, 'purge'>;
  readonly runner: Pick<ProjectionRunner<Models>, 'rebuild'>;
  readonly projections: readonly Projection<Models>[];
  readonly keepRatesCurrent: (ledger: string) => Promise<unknown>;
  readonly marketData: Omit<MarketDataWork, 'any' | 'due'>;
};

export type JobKind =
  | 'purge-uploads'
  | 'purge-sessions'
  | 'purge-images'
  | 'rebuild-projection'
  | 'fetch-rates'
  | MarketDataJob;
/** Those that ask sources; the role `broker` works on them. */
export type MarketDataJob = 'want-bars' | 'daily-bars' | 'fetch-bars';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A preview is thrown away when nobody has imported it for so long. */
const previewLifeMs = 24 * hourMs;
/** A picture that was taken out of the journal can be put back for so long. */
const imageGraceMs = 90 * 24 * hourMs;

type JobDefinition = {
  readonly timeoutMs: number;
  /** Idempotent: a job may run more than once. */
  readonly handle: <Models>(ports: JobPorts<Models>, job: Job) => Promise<void>;
};

/** Every kind of job: its queue has its name. */
export const jobKinds: Readonly<Record<JobKind, JobDefinition>> = {
  'purge-uploads': {
    timeoutMs: 5 * minuteMs,
    handle: async ({ clock, files }) => {
      await files.purge(clock.now() - previewLifeMs);
    },
  },
  'purge-sessions': {
    timeoutMs: minuteMs,
    handle: async ({ clock, signIn }) => {
      await signIn.purgeSessions(clock.now());
    },
  },
  'purge-images': {
    timeoutMs: 5 * minuteMs,
    handle: async ({ clock, images }) => {
      await images.purge(clock.now(), imageGraceMs);
    },
  },
  'rebuild-projection': {
    timeoutMs: hourMs,
    handle: async ({ runner, projections }, { data }) => {
      const projection = projections.find(({ name }) => name === data.projection);
      if (!projection) throw new AppError('NOT_FOUND', `There is no projection ${String(data.projection)}`);
      await runner.rebuild(projection);
    },
  },
  'fetch-rates': {
    timeoutMs: 5 * minuteMs,
    handle: async ({ keepRatesCurrent }, { ledger }) => {
      await keepRatesCurrent(ledger);
    },
  },
  'want-bars': {
    timeoutMs: 10 * minuteMs,
    handle: ({ marketData }, { ledger, data }) => marketData.wantImport(ledger, String(data.batch)),
  },
  'daily-bars': {
    timeoutMs: 10 * minuteMs,
    handle: ({ marketData }) => marketData.keepCurrent(),
  },
  'fetch-bars': {
    timeoutMs: 15 * minuteMs,
    handle: ({ marketData }) => marketData.runFetches(),
  },
};

const entries = Object.entries(jobKinds) as readonly (readonly [JobKind, JobDefinition])[];

/** Declares the queue of every kind; for whoever enqueues, and before `workJobs`. */
export const declareJobs = async (queue: JobQueue): Promise<void> => {
  for (const [kind, { timeoutMs }] of entries) await queue.declare(kind, { timeoutMs });
};

/** Whose work a kind is. */
export const workerOf = (kind: JobKind): 'core' | 'broker' => (kind.endsWith('-bars') ? 'broker' : 'core');

/** Begins to work on the kinds of some roles, one job of a kind at a time. */
export const workJobs = async <Models>(
  queue: JobQueue,
  ports: JobPorts<Models>,
  roles: readonly string[] = ['core', 'broker'],
): Promise<void> => {
  for (const [kind, { handle }] of entries)
    if (roles.includes(workerOf(kind))) await queue.work(kind, (job) => handle(ports, job));
};
