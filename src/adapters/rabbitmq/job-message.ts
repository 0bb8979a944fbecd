import type { Message, Options } from 'amqplib';
import type { DeadJob, Job } from '#ports/job-queue.ts';

/** A job as it travels: the body is the job, the headers say what became of it so far. */
export type JobMessage = Job & {
  readonly retryLimit: number;
  readonly retryDelayMs: number;
  /** Tries that ended in an error; those that ended with the worker are counted by the broker. */
  readonly failures: number;
  readonly error?: string;
  readonly diedAt?: number;
  readonly attempts?: number;
};

export const bodyOf = ({ id, queue, ledger, data }: Job): Buffer =>
  Buffer.from(JSON.stringify({ id, queue, ledger, data }));

export const propertiesOf = (job: JobMessage): Options.Publish => ({
  persistent: true,
  messageId: job.id,
  contentType: 'application/json',
  headers: {
    'kontor-retry-limit': job.retryLimit,
    'kontor-retry-delay-ms': job.retryDelayMs,
    'kontor-failures': job.failures,
    ...(job.error === undefined ? {} : { 'kontor-error': job.error }),
    ...(job.diedAt === undefined ? {} : { 'kontor-died-at': String(job.diedAt) }),
    ...(job.attempts === undefined ? {} : { 'kontor-attempts': job.attempts }),
  },
});

export const readJob = (message: Message): JobMessage => {
  const headers = message.properties.headers ?? {};
  const { id, queue, ledger, data } = JSON.parse(message.content.toString()) as Job;
  return {
    id,
    queue,
    ledger,
    data,
    retryLimit: Number(headers['kontor-retry-limit'] ?? 0),
    retryDelayMs: Number(headers['kontor-retry-delay-ms'] ?? 0),
    failures: Number(headers['kontor-failures'] ?? 0),
  };
};

/** This try included: failures that were reported, and deliveries whose worker was never heard of again. */
export const attemptsOf = (message: Message, job: JobMessage): number =>
  job.failures + Number(message.properties.headers?.['x-delivery-count'] ?? 0) + 1;

/** Reads a dead letter: one that we laid there, or one that the broker took out at the delivery limit. */
export const readDead = (message: Message): DeadJob => {
  const headers = message.properties.headers ?? {};
  const job = readJob(message);
  const broker = headers['x-death']?.[0];
  return {
    id: job.id,
    queue: job.queue,
    ledger: job.ledger,
    data: job.data,
    error: String(headers['kontor-error'] ?? `taken out by the broker: ${broker?.reason ?? 'unknown'}`),
    diedAt: Number(headers['kontor-died-at'] ?? (broker?.time.value ?? 0) * 1_000),
    attempts: Number(headers['kontor-attempts'] ?? attemptsOf(message, job)),
  };
};
