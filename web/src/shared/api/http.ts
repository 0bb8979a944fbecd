import type { z } from 'zod';
import { errorBody } from '#contract/system.ts';

/** What the server, or the way to it, refused with. `status` is 0 when no answer came at all. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;
  readonly requestId: string | null;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    status: number,
    more: { requestId?: string; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.status = status;
    this.requestId = more.requestId ?? null;
    this.details = more.details ?? {};
  }
}

export const isApiError = (error: unknown, code?: string): error is ApiError =>
  error instanceof ApiError && (code === undefined || error.code === code);

type Request<Schema extends z.ZodType> = {
  readonly answer: Schema;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Asks the server and reads its answer by the contract's schema.
 *
 * @throws ApiError with the server's code; `UNREACHABLE` when it does not answer; `CONTRACT` when the answer does not fit.
 */
export async function ask<Schema extends z.ZodType>(path: string, request: Request<Schema>): Promise<z.output<Schema>> {
  const init: RequestInit = {
    method: request.method ?? 'GET',
    credentials: 'same-origin',
    headers: { accept: 'application/json' },
  };
  if (request.signal) init.signal = request.signal;
  if (request.body instanceof FormData) init.body = request.body;
  else if (request.body !== undefined) {
    init.body = JSON.stringify(request.body);
    init.headers = { accept: 'application/json', 'content-type': 'application/json' };
  }
  const response = await reach(path, init);
  const text = await response.text();
  if (!response.ok) throw refusal(response, text);
  const read = request.answer.safeParse(text === '' ? undefined : parseJson(text));
  if (!read.success)
    throw new ApiError('CONTRACT', `${path}: ${read.error.message}`, response.status, { cause: read.error });
  return read.data;
}

/**
 * Asks for an answer in bytes of a media type; what it says beside them is in the headers.
 *
 * @throws ApiError with the server's code; `UNREACHABLE` when it does not answer, also in the middle of an answer.
 */
export async function askBytes(
  path: string,
  accept: string,
  signal?: AbortSignal,
): Promise<{ readonly headers: Headers; readonly bytes: Uint8Array }> {
  const init: RequestInit = { credentials: 'same-origin', headers: { accept } };
  if (signal) init.signal = signal;
  const response = await reach(path, init);
  if (!response.ok) throw refusal(response, await response.text());
  return { headers: response.headers, bytes: new Uint8Array(await arrived(response.arrayBuffer())) };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  return arrived(fetch(path, init));
}

async function arrived<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiError('UNREACHABLE', 'The server does not answer.', 0, { cause });
  }
}

/** Reads the server's error body, ours or the sign-in library's (`{code, message}`), and survives a proxy's HTML page. */
export function refusal(response: { status: number; headers: Headers }, text: string): ApiError {
  const json = parseJson(text);
  const ours = errorBody.safeParse(json);
  const retryAfter = Number(response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? Number.NaN);
  const waiting = Number.isFinite(retryAfter) ? { retryAfter } : {};
  if (ours.success) {
    const { code, message, requestId, details } = ours.data;
    return new ApiError(code, message, response.status, { requestId, details: { ...waiting, ...details } });
  }
  const { code, message } = (typeof json === 'object' && json !== null ? json : {}) as {
    code?: unknown;
    message?: unknown;
  };
  const fallback = response.status === 401 ? 'NOT_SIGNED_IN' : response.status === 429 ? 'RATE_LIMITED' : 'INTERNAL';
  return new ApiError(
    typeof code === 'string' ? code : fallback,
    typeof message === 'string' ? message : `HTTP ${response.status}`,
    response.status,
    { details: waiting },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
