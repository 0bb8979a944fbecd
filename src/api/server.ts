import { randomUUID } from 'node:crypto';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { AppError } from '#domain/errors.ts';
import { registerRoutes } from './answer.ts';
import { registerAuthRoutes } from './auth-requests.ts';
import { correlationOf } from './context.ts';
import type { ServerDependencies } from './dependencies.ts';
import { answerError } from './errors.ts';
import { registerGuard } from './guard.ts';
import { registerLive } from './live.ts';
import { registerObservation } from './observation.ts';
import { routeTable } from './route-table.ts';
import { registerSecurityHeaders } from './security-headers.ts';
import { registerWebApp } from './web-app.ts';

/** Requests per minute and address, the app's own files apart: far above a person, below what hurts. */
const perMinute = 1_200;
const jsonBodyBytes = 1024 * 1024;

/** How long requests under way may take to end once the server closes. */
const drainMs = 15_000;

/** Builds the server, ready to listen; it opens nothing by itself. */
export const createServer = async (dependencies: ServerDependencies): Promise<FastifyInstance> => {
  const { settings } = dependencies;
  const server = fastify(optionsFor(dependencies)) as FastifyInstance;
  server.setErrorHandler(answerError);
  await registerSecurityHeaders(server, settings.https);
  registerFigures(server, dependencies);
  await server.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    // Files of the app say that they do not count only after the limiter has looked at their routes.
    allowList: ({ routeOptions }) => routeOptions.config.rateLimit === false,
    errorResponseBuilder: (_, { ttl }) =>
      new AppError('RATE_LIMITED', 'Too many requests.', { details: { retryAfterSeconds: Math.ceil(ttl / 1000) } }),
  });
  await server.register(websocket, { options: { maxPayload: 4096 } });
  registerGuard(server, dependencies);
  registerBodies(server);
  await server.register(multipart);

  const live = registerLive(server, dependencies);
  registerObservation(server, dependencies);
  registerAuthRoutes(server, dependencies, () => {
    live.checkSessions().catch((error: Error) => server.log.warn({ err: error }, 'sockets could not be checked'));
  });
  registerRoutes(server, dependencies, routeTable);
  await registerWebApp(server, settings.webDirectory);
  registerDrain(server);
  return server;
};

/** A closing server lets go of each connection with the answer to its last request, instead of waiting for another one. */
const registerDrain = (server: FastifyInstance): void => {
  let closing = false;
  server.addHook('preClose', async () => {
    closing = true;
    setTimeout(() => server.server.closeAllConnections(), drainMs).unref();
  });
  server.addHook('onSend', async (_, reply) => {
    if (closing) reply.header('connection', 'close');
  });
};

const optionsFor = ({ settings, log }: ServerDependencies): FastifyServerOptions & { https: object | null } => ({
  loggerInstance: log,
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  genReqId: () => randomUUID(),
  requestIdHeader: false,
  trustProxy: settings.trustedProxies.length > 0 ? [...settings.trustedProxies] : false,
  bodyLimit: jsonBodyBytes,
  exposeHeadRoutes: false,
  frameworkErrors: answerError,
  https: settings.tls === null ? null : { cert: settings.tls.certificate, key: settings.tls.key },
});

/** Files come as they are, in pieces; everything else is JSON. */
const registerBodies = (server: FastifyInstance): void => {
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser(['application/octet-stream', 'text/csv', 'text/plain'], (_, payload, done) =>
    done(null, payload),
  );
};

/** One line and one figure for every request; addresses without their query, which may name accounts. */
const registerFigures = (server: FastifyInstance, { metrics }: ServerDependencies): void => {
  server.addHook('onRequest', async (request, reply) => {
    const correlation = correlationOf(request);
    request.log = request.log.child({ correlation });
    reply.header('x-request-id', request.id);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.is404 ? 'unmatched' : (request.routeOptions.url ?? 'unmatched');
    const status = reply.statusCode;
    metrics.requestEnded({ method, route, status, seconds: reply.elapsedTime / 1000 });
    const line = { method, path: request.url.split('?', 1)[0], status, ms: Math.round(reply.elapsedTime) };
    if (method === 'GET' && status < 400) request.log.debug(line, 'request');
    else request.log.info(line, 'request');
  });
};
