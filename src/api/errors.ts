import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody } from '#contract/system.ts';
import { AppError, type ErrorCode, type ErrorKind, errorCodes, isAppError } from '#domain/errors.ts';

const statusOfKind: Readonly<Record<ErrorKind, number>> = { input: 400, refusal: 409, world: 503, bug: 500 };

const statusOfCode: Partial<Record<ErrorCode, number>> = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  ORIGIN_REFUSED: 403,
  NOT_FOUND: 404,
  VERSION_CONFLICT: 409,
  FILE_TOO_LARGE: 413,
  RANGE_NOT_SATISFIABLE: 416,
  FILE_EMPTY: 422,
  FILE_BINARY: 422,
  FORMAT_UNKNOWN: 422,
  FORMAT_NOT_EXECUTIONS: 422,
  TIMEZONE_REQUIRED: 422,
  DATE_ORDER_REQUIRED: 422,
  PRODUCT_UNKNOWN: 422,
  RATE_LIMITED: 429,
};

/** The only place that knows which HTTP status an error has. */
export const statusOf = (code: ErrorCode): number => statusOfCode[code] ?? statusOfKind[errorCodes[code].kind];

/** Turns what the HTTP library refuses into an error of ours; anything unforeseen is `INTERNAL`. */
export const toAppError = (error: unknown): AppError => {
  if (isAppError(error)) return error;
  const status = (error as Partial<FastifyError>).statusCode ?? 500;
  const message = error instanceof Error ? error.message : String(error);
  // A folder of the web app, or a file that it hides, is nothing to whoever asks.
  if (status === 404 || status === 403)
    return new AppError('NOT_FOUND', 'There is nothing at this address.', { cause: error });
  if (status === 413) return new AppError('FILE_TOO_LARGE', message, { cause: error });
  if (status === 429) return new AppError('RATE_LIMITED', message, { cause: error });
  if (status >= 400 && status < 500) return new AppError('INVALID_INPUT', message, { cause: error });
  return new AppError('INTERNAL', message, { cause: error });
};

/** A body for people and scripts; of a 5xx only the code, its registered text and the request id leave the house. */
export const errorBody = (error: AppError, requestId: string): ErrorBody => {
  if (statusOf(error.code) >= 500) {
    return { code: error.code, message: errorCodes[error.code].text, requestId };
  }
  const details = Object.keys(error.details).length > 0 ? { details: { ...error.details } } : {};
  return { code: error.code, message: error.message, requestId, ...details };
};

/** Answers an error in our form, also one that comes up before a request has a route and passes its first hook. */
export const answerError = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const error = toAppError(thrown);
  const status = statusOf(error.code);
  if (status >= 500) request.log.error({ err: thrown, code: error.code }, 'request failed');
  else request.log.debug({ code: error.code, details: error.details }, 'request refused');
  const wait = error.details.retryAfterSeconds;
  if (status === 429 && wait !== undefined) reply.header('retry-after', String(wait));
  if (status === 503) reply.header('retry-after', '5');
  return reply
    .status(status)
    .header('x-request-id', request.id)
    .type('application/json')
    .send(errorBody(error, request.id));
};
