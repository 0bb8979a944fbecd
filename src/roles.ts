import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { declareJobs, workJobs } from '#application/jobs.ts';
import { eventRelay } from '#application/relay-events.ts';
import type { Role } from '#application/roles.ts';
import { catchUpProjections } from '#application/run-projections.ts';
import { scheduleJobs } from '#application/schedule-jobs.ts';
import { wakeLoop } from '#application/wake.ts';
import { watchHealth } from '#application/watch-health.ts';
import { linkQuery } from '#contract/links.ts';
import { statisticsQuery } from '#contract/statistics.ts';
import type { EventStore } from '#ports/event-store.ts';
import type { FileStore } from '#ports/file-store.ts';
import type { ImageStore } from '#ports/image-store.ts';
import type { LedgerMembers } from '#ports/ledger-members.ts';
import type { ProcessRegistry } from '#ports/process-registry.ts';
import type { Projection } from '#ports/projection.ts';
import type { ReadModels } from '#ports/read-models.ts';
import type { SignInStore } from '#ports/sign-in-store.ts';
import { roleChecks } from './health-checks.ts';
import { isHttps } from './https.ts';
import type { Kontor } from './kontor.ts';
import { packageVersion, webDirectory } from './package.ts';

export type RolePorts = {
  readonly projections: readonly Projection<ReadModels>[];
  readonly members: LedgerMembers;
  readonly files: FileStore;
  readonly signIn: Pick<SignInStore, 'purgeSessions'>;
  readonly images: Pick<ImageStore, 'purge'>;
  readonly events: EventStore;
  readonly processes: ProcessRegistry;
  readonly log: FastifyBaseLogger;
};

type Running = {
  readonly kontor: Kontor;
  readonly ports: RolePorts;
  readonly signal: AbortSignal;
  readonly roles: readonly Role[];
};

const beatEveryMs = 5_000;
const watchEveryMs = 15_000;
const takeInEveryMs = 60_000;
const measureEveryMs = 60_000;
const mainLedger = 'main';

/** Runs roles until SIGTERM or SIGINT, then lets requests and jobs end. */
export const serveRoles = async (kontor: Kontor, ports: RolePorts, roles: readonly Role[]): Promise<void> => {
  const stop = new AbortController();
  const { signal } = stop;
  const ended = (name: string) => {
    ports.log.info({ signal: name }, 'stopping');
    stop.abort();
  };
  process.once('SIGTERM', ended).once('SIGINT', ended);
  try {
    await kontor.database.claimRoles(roles);
    const running: Running = { kontor, ports, signal, roles };
    const server = roles.includes('web') ? await openServer(running) : null;
    try {
      // A loop that ends by an error stops the process: the next start is the recovery.
      const loops = loopsOf(running).map((loop) =>
        loop.catch((error) => Promise.reject(error)).finally(() => stop.abort()),
      );
      await Promise.all([...loops, aborted(signal)]);
    } finally {
      stop.abort();
      await server?.close();
    }
  } finally {
    process.off('SIGTERM', ended).off('SIGINT', ended);
  }
};

const loopsOf = (running: Running): readonly Promise<void>[] => [
  signOfLife(running),
  ...(running.roles.includes('core')
    ? [projectEvents(running), takeInHeldRows(running), measureExcursions(running)]
    : []),
  ...(running.roles.includes('core') || running.roles.includes('broker') ? [work(running)] : []),
  ...(running.roles.includes('broker') ? [importFolders(running)] : []),
  ...(running.roles.includes('bus') ? [relay(running), schedule(running)] : []),
  ...(running.roles.includes('monitor') ? [monitor(running)] : []),
  ...(running.roles.includes('web') ? [readAhead(running)] : []),
];

const failedTo =
  ({ log }: RolePorts, what: string) =>
  (error: unknown): void =>
    log.warn({ err: error }, what);

const projectEvents = ({ kontor: { runner, bus }, ports, signal }: Running): Promise<void> =>
  wakeLoop({
    bus,
    topics: ['events'],
    run: () => catchUpProjections({ runner, bus, projections: ports.projections }),
    failed: failedTo(ports, 'read models could not be brought up to date; tried again'),
    signal,
  });

/** A crash between a product and the rows that waited for it leaves these held: nobody has to ask for them again. */
const takeInHeldRows = async ({ kontor, ports, signal }: Running): Promise<void> => {
  const context = { ledger: mainLedger, actor: 'kontor', role: 'owner', correlation: randomUUID() } as const;
  while (!signal.aborted) {
    await kontor.takeInKnownRows(context).catch(failedTo(ports, 'held rows could not be taken in; tried again'));
    await aborted(signal, takeInEveryMs);
  }
};

/** Statistics rest on them; an import waits for nothing of this. */
const measureExcursions = ({ kontor, ports, signal }: Running): Promise<void> =>
  wakeLoop({
    bus: kontor.bus,
    topics: ['candles', 'projection:positions'],
    everyMs: measureEveryMs,
    run: () => kontor.measureExcursions(mainLedger, () => !signal.aborted),
    failed: failedTo(ports, 'excursions could not be measured; tried again'),
    signal,
  });

/**
 * What answers are made of is kept in columns from the first question on. Of a million executions it takes seconds to
 * read: nobody has to wait for it who comes a moment after the start.
 */
