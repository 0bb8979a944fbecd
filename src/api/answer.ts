import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { AppError } from '#domain/errors.ts';
import type { Download, ServerDependencies } from './dependencies.ts';
import type { Route, Schemas } from './route.ts';
import { sendDownload } from './send-download.ts';
import { validate } from './validate.ts';

/** Puts the routes of the table on the server. */
export const registerRoutes = (
  server: FastifyInstance,
  dependencies: ServerDependencies,
  table: readonly Route[],
): void => {
  for (const route of table) {
    server.route({
      method: route.method,
      url: `/api/v1${route.path}`,
      config: { access: route.access },
      handler: (request, reply) => answer(route, dependencies, request, reply),
    });
  }
};

const answer = async (
  route: Route,
  dependencies: ServerDependencies,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { params, query, body, reply: form } = route.schemas;
  const result = await route.handle(dependencies, {
    ...request.caller,
    params: parsed(params, request.params, 'params'),
    query: parsed(query, request.query, 'query'),
    body: parsed(body, request.body, 'body'),
    request,
    reply,
  } as Parameters<Route['handle']>[1]);
  // A reply is also a promise: awaited, it gives nothing once it has been sent.
  if (reply.sent || result === reply) return reply;
  if (form === 'nothing') return reply.status(204).send();
  if (form === 'download') return sendDownload(reply, result as Download);
  if (dependencies.settings.checkReplies) checkReply(route, form, result);
  return reply
    .status(route.status ?? 200)
    .header('cache-control', reply.getHeader('cache-control') ?? 'no-store')
    .send(result);
};

type Part = Parameters<typeof validate>[2];
const parsed = (schema: z.ZodType | undefined, value: unknown, part: Part): undefined =>
  (schema === undefined ? undefined : validate(schema, value, part)) as undefined;

const checkReply = (route: Route, form: Extract<Schemas['reply'], z.ZodType>, result: unknown): void => {
  const checked = form.safeParse(result);
  if (checked.success) return;
  const what = checked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  throw new AppError('INTERNAL', `${route.method} ${route.path} answers against its schema: ${what}`);
};
