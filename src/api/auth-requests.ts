import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';
import { addressHeader } from './auth-options.ts';
import { headersOf } from './context.ts';
import type { ServerDependencies } from './dependencies.ts';
import { errorBody } from './errors.ts';
import type { Attempt, SignIn } from './sign-in.ts';

type AuthRoute = {
  readonly method: 'GET' | 'POST';
  /** Below /api/auth. */
  readonly path: string;
  readonly access: 'open' | 'person';
  /** Takes a password or a code: guesses are kept apart. */
  readonly guess?: true;
  /** Ends sessions: sockets that hold one are closed. */
  readonly endsSessions?: true;
};

/** What of the sign-in library can be reached. Everything else that it offers does not exist here. */
export const authRoutes: readonly AuthRoute[] = [
  { method: 'POST', path: '/sign-in/email', access: 'open', guess: true },
  { method: 'POST', path: '/two-factor/verify-totp', access: 'open', guess: true },
  { method: 'POST', path: '/two-factor/verify-backup-code', access: 'open', guess: true },
  { method: 'POST', path: '/sign-out', access: 'open', endsSessions: true },
  { method: 'GET', path: '/get-session', access: 'open' },
  { method: 'POST', path: '/two-factor/enable', access: 'person', guess: true },
  { method: 'POST', path: '/two-factor/disable', access: 'person', guess: true, endsSessions: true },
  { method: 'POST', path: '/two-factor/get-totp-uri', access: 'person', guess: true },
  { method: 'POST', path: '/two-factor/generate-backup-codes', access: 'person', guess: true },
  { method: 'POST', path: '/change-password', access: 'person', guess: true, endsSessions: true },
  { method: 'POST', path: '/update-user', access: 'person' },
  { method: 'GET', path: '/list-sessions', access: 'person' },
  { method: 'POST', path: '/revoke-session', access: 'person', endsSessions: true },
  { method: 'POST', path: '/revoke-sessions', access: 'person', endsSessions: true },
  { method: 'POST', path: '/revoke-other-sessions', access: 'person', endsSessions: true },
];

/** Requests per minute and address. A person needs few; the growing delay stops guesses before this does. */
const perMinute = 60;

export const registerAuthRoutes = (
  server: FastifyInstance,
  { signIn, clock }: ServerDependencies,
  sessionsEnded: () => void,
): void => {
  for (const route of authRoutes) {
    server.route({
      method: route.method,
      url: `/api/auth${route.path}`,
      config: { access: route.access, rateLimit: { max: perMinute, timeWindow: 60_000 } },
      bodyLimit: 16 * 1024,
      handler: async (request, reply) => {
        const attempt = route.guess === true ? attemptOf(request) : null;
        if (attempt !== null) await spaceOut(signIn, attempt, clock.now());
        const response = await signIn.answer(webRequest(request));
        if (attempt !== null && response.ok) await signIn.attemptSucceeded(attempt);
        if (route.endsSessions === true && response.ok) sessionsEnded();
        return passOn(response, request, reply);
      },
    });
  }
};

const attemptOf = (request: FastifyRequest): Attempt => {
  const email = (request.body as { email?: unknown } | null | undefined)?.email;
  return { account: typeof email === 'string' ? email.trim().toLowerCase() : null, address: request.ip };
};

const spaceOut = async (signIn: SignIn, attempt: Attempt, now: number): Promise<void> => {
  const until = await signIn.beginAttempt(attempt);
  if (until === null) return;
  throw new AppError('RATE_LIMITED', `Too many failed attempts; try again at ${new Date(until).toISOString()}.`, {
    details: { retryAfterSeconds: Math.max(1, Math.ceil((until - now) / 1000)), until: new Date(until).toISOString() },
  });
};

const webRequest = (request: FastifyRequest, url = request.url, body: unknown = request.body): Request => {
  const headers = headersOf(request);
  headers.set(addressHeader, request.ip);
  headers.delete('content-length');
  if (request.method === 'GET') return new Request(`${request.protocol}://${request.host}${url}`, { headers });
  headers.set('content-type', 'application/json');
  return new Request(`${request.protocol}://${request.host}${url}`, {
    method: request.method,
    headers,
    body: JSON.stringify(body ?? {}),
  });
};

/** Passes the library's answer on; its errors take the shape of ours and keep their code. */
const passOn = async (response: Response, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  reply.header('cache-control', 'no-store');
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  if (response.ok) return reply.status(response.status).type('application/json').send(text);
  if (response.status >= 500) {
    request.log.error({ status: response.status, text }, 'sign-in failed');
    return reply.status(500).send(errorBody(new AppError('INTERNAL', text), request.id));
  }
  const body = parsed(text);
  return reply.status(response.status).send({
    code: typeof body.code === 'string' ? body.code : 'NOT_SIGNED_IN',
    message: typeof body.message === 'string' ? body.message : response.statusText,
    requestId: request.id,
  });
};

const parsed = (text: string): { readonly code?: unknown; readonly message?: unknown } => {
  try {
    return (JSON.parse(text) as object | null) ?? {};
  } catch {
    return {};
  }
};

/** Signs a person in within another request; returns the cookies of the new session. */
export const signInFor = async (
  signIn: SignIn,
  request: FastifyRequest,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<readonly string[]> => {
  const response = await signIn.answer(webRequest(request, '/api/auth/sign-in/email', { email, password }));
  return response.headers.getSetCookie();
};