const readAhead = async ({ kontor: { useCases }, ports, signal }: Running): Promise<void> => {
  const context = { ledger: mainLedger, actor: 'kontor', role: 'viewer', correlation: randomUUID() } as const;
  const { log } = ports;
  await Promise.all([
    useCases.overview(context),
    useCases.statistics(context, statisticsQuery.parse({})),
    useCases.links(context, linkQuery.parse({ limit: 1 })),
  ]).catch((error: unknown) => {
    if (!signal.aborted) log.warn({ err: error }, 'nothing could be read ahead; the first question reads it');
  });
  await aborted(signal);
};

const importFolders = ({ kontor, ports, signal }: Running): Promise<void> =>
  kontor.watchFolders(mainLedger, failedTo(ports, 'watched folders could not be looked into; tried again'), signal);

const work = async ({ kontor, ports, signal, roles }: Running): Promise<void> => {
  const queue = await kontor.queue();
  await declareJobs(queue);
  await workJobs(
    queue,
    {
      clock: kontor.clock,
      files: ports.files,
      signIn: ports.signIn,
      images: ports.images,
      runner: kontor.runner,
      projections: ports.projections,
      keepRatesCurrent: kontor.keepRatesCurrent,
      marketData: kontor.marketData,
    },
    roles,
  );
  await aborted(signal);
};

const relay = async ({ kontor: { bus, hints }, ports, signal }: Running): Promise<void> => {
  // The database's own hints reach everybody already where they are the bus.
  if (bus === hints) return aborted(signal);
  const run = eventRelay({ events: ports.events, bus });
  return wakeLoop({
    bus: hints,
    topics: ['events'],
    run,
    failed: failedTo(ports, 'events could not be relayed; tried again'),
    signal,
  });
};

const schedule = async ({ kontor, ports, signal }: Running): Promise<void> => {
  const queue = await kontor.queue();
  await declareJobs(queue);
  await scheduleJobs({
    queue,
    clock: kontor.clock,
    ledger: mainLedger,
    failed: failedTo(ports, 'a job could not be enqueued; tried again'),
    wanted: { 'fetch-bars': kontor.marketData.due, 'daily-bars': async () => kontor.marketData.any },
    signal,
  });
};

const signOfLife = async ({ ports, roles, signal }: Running): Promise<void> => {
  const id = randomUUID();
  while (!signal.aborted) {
    await ports.processes.beat(id, roles).catch(failedTo(ports, 'no sign of life could be given; tried again'));
    await aborted(signal, beatEveryMs);
  }
  await ports.processes.leave(id).catch(failedTo(ports, 'the process could not sign off'));
};

const monitor = async ({ kontor, ports, signal }: Running): Promise<void> => {
  const look = watchHealth([...kontor.health, ...roleChecks(ports.processes, kontor.clock)], ports.log);
  while (!signal.aborted) {
    await aborted(signal, watchEveryMs);
    if (!signal.aborted) await look();
  }
};

const openServer = async ({ kontor, ports, roles }: Running): Promise<FastifyInstance> => {
  const [{ createServer }, { ensureOwner }, { createOrigins }, { listen }] = await Promise.all([
    import('#api/server.ts'),
    import('#api/auth.ts'),
    import('#api/origins.ts'),
    import('#api/listen.ts'),
  ]);
  const { config, metrics } = kontor;
  const tls =
    config.tlsCertificate === null || config.tlsKey === null
      ? null
      : { certificate: await readFile(config.tlsCertificate, 'utf8'), key: await readFile(config.tlsKey, 'utf8') };
  const signIn = await kontor.auth();
  await ensureOwner(signIn, config);
  metrics.watchProjections(async () =>
    Object.fromEntries(
      await Promise.all(
        ports.projections.map(async (projection) => [projection.name, await kontor.runner.lag(projection)] as const),
      ),
    ),
  );
  metrics.watchJobs(async () => {
    const { waiting, dead } = await (await kontor.queue()).health();
    return { waiting, dead };
  });
  const https = isHttps(config);
  const server = await createServer({
    settings: {
      version: packageVersion,
      roles,
      https,
      tls,
      trustedProxies: config.behindProxy,
      uploadLimitBytes: config.uploadLimitBytes,
      metricsToken: config.metricsToken,
      webDirectory,
      checkReplies: false,
    },
    origins: createOrigins({ publicUrl: config.publicUrl, https }),
    signIn,
    members: ports.members,
    useCases: kontor.useCases,
    changes: kontor.bus,
    health: [...kontor.health, ...roleChecks(ports.processes, kontor.clock)],
    metrics,
    log: ports.log,
    clock: kontor.clock,
  });
  const address = await listen(server, { host: config.host, port: config.port, https: tls !== null });
  const firstRun = (await signIn.ownerExists()) ? '' : ' First run: open it and make the owner\u2019s sign-in.';
  process.stdout.write(`Kontor is ready at ${config.publicUrl ?? address}.${firstRun}\n`);
  return server;
};

/** Resolves when the signal is aborted, or after `afterMs`. */
const aborted = (signal: AbortSignal, afterMs?: number): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  if (signal.aborted) return Promise.resolve();
  const timer = afterMs === undefined ? undefined : setTimeout(resolve, afterMs);
  const end = () => resolve();
  signal.addEventListener('abort', end, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  });
};
