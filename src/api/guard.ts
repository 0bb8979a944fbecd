import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';
import { callerOf, headersOf } from './context.ts';
import type { ServerDependencies } from './dependencies.ts';
import './request-caller.ts';

/** Lets a request through to its route: sent to us by a page of ours, by somebody who may. */
export const registerGuard = (server: FastifyInstance, dependencies: ServerDependencies): void => {
  server.decorateRequest('caller', null);

  server.addHook('onRequest', async (request) => assertOrigin(request, dependencies));

  // After the rate limit, which counts before anybody is looked up, and before a byte of the body is read.
  server.addHook('preParsing', async (request, reply) => {
    if (request.is404) return;
    const access = request.routeOptions.config.access ?? 'viewer';
    if (access === 'open') return;
    if (access !== 'person') {
      request.caller = await callerOf(dependencies, request, reply, access);
    } else if ((await dependencies.signIn.sessionOf(headersOf(request), { peek: true })) === null) {
      throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
    }
  });
};

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what a page of somebody else makes a browser send.
 *
 * Every browser sends Origin with a request that changes something and with a WebSocket; a request with cookies and
 * without Origin is not worth the doubt. Reading is safe: browsers keep the answer from other origins.
 */
const assertOrigin = (request: FastifyRequest, { origins }: ServerDependencies): void => {
  if (request.routeOptions.config?.anyHost !== true && !origins.knowsHost(request)) {
    throw new AppError('ORIGIN_REFUSED', `This server is not known as ${request.host}; KONTOR_PUBLIC_URL names it.`);
  }
  const { origin, cookie, upgrade } = request.headers;
  if (safe.has(request.method) && upgrade === undefined) return;
  if (origin === undefined ? cookie !== undefined || upgrade !== undefined : !origins.isOurs(origin, request)) {
    throw new AppError('ORIGIN_REFUSED', `The request comes from ${origin ?? 'an unknown page'}.`);
  }
};
