import type { BusMessage, EventBus } from '#ports/event-bus.ts';

/** Returns a bus within one process: the one that a single `kontor serve` needs. */
export const memoryEventBus = (): EventBus => {
  const listeners = new Set<(message: BusMessage) => void>();
  let open = true;
  let dropped = 0;

  return {
    publish: async (message) => {
      if (!open) dropped += 1;
      // One by one and later, as any bus does: a listener that throws is a bug of its own and stops nobody else.
      for (const listener of listeners) queueMicrotask(() => listeners.has(listener) && listener(message));
    },
    subscribe: async (listener) => {
      const own = (message: BusMessage) => listener(message);
      listeners.add(own);
      return async () => {
        listeners.delete(own);
      };
    },
    health: async () => ({ up: open, detail: 'in this process', dropped }),
    close: async () => {
      open = false;
      listeners.clear();
    },
  };
};
