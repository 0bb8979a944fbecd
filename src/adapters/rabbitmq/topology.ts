import type { Channel } from 'amqplib';

/**
 * Names and declares what lies on the broker. Everything is durable and replicated (quorum queues); `prefix` keeps two
 * installations on one broker apart.
 */
export const topology = (prefix: string) => {
  const dead = `${prefix}.dead`;
  const names = {
    dead,
    deadLock: `${dead}.lock`,
    work: (queue: string) => `${prefix}.job.${queue}`,
    retry: (queue: string, delayMs: number) => `${prefix}.retry.${queue}.${delayMs}`,
  };

  return {
    ...names,

    declareDead: async (channel: Channel, brokerVersion: string) => {
      await channel.assertExchange(dead, 'fanout', { durable: true });
      await channel.assertQueue(dead, {
        durable: true,
        // Looking at a dead letter gives it back, which counts as a delivery; 4.0 would throw it away after twenty.
        arguments: { 'x-queue-type': 'quorum', ...(brokerVersion.startsWith('3.') ? {} : { 'x-delivery-limit': -1 }) },
      });
      await channel.bindQueue(dead, dead, '');
      await channel.assertQueue(names.deadLock, { durable: true });
    },

    declareWork: async (channel: Channel, queue: string) => {
      await channel.assertQueue(names.work(queue), {
        durable: true,
        arguments: {
          'x-queue-type': 'quorum',
          // The last defence against a job that kills every worker before it can count.
          'x-delivery-limit': 20,
          'x-dead-letter-exchange': dead,
          'x-dead-letter-strategy': 'at-least-once',
          'x-overflow': 'reject-publish',
        },
      });
    },

    /** A queue without consumers, whose messages fall back into the work queue when their time is over. */
    declareRetry: async (channel: Channel, queue: string, delayMs: number) => {
      await channel.assertQueue(names.retry(queue, delayMs), {
        durable: true,
        arguments: {
          'x-queue-type': 'quorum',
          'x-message-ttl': delayMs,
          'x-dead-letter-exchange': '',
          'x-dead-letter-routing-key': names.work(queue),
          'x-dead-letter-strategy': 'at-least-once',
          'x-overflow': 'reject-publish',
        },
      });
    },
  };
};

export type Topology = ReturnType<typeof topology>;

const steps = [0, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 900_000, 3_600_000];

/**
 * Rounds a delay up to one of a few steps (an hour at most): a message waits behind those before it in its queue, so
 * each delay needs a queue of its own.
 */
export const delayStep = (delayMs: number): number => steps.find((step) => step >= delayMs) ?? 3_600_000;
