import { statfs } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { healthOf, linkSaying } from '#application/health-words.ts';
import { type Role, roles } from '#application/roles.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventBus } from '#ports/event-bus.ts';
import type { HealthCheck } from '#ports/health-check.ts';
import type { JobQueue } from '#ports/job-queue.ts';
import type { ProcessRegistry } from '#ports/process-registry.ts';
import type { Projection, ProjectionRunner } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';
import type { Config } from './config.ts';

export type Watched = {
  readonly pool: Pool;
  readonly bus: EventBus;
  readonly queue: () => Promise<JobQueue>;
  readonly runner: ProjectionRunner<ReadModels>;
  readonly projections: readonly Projection<ReadModels>[];
  readonly config: Config;
};

/** Events that a read model may be behind before it counts as not up to date. */
const tolerableLag = 1_000;
const leastFreeBytes = 512 * 1024 ** 2;
const connectAttempts = 10;
const connectPauseMs = 100;
/** A process gives a sign of life every five seconds; three missed ones are a silence. */
export const silentAfterMs = 16_000;

/** Everything that has to work, a check each. */
export const healthChecks = ({ pool, bus, queue, runner, projections, config }: Watched): readonly HealthCheck[] => [
  {
    name: 'database',
    async check() {
      const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version') as version`);
      return healthOf(true, [{ code: 'version', params: { product: 'PostgreSQL', version: rows[0]!.version } }]);
    },
  },
  {
    name: 'bus',
    async check() {
      const { up, detail } = await settledHealth(bus);
      const link = linkSaying(detail);
      return link === null ? { up, detail } : { ...healthOf(up, [link]), detail };
    },
  },
  {
    name: 'queue',
    async check() {
      const { up, detail, waiting, dead } = await (await queue()).health();
      const link = linkSaying(detail);
      const jobs = { code: 'jobs', params: { waiting, dead } } as const;
      return link === null ? { up, detail: `${detail}; ${waiting} waiting, ${dead} dead` } : healthOf(up, [link, jobs]);
    },
  },
  {
    name: 'projections',
    async check() {
      const lags = await Promise.all(
        projections.map(async (projection) => ({ name: projection.name, lag: await runner.lag(projection) })),
      );
      const behind = lags.filter(({ lag }) => lag > 0);
      return healthOf(
        lags.every(({ lag }) => lag <= tolerableLag),
        behind.length === 0
          ? [{ code: 'up-to-date', params: {} }]
          : behind.map(({ name, lag }) => ({ code: 'behind', params: { projection: name, events: lag } })),
      );
    },
  },
  {
    name: 'disk',
    async check() {
      const { bavail, bsize } = await statfs(config.dataDirectory);
      const free = bavail * bsize;
      const gigabytes = (free / 1024 ** 3).toFixed(1);
      return healthOf(free >= leastFreeBytes, [{ code: 'free', params: { gigabytes } }]);
    },
  },
];

/** A bus that has just been opened is given a moment to connect. */
const settledHealth = async (bus: EventBus): ReturnType<EventBus['health']> => {
  for (let attempt = 1; ; attempt++) {
    const health = await bus.health();
    if (health.up || attempt === connectAttempts) return health;
    await delay(connectPauseMs);
  }
};

/** Whether some process runs each role, a check each. */
export const roleChecks = (processes: ProcessRegistry, clock: Clock): readonly HealthCheck[] =>
  roles.map((role) => roleCheck(role, processes, clock));

const roleCheck = (role: Role, processes: ProcessRegistry, clock: Clock): HealthCheck => ({
  name: `role ${role}`,
  async check() {
    const seen = (await processes.seen(clock.now() - silentAfterMs)).find((known) => known.role === role);
    return seen === undefined
      ? healthOf(false, [{ code: 'silent', params: {} }])
      : healthOf(true, [{ code: 'processes', params: { processes: seen.processes } }]);
  },
});
