import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type BusMessage, type EventBus, parseBusMessage } from '#ports/event-bus.ts';
import { openSession, type Session } from './session.ts';

export type RedisEventBusOptions = {
  readonly channel?: string;
  /** How often the bus sends itself a beat; three that do not come back and it connects afresh. */
  readonly beatMs?: number;
};

/** Hints on their way to a node that does not answer; more are dropped. */
const maxInFlight = 1_000;
const answerMs = 3_000;
const reconnectMs = 250;

/**
 * Returns a bus over Redis, a single node or a cluster.
 *
 * The subscription is watched end to end: the bus hears its own beat or it throws every connection away and begins
 * again. That covers a node restarted, a slot moved, a half-open connection and a cluster laid out anew alike.
 * `subscribe` waits for the connection, but not for ever: with Redis down it returns and the hints begin when Redis does.
 */
export const redisEventBus = (url: string, options: RedisEventBusOptions = {}): EventBus => {
  const { channel = 'kontor', beatMs = 1_000 } = options;
  const beat = `beat ${randomUUID()}`;
  const listeners = new Set<(message: BusMessage) => void>();
  const stop = new AbortController();
  const subscribed = Promise.withResolvers<void>();
  let session: Session | null = null;
  let detail = 'connecting';
  let inFlight = 0;
  let dropped = 0;

  const hear = (payload: string) => {
    const message = parseBusMessage(payload);
    if (message) for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(message));
  };

  /** Lives as long as one session does, and ends by throwing what ended it. */
  const live = async () => {
    const lost = Promise.withResolvers<never>();
    lost.promise.catch(() => {});
    let unanswered = 0;
    const opening = openSession(url, {
      channel,
      heard: (payload) => {
        if (payload === beat) unanswered = 0;
        else hear(payload);
      },
      lost: lost.reject,
    });
    const mine = await Promise.race([opening, lost.promise, failAfter(answerMs)]).catch((error) => {
      // Whatever still opens after that is not wanted any more.
      opening.then((late) => late.close()).catch(() => {});
      throw error;
    });
    try {
      session = mine;
      detail = 'subscribed';
      subscribed.resolve();
      for (;;) {
        // Counted, not timed: after a long computation of this process the answer may lie there unread.
        unanswered += 1;
        if (unanswered > 3) throw new Error('its own beat does not come back');
        mine.publish(beat).catch(lost.reject);
        await Promise.race([delay(beatMs, undefined, { signal: stop.signal }), lost.promise]);
      }
    } finally {
      session = null;
      mine.close();
    }
  };

  const keepAlive = async () => {
    while (!stop.signal.aborted) {
      await live().catch((error: Error) => {
        detail = error.message;
      });
      await delay(reconnectMs, undefined, { signal: stop.signal }).catch(() => {});
    }
  };
  const running = keepAlive();

  return {
    publish: async (message) => {
      if (!session || inFlight >= maxInFlight) {
        dropped += 1;
        return;
      }
      inFlight += 1;
      const sent = session.publish(JSON.stringify({ ledger: message.ledger, topic: message.topic }));
      await Promise.race([sent, failAfter(answerMs)]).catch(() => {
        dropped += 1;
      });
      inFlight -= 1;
    },
    subscribe: async (listener) => {
      const own = (message: BusMessage) => listener(message);
      listeners.add(own);
      await Promise.race([subscribed.promise, delay(answerMs, undefined, { signal: stop.signal, ref: false })]).catch(
        () => {},
      );
      return async () => {
        listeners.delete(own);
      };
    },
    health: async () => ({ up: session !== null, detail, dropped }),
    close: async () => {
      listeners.clear();
      stop.abort();
      await running;
    },
  };
};

const failAfter = async (ms: number): Promise<never> => {
  await delay(ms, undefined, { ref: false });
  throw new Error(`no answer within ${ms} ms`);
};
