import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#domain/errors.ts';
import type { LedgerRole } from '#ports/ledger-members.ts';
import type { ServerDependencies } from './dependencies.ts';
import type { Caller } from './route.ts';

const ranks: Readonly<Record<LedgerRole, number>> = { viewer: 0, trader: 1, owner: 2 };

/**
 * Says who asks and whose books it is about: the one place where a request gets its ledger.
 *
 * @throws AppError `NOT_SIGNED_IN` without a session, `NOT_ALLOWED` for a member of no ledger or with too small a role.
 */
export const callerOf = async (
  { signIn, members }: Pick<ServerDependencies, 'signIn' | 'members'>,
  request: FastifyRequest,
  reply: FastifyReply,
  least: LedgerRole,
): Promise<Caller & { readonly sessionId: string }> => {
  const signedIn = await signIn.sessionOf(headersOf(request));
  if (signedIn === null) throw new AppError('NOT_SIGNED_IN', 'Sign in first.');
  for (const cookie of signedIn.cookies) reply.header('set-cookie', cookie);
  const { person, sessionId } = signedIn;
  const membership = await members.membershipOf(person.id);
  if (membership === null) throw new AppError('NOT_ALLOWED', 'You are a member of no ledger.');
  if (ranks[membership.role] < ranks[least]) {
    throw new AppError('NOT_ALLOWED', `This needs the role ${least}; yours is ${membership.role}.`);
  }
  return {
    sessionId,
    context: {
      ledger: membership.ledger,
      actor: person.id,
      role: membership.role,
      correlation: correlationOf(request),
    },
    session: {
      user: person,
      ledger: { id: membership.ledger, name: membership.ledgerName, role: membership.role },
    },
  };
};

/** The id that a caller gave its chain of requests, or the request's own. */
export const correlationOf = (request: FastifyRequest): string => {
  const given = request.headers['x-correlation-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : request.id;
};

/** The request's headers as the sign-in library takes them. */
export const headersOf = (request: FastifyRequest): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
};
