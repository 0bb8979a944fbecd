import type { BusTopic, EventBus } from '#ports/event-bus.ts';

export type WakeLoop = {
  readonly bus: EventBus;
  /** Hints with other topics are let go by. */
  readonly topics: readonly BusTopic[];
  /** The longest that anything waits, whatever becomes of the hints. */
  readonly everyMs?: number;
  readonly run: () => Promise<void>;
  /** Is told of a run that failed; without it a failed run ends the loop. */
  readonly failed?: (error: unknown) => void;
  readonly signal: AbortSignal;
};

/**
 * Calls `run` now, on every hint, and at the latest every `everyMs` milliseconds, until the signal is aborted.
 *
 * Never two at once; hints that come during a run lead to one more run after it. Returns when the last run has ended.
 */
export const wakeLoop = async ({ bus, topics, everyMs = 1_000, run, failed, signal }: WakeLoop): Promise<void> => {
  let hinted = true;
  let wake = () => {};

  // Not waited for: a bus that is down must not hold back the first run.
  const subscription = bus.subscribe(({ topic }) => {
    if (!topics.includes(topic)) return;
    hinted = true;
    wake();
  });
  const aborted = () => wake();
  signal.addEventListener('abort', aborted);

  try {
    while (!signal.aborted) {
      hinted = false;
      try {
        await run();
      } catch (error) {
        if (!failed) throw error;
        failed(error);
      }
      if (hinted || signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    signal.removeEventListener('abort', aborted);
    await (await subscription)();
  }
};
