import type { HealthCheck } from '#ports/health-check.ts';
import type { Log } from '#ports/log.ts';

/** Returns a function that looks at every check and says in the log what went down and what came back. */
export const watchHealth = (checks: readonly HealthCheck[], log: Pick<Log, 'info' | 'warn'>): (() => Promise<void>) => {
  const down = new Set<string>();
  return async () => {
    const results = await Promise.all(
      checks.map(async ({ name, check }) => ({
        name,
        ...(await check().catch((error: Error) => ({ up: false, detail: error.message }))),
      })),
    );
    for (const { name, up, detail } of results) {
      if (!up && !down.has(name)) {
        down.add(name);
        log.warn({ check: name, detail }, 'a check fails');
      }
      if (up && down.delete(name)) log.info({ check: name, detail }, 'a check is well again');
    }
  };
};
