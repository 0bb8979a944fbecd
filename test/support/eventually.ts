import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs `check` until it neither throws nor returns false, and returns what it returned.
 *
 * @throws whatever `check` threw last, once `withinMs` is over.
 */
export const eventually = async <T>(
  check: () => T | Promise<T>,
  withinMs = 10_000,
  everyMs = 20,
): Promise<Exclude<T, false>> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      const result = await check();
      if (result !== false) return result as Exclude<T, false>;
      if (performance.now() > deadline) throw new Error(`not true within ${withinMs} ms: ${check}`);
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await delay(everyMs);
  }
};
