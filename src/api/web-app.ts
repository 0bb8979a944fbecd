import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';

/**
 * Serves the built web app: its hashed assets for a year, compressed as the build has them beside, `index.html` for every address that the app routes itself.
 *
 * The page carries the request's nonce, without which the browser takes no style that the app makes.
 */
export const registerWebApp = async (server: FastifyInstance, webDirectory: string): Promise<void> => {
  await server.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'open', rateLimit: false };
    });
    await scope.register(fastifyStatic, {
      root: webDirectory,
      index: false,
      wildcard: true,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply: { header(name: string, value: string): unknown }, path) => {
        const hashed = path.startsWith(join(webDirectory, 'assets'));
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    scope.get('/', { exposeHeadRoute: true }, (_, reply) => sendPage(reply, webDirectory));
    scope.get('/index.html', { exposeHeadRoute: true }, (_, reply) => sendPage(reply, webDirectory));
  });

  server.setNotFoundHandler(async (request, reply) => {
    if (isPage(request)) return sendPage(reply, webDirectory);
    throw new AppError('NOT_FOUND', `${request.method} ${pathOf(request)} does not exist.`);
  });
};

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '';

/**
 * An address of the app: typed in or reloaded by a person, neither ours nor a file of the build. Those lie at the root and
 * below /assets; elsewhere a point belongs to a name, as in /instruments/BRK.B.
 */
const isPage = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  !/^\/(api|health|metrics)(\/|$)/.test(pathOf(request)) &&
  !/^\/(assets\/.*|[^/]*\.\w+)$/.test(pathOf(request)) &&
  /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');

const sendPage = async (reply: FastifyReply, webDirectory: string): Promise<FastifyReply> => {
  const page = await readFile(join(webDirectory, 'index.html'), 'utf8').catch(() => null);
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  if (page === null) return reply.status(503).send(missingBuild);
  return reply.send(page.replaceAll('__CSP_NONCE__', reply.cspNonce.style));
};

const missingBuild = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Kontor</title>
<h1>The pages are not built yet</h1>
<p>The server runs, but <code>web/dist</code> is missing. Run <code>npm run build</code> and load this page again.</p>
</html>
`;
