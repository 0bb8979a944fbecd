import { setTimeout as delay } from 'node:timers/promises';
import type { Channel, ChannelModel, GetMessage } from 'amqplib';
import type { Topology } from './topology.ts';

/** Enough for a page that a person reads; what lies behind it comes up when these are dealt with. */
const maxShown = 1_000;
const lockWithinMs = 5_000;

/**
 * Goes through the dead letters, oldest first, and puts back each that `visit` does not settle itself.
 *
 * AMQP has no way to look without taking, so whoever looks keeps others out meanwhile: otherwise they would see none.
 */
export const visitDeadLetters = async (
  model: ChannelModel,
  names: Topology,
  visit: (message: GetMessage, channel: Channel) => Promise<'settled' | 'put back'>,
): Promise<void> => {
  const lock = await lockDeadLetters(model, names.deadLock);
  const channel = await model.createChannel();
  channel.on('error', () => {});
  try {
    const back: GetMessage[] = [];
    for (let seen = 0; seen < maxShown; seen += 1) {
      const message = await channel.get(names.dead);
      if (!message) break;
      if ((await visit(message, channel)) === 'put back') back.push(message);
    }
    for (const message of back) channel.nack(message, false, true);
  } finally {
    // Closing gives back what is still held, and is answered after it was given back.
    await channel.close().catch(() => {});
    await lock.close().catch(() => {});
  }
};

/** The broker lets one exclusive consumer have a queue and refuses every other: a lock that dies with its holder. */
const lockDeadLetters = async (model: ChannelModel, queue: string): Promise<Channel> => {
  const deadline = performance.now() + lockWithinMs;
  for (;;) {
    const channel = await model.createChannel();
    channel.on('error', () => {});
    try {
      await channel.consume(queue, () => {}, { exclusive: true });
      return channel;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await delay(20 + Math.random() * 30);
    }
  }
};
