/** Says only that there is something to read; the event store is the truth, a lost hint costs latency and nothing else. */
export type BusMessage = { readonly ledger: string; readonly topic: BusTopic };

/**
 * `events`: the event store grew. `projection:<name>`: a read model moved on. `jobs`: the state of jobs changed.
 * `candles`: bars came, changed or went. `market-data`: what is wanted of sources, or how they stand, changed.
 */
export type BusTopic = 'candles' | 'events' | 'jobs' | 'market-data' | `projection:${string}`;

export interface EventBus {
  /** Never throws for a bus that is down: the hint is dropped and counted. */
  publish(message: BusMessage): Promise<void>;
  /** Calls `listener` for every message from now on, in any process; returns the way out. */
  subscribe(listener: (message: BusMessage) => void): Promise<() => Promise<void>>;
  /** `dropped`: hints lost by this process since it started. */
  health(): Promise<{ readonly up: boolean; readonly detail: string; readonly dropped: number }>;
  close(): Promise<void>;
}

/** Reads a message as it travels; null for what another version or another program wrote. */
export const parseBusMessage = (text: string): BusMessage | null => {
  try {
    const { ledger, topic } = JSON.parse(text) as Partial<BusMessage>;
    return typeof ledger === 'string' && typeof topic === 'string' ? { ledger, topic } : null;
  } catch {
    return null;
  }
};
