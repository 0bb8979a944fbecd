import { healthOf } from '#application/health-words.ts';
import type { Readiness } from '#contract/system.ts';
import type { HealthCheck } from '#ports/health-check.ts';
import type { ServerDependencies } from './dependencies.ts';

/** A check that takes longer than this counts as down: whoever asks has a time-out as well. */
const patienceMs = 3_000;

/** Runs every check side by side. Ready means that all are up. */
export const readinessOf = async ({
  health,
  settings,
}: Pick<ServerDependencies, 'health' | 'settings'>): Promise<Readiness> => {
  const checks = await Promise.all(health.map(run));
  return { ready: checks.every((check) => check.up), roles: [...settings.roles], checks };
};

const run = async (check: HealthCheck): Promise<Readiness['checks'][number]> => {
  const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<HealthCheck['check']>>>();
  const timer = setTimeout(
    () => resolve(healthOf(false, [{ code: 'no-answer', params: { ms: patienceMs } }])),
    patienceMs,
  );
  check.check().then(resolve, (error: Error) => resolve({ up: false, detail: error.message }));
  const { up, detail, says = [] } = await promise;
  clearTimeout(timer);
  return { name: check.name, up, detail, says: says.map(({ code, params }) => ({ code, params: { ...params } })) };
};
