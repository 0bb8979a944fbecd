import { isAppError } from '#domain/errors.ts';

/** Nobody listens, the line was cut, or the server is between two states. */
const refused = new Set([
  'ECONNREFUSED',
  'ENOENT',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE classes 08 and 57P: connection exceptions, and a server that starts up, shuts down or threw us out. */
const sqlStates = /^(08|57P0)/;

/**
 * Names the failure of an attempt to connect that may go better the next time; null where trying again is pointless
 * (a wrong password, a database that does not exist).
 */
export const connectionFailure = (error: unknown): string | null => {
  if (!(error instanceof Error) || isAppError(error)) return null;
  const causes = error instanceof AggregateError ? error.errors : [error];
  for (const cause of causes) {
    const { code, message } = cause as { code?: string; message?: string };
    if (code !== undefined && (refused.has(code) || sqlStates.test(code))) return code;
    if (message !== undefined && /connection terminated|connection error|timeout/i.test(message)) return 'terminated';
  }
  return null;
};
