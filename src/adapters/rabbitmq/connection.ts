import { setTimeout as delay } from 'node:timers/promises';
import { type ChannelModel, type ConfirmChannel, connect } from 'amqplib';
import { AppError } from '#domain/errors.ts';

export type BrokerConnection = {
  /** @throws AppError `QUEUE_UNREACHABLE` when the broker is still away after `waitMs`. */
  ready(waitMs?: number): Promise<Ready>;
  state(): { readonly up: boolean; readonly detail: string };
  close(): Promise<void>;
};

export type Ready = { readonly model: ChannelModel; readonly channel: ConfirmChannel; readonly version: string };

/**
 * Connects to the broker and again whenever the connection is lost; `setUp` runs on each new one before anybody may
 * use it. A channel that the broker closes is taken for a lost connection.
 */
export const brokerConnection = async (
  url: string,
  setUp: (ready: Ready) => Promise<void>,
): Promise<BrokerConnection> => {
  let ready: Ready | null = null;
  let waiting = Promise.withResolvers<Ready>();
  let detail = 'connecting';

  const lost = (error: Error) => {
    detail = error.message;
    if (ready) waiting = Promise.withResolvers();
    ready = null;
  };

  const withHeartbeat = new URL(url);
  if (!withHeartbeat.searchParams.has('heartbeat')) withHeartbeat.searchParams.set('heartbeat', '5');

  const recovering = await connect(withHeartbeat.href, {
    timeout: 5_000,
    clientProperties: { connection_name: 'kontor' },
    recovery: {
      initialDelay: 100,
      maxDelay: 2_000,
      waitForConnect: false,
      setup: async (model: ChannelModel) => {
        model.on('error', () => {});
        const channel = await model.createConfirmChannel();
        channel.on('error', (error: Error) => {
          detail = error.message;
        });
        channel.on('close', () => void model.close().catch(() => {}));
        const { version } = model.connection.serverProperties;
        const mine = { model, channel, version };
        await setUp(mine);
        ready = mine;
        detail = `RabbitMQ ${version}`;
        waiting.resolve(mine);
      },
    },
  });
  recovering.on('error', () => {});
  recovering.on('connect-failed', lost);
  recovering.on('disconnect', lost);

  return {
    ready: async (waitMs = 5_000) => {
      if (ready) return ready;
      const stop = new AbortController();
      try {
        return await Promise.race([
          waiting.promise,
          delay(waitMs, undefined, { signal: stop.signal }).then(() => {
            throw new AppError('QUEUE_UNREACHABLE', `RabbitMQ does not answer: ${detail}`);
          }),
        ]);
      } finally {
        stop.abort();
      }
    },
    state: () => ({ up: ready !== null, detail }),
    close: async () => {
      lost(new Error('closed'));
      await recovering.close();
    },
  };
};
