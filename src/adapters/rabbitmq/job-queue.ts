import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConfirmChannel, ConsumeMessage, Message } from 'amqplib';
import { AppError } from '#domain/errors.ts';
import { type DeadJob, type Job, type JobQueue, jobDefaults } from '#ports/job-queue.ts';
import { brokerConnection, type Ready } from './connection.ts';
import { visitDeadLetters } from './dead-letters.ts';
import { attemptsOf, bodyOf, type JobMessage, propertiesOf, readDead, readJob } from './job-message.ts';
import { delayStep, topology } from './topology.ts';

type Worker = { readonly queue: string; readonly handler: (job: Job) => Promise<void>; readonly concurrency: number };

/**
 * Returns the job queue on RabbitMQ: quorum queues, publisher confirms, acknowledged by hand after the handler.
 *
 * Connects by itself, whenever the broker is there: declaring and working begin then, enqueuing says that it cannot.
 * A job that failed waits in a queue of its delay; one that failed too often, or killed its workers, lies in the dead
 * letters until it is retried.
 */
export const rabbitmqJobQueue = async (url: string, options: { readonly prefix?: string } = {}): Promise<JobQueue> => {
  const names = topology(options.prefix ?? 'kontor');
  const queues = new Map<string, { readonly timeoutMs: number }>();
  const workers: Worker[] = [];
  const running = new Set<Promise<void>>();
  let closing = false;
  let consumers: { readonly channel: ConfirmChannel; readonly tag: string }[] = [];

  const consume = async ({ model }: Ready, worker: Worker) => {
    const channel = await model.createConfirmChannel();
    channel.on('error', () => {});
    channel.on('close', () => closing || void model.close().catch(() => {}));
    await channel.prefetch(worker.concurrency);
    const { consumerTag } = await channel.consume(names.work(worker.queue), (message) => {
      // Null: the broker took the consumer away, for instance with the queue. A new connection declares both again.
      if (!message) return void channel.close().catch(() => {});
      const run = attempt(channel, worker, message)
        // The channel is gone, so the broker gives the job to somebody else.
        .catch(() => {})
        .finally(() => running.delete(run));
      running.add(run);
    });
    consumers.push({ channel, tag: consumerTag });
  };

  const attempt = async (channel: ConfirmChannel, worker: Worker, message: ConsumeMessage) => {
    const job = readJob(message);
    const attempts = attemptsOf(message, job);
    const error = attempts > job.retryLimit + 1 ? 'the worker died with the job' : await tryJob(worker, job);
    if (error === null) return channel.ack(message);
    // First the copy, then the acknowledgement: a crash between the two runs the job twice, and loses none.
    if (attempts > job.retryLimit) {
      const tries = Math.min(attempts, job.retryLimit + 1);
      await publish(channel, names.dead, { ...job, error, diedAt: Date.now(), attempts: tries });
    } else {
      const delayMs = delayStep(job.retryDelayMs);
      if (delayMs > 0) await names.declareRetry(channel, job.queue, delayMs);
      const next = delayMs > 0 ? names.retry(job.queue, delayMs) : names.work(job.queue);
      await publish(channel, next, { ...job, failures: attempts });
    }
    channel.ack(message);
  };

  const tryJob = async (worker: Worker, { id, queue, ledger, data }: JobMessage): Promise<string | null> => {
    const timeoutMs = queues.get(queue)?.timeoutMs ?? jobDefaults.timeoutMs;
    const stop = new AbortController();
    const late = delay(timeoutMs, undefined, { signal: stop.signal, ref: false }).then(
      () => `the job took longer than ${timeoutMs} ms`,
      () => null,
    );
    const done = worker.handler({ id, queue, ledger, data }).then(() => null, textOf);
    return Promise.race([done, late]).finally(() => stop.abort());
  };

  const connection = await brokerConnection(url, async (ready) => {
    consumers = [];
    await names.declareDead(ready.channel, ready.version);
    for (const queue of queues.keys()) await names.declareWork(ready.channel, queue);
    for (const worker of workers) await consume(ready, worker);
  });

  /** What is remembered for the next connection needs none now. */
  const nowOrLater = async (apply: (ready: Ready) => Promise<void>) => {
    if (connection.state().up) await apply(await connection.ready());
  };

  return {
    declare: async (queue, { timeoutMs = jobDefaults.timeoutMs } = {}) => {
      queues.set(queue, { timeoutMs });
      await nowOrLater(({ channel }) => names.declareWork(channel, queue));
    },
    enqueue: async (queue, ledger, data, given = {}) => {
      const { retryLimit = jobDefaults.retryLimit, retryDelayMs = jobDefaults.retryDelayMs } = given;
      const job: JobMessage = { id: randomUUID(), queue, ledger, data, retryLimit, retryDelayMs, failures: 0 };
      const { channel } = await connection.ready();
      await publish(channel, names.work(queue), job).catch((cause) => {
        throw new AppError('QUEUE_UNREACHABLE', 'RabbitMQ did not confirm the job', { cause });
      });
      return job.id;
    },
    work: async (queue, handler, { concurrency = jobDefaults.concurrency } = {}) => {
      const worker = { queue, handler, concurrency };
      workers.push(worker);
      await nowOrLater((ready) => consume(ready, worker));
    },
    deadLetters: async (ledger) => {
      const { model } = await connection.ready();
      const found = new Map<string, DeadJob>();
      await visitDeadLetters(model, names, async (message) => {
        const dead = readDead(message);
        if (dead.ledger === ledger) found.set(dead.id, dead);
        return 'put back';
      });
      return [...found.values()].sort((a, b) => a.diedAt - b.diedAt);
    },
    retryDead: async (id) => {
      const { model, channel: confirmed } = await connection.ready();
      let retried = false;
      await visitDeadLetters(model, names, async (message, channel) => {
        const job = readJob(message);
        if (job.id !== id) return 'put back';
        if (!retried) await publish(confirmed, names.work(job.queue), { ...job, failures: 0 });
        retried = true;
        channel.ack(message);
        return 'settled';
      });
      return retried;
    },
    health: async () => {
      const { up, detail } = connection.state();
      if (!up) return { up, detail, waiting: 0, dead: 0 };
      const { channel } = await connection.ready();
      const count = async (queue: string) => (await channel.checkQueue(queue)).messageCount;
      let waiting = 0;
      for (const queue of queues.keys()) waiting += await count(names.work(queue));
      return { up, detail, waiting, dead: await count(names.dead) };
    },
    close: async (timeoutMs = 10_000) => {
      closing = true;
      for (const { channel, tag } of consumers) await channel.cancel(tag).catch(() => {});
      await Promise.race([Promise.all(running), delay(timeoutMs, undefined, { ref: false })]);
      await connection.close();
    },
  };
};

/** Returns when the broker has the job on disk; a job that no queue takes comes back, and that is an error too. */
const publish = async (channel: ConfirmChannel, queue: string, job: JobMessage): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const returned = ({ properties }: Message) => {
    if (properties.messageId === job.id) reject(new Error(`there is no queue ${queue}`));
  };
  channel.setMaxListeners(0).on('return', returned);
  channel.publish('', queue, bodyOf(job), { ...propertiesOf(job), mandatory: true }, (error) =>
    error ? reject(error) : resolve(),
  );
  await promise.finally(() => channel.off('return', returned));
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
