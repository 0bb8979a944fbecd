import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';
import type { ServerDependencies } from './dependencies.ts';
import { readinessOf } from './health.ts';
import { isLoopback } from './listen-address.ts';

const config = { access: 'open', anyHost: true, rateLimit: false } as const;

/** What watches the process from outside: liveness, readiness, figures. */
export const registerObservation = (server: FastifyInstance, dependencies: ServerDependencies): void => {
  const { origins, settings } = dependencies;
  const token = settings.metricsToken;
  const mayObserve = (request: FastifyRequest): boolean =>
    token === null ? isOnThisMachine(request) && origins.knowsHost(request) : hasToken(request, token);

  server.get('/health/live', { config }, async () => ({ live: true }));

  server.get('/health/ready', { config }, async (request, reply) => {
    const readiness = await readinessOf(dependencies);
    reply.status(readiness.ready ? 200 : 503).header('cache-control', 'no-store');
    if (mayObserve(request)) return readiness;
    return { ...readiness, checks: readiness.checks.map(({ name, up }) => ({ name, up, detail: '' })) };
  });

  server.get('/metrics', { config }, async (request, reply) => {
    if (!mayObserve(request)) {
      throw new AppError('NOT_SIGNED_IN', 'The figures need the bearer token that KONTOR_METRICS_TOKEN sets.');
    }
    const { mediaType, text } = await dependencies.metrics.read();
    return reply.type(mediaType).header('cache-control', 'no-store').send(text);
  });
};

/**
 * This machine, and nobody that a proxy on it speaks for. A name that we do not have is a stranger's page, which had its
 * own name resolve to us: its browser is on this machine, it is not.
 */
const isOnThisMachine = ({ ip, headers }: FastifyRequest): boolean =>
  isLoopback(ip) && headers.forwarded === undefined && headers['x-forwarded-for'] === undefined;

const hasToken = ({ headers }: FastifyRequest, token: string): boolean =>
  sameText(headers.authorization ?? '', `Bearer ${token}`);

const sameText = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
