import type { ClientConfig } from 'pg';
import { PgBoss } from 'pg-boss';
import { type DeadJob, type JobData, type JobQueue, jobDefaults } from '#ports/job-queue.ts';

export type PostgresJobQueueOptions = {
  readonly schema?: string;
  /** Is told what goes wrong in the background: a connection lost, a maintenance run that failed. */
  readonly failed?: (error: Error) => void;
};

type Envelope = { readonly ledger: string; readonly data: JobData };

const deadQueue = 'dead-letters';
const yearSeconds = 365 * 24 * 3600;
/** A worker that has not been heard of for this long is dead, and its job is run again. The least that pg-boss allows. */
const heartbeatSeconds = 10;

/**
 * Returns the job queue on the ledger's own database, through pg-boss in a schema of its own.
 *
 * A job wakes its worker by NOTIFY, and by polling where that is lost. Errors of handlers are kept with the dead letter.
 */
export const postgresJobQueue = async (
  connection: ClientConfig,
  options: PostgresJobQueueOptions = {},
): Promise<JobQueue> => {
  const { schema = 'pgboss', failed = () => {} } = options;
  const { host, port, user, password, database, connectionString } = connection;
  const boss = new PgBoss({
    ...given({ host, port, user, password, database, connectionString, ssl: connection.ssl }),
    schema,
    application_name: 'kontor jobs',
    max: 4,
    schedule: false,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  });
  boss.on('error', failed);
  await boss.start();
  await boss.createQueue(deadQueue, { retentionSeconds: yearSeconds, deleteAfterSeconds: yearSeconds });

  const seconds = (ms: number) => Math.max(1, Math.ceil(ms / 1_000));
  const queueOptions = (timeoutMs: number) => ({
    deadLetter: deadQueue,
    expireInSeconds: seconds(timeoutMs),
    heartbeatSeconds,
    retentionSeconds: yearSeconds,
    notify: true,
  });

  return {
    declare: async (queue, { timeoutMs = jobDefaults.timeoutMs } = {}) => {
      await boss.createQueue(queue, queueOptions(timeoutMs));
      await boss.updateQueue(queue, queueOptions(timeoutMs));
    },
    enqueue: async (queue, ledger, data, { retryLimit, retryDelayMs } = {}) => {
      const id = await boss.send(queue, { ledger, data } satisfies Envelope, {
        retryLimit: retryLimit ?? jobDefaults.retryLimit,
        retryDelay: Math.ceil((retryDelayMs ?? jobDefaults.retryDelayMs) / 1_000),
      });
      if (id === null) throw new Error(`the queue ${queue} took no job`);
      return id;
    },
    work: async (queue, handler, { concurrency = jobDefaults.concurrency } = {}) => {
      await boss.work<Envelope>(
        queue,
        { localConcurrency: concurrency, pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 },
        async (jobs) => {
          for (const { id, data } of jobs) await handler({ id, queue, ledger: data.ledger, data: data.data });
        },
      );
    },
    deadLetters: async (ledger) => {
      const jobs = await boss.findJobs<Envelope>(deadQueue, { data: { ledger }, queued: true });
      return jobs.map(
        ({ id, sourceName, data, sourceOutput, createdOn, sourceRetryCount }): DeadJob => ({
          id,
          queue: sourceName ?? '',
          ledger: data.ledger,
          data: data.data,
          error: errorIn(sourceOutput),
          diedAt: createdOn.getTime(),
          attempts: (sourceRetryCount ?? 0) + 1,
        }),
      );
    },
    retryDead: async (id) => isUuid(id) && (await boss.redrive(deadQueue, { ids: [id] })) === 1,
    health: async () => {
      try {
        const { rows } = await boss.getDb().executeSql(
          `select count(*) filter (where name <> $1)::int waiting, count(*) filter (where name = $1)::int dead
           from "${schema}".job where state in ('created', 'retry') and name not like '\\_\\_pgboss%'`,
          [deadQueue],
        );
        const { waiting, dead } = rows[0] as { waiting: number; dead: number };
        return { up: true, detail: 'on the database', waiting, dead };
      } catch (error) {
        return { up: false, detail: error instanceof Error ? error.message : String(error), waiting: 0, dead: 0 };
      }
    },
    close: (timeoutMs = 10_000) => boss.stop({ graceful: true, timeout: timeoutMs, close: true }),
  };
};

/** pg-boss takes a key that is there but undefined for a setting. */
const given = <T extends Record<string, unknown>>(all: T) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** pg-boss keeps an error as an object with its message, and its own reasons as one with a `value`. */
const errorIn = (output: object | null): string => {
  const { message, value } = (output ?? {}) as { message?: unknown; value?: unknown };
  if (typeof message === 'string') return message;
  if (typeof value === 'object' && value !== null && 'message' in value) return String(value.message);
  return value === undefined ? 'unknown' : String(value);
};
