import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { type BusMessage, type EventBus, parseBusMessage } from '#ports/event-bus.ts';

export type PostgresEventBusOptions = {
  readonly channel?: string;
  /** How often the connection is asked whether it still answers. */
  readonly beatMs?: number;
};

/** More distinct hints than this at once are not kept: a reader that polls finds what they would have said. */
const maxPending = 1_000;
const answerMs = 3_000;
const reconnectMs = 250;

/**
 * Returns a bus over LISTEN/NOTIFY on one connection of its own, which it opens again whenever it is lost.
 *
 * Equal hints that wait for the connection go out as one. `subscribe` waits for the connection, but not for ever: with
 * the database down it returns and the hints begin when the database does.
 */
export const postgresEventBus = (connection: ClientConfig, options: PostgresEventBusOptions = {}): EventBus => {
  const { channel = 'kontor', beatMs = 5_000 } = options;
  const listeners = new Set<(message: BusMessage) => void>();
  const stop = new AbortController();
  let client: Client | null = null;
  let detail = 'connecting';
  let dropped = 0;
  let pending = new Set<string>();
  let sending: Promise<void> | null = null;

  const hear = (payload: string | undefined) => {
    const message = parseBusMessage(payload ?? '');
    if (message) for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(message));
  };

  const listening = Promise.withResolvers<void>();

  /** Lives as long as one connection does, and ends by throwing what ended it. */
  const session = async () => {
    const mine = new Client({
      ...connection,
      application_name: 'kontor bus',
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => {});
    mine.on('error', lost.reject);
    mine.on('end', () => lost.reject(new Error('the connection was closed')));
    mine.on('notification', ({ payload }) => hear(payload));
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
      client = mine;
      detail = 'listening';
      listening.resolve();
      for (;;) {
        await Promise.race([delay(beatMs, undefined, { signal: stop.signal }), lost.promise]);
        await Promise.race([mine.query('select 1'), lost.promise]);
      }
    } finally {
      client = null;
      await Promise.race([mine.end().catch(() => {}), delay(1_000, undefined, { ref: false })]);
    }
  };

  const keepListening = async () => {
    while (!stop.signal.aborted) {
      await session().catch((error: Error) => {
        detail = error.message;
      });
      await delay(reconnectMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const running = keepListening();

  const flush = async () => {
    while (pending.size > 0) {
      const batch = pending;
      pending = new Set();
      try {
        if (!client) throw new Error(detail);
        await client.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [channel, [...batch]]);
      } catch {
        dropped += batch.size;
      }
    }
    sending = null;
  };

  return {
    publish: async (message) => {
      if (!client || pending.size >= maxPending) {
        dropped += 1;
        return;
      }
      pending.add(JSON.stringify({ ledger: message.ledger, topic: message.topic }));
      sending ??= flush();
      await sending;
    },
    subscribe: async (listener) => {
      const own = (message: BusMessage) => listener(message);
      listeners.add(own);
      await Promise.race([listening.promise, delay(answerMs, undefined, { signal: stop.signal, ref: false })]).catch(
        () => {},
      );
      return async () => {
        listeners.delete(own);
      };
    },
    health: async () => ({ up: client !== null, detail, dropped }),
    close: async () => {
      listeners.clear();
      await sending;
      stop.abort();
      await running;
    },
  };
};
