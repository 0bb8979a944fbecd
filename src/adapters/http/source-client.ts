import { isAppError } from '#domain/errors.ts';
import { limited, otherForm, status as statusOnly, unreachable } from './failures.ts';
import { quoted, reasonOf } from './redact.ts';
import { retryAfter } from './retry-after.ts';

/** What every adapter of a source over HTTP is made with. */
export type SourceOptions = {
  /** Where the source answers, with a path in front of its own where a proxy stands between. */
  readonly baseUrl: string;
  /** UTC milliseconds. */
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
};

export type SourceRequest = {
  /** Below the base URL, without a leading slash; what is put into it is encoded already. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What must not be seen in any message. */
  readonly secrets?: readonly string[];
  readonly signal?: AbortSignal | undefined;
};

/** An answer that came: 2xx, or a 4xx that the source means something by. */
export type SourceAnswer = { readonly status: number; readonly text: string };

export type SourceClient = (request: SourceRequest) => Promise<SourceAnswer>;

const usualTimeoutMs = 20_000;
const limitBytes = 64 * 1024 ** 2;

/**
 * Returns a function that asks a source once and reads its whole answer, within the time-out and up to 64 MB. Redirects are
 * not followed: nobody is asked but who was named. Whatever it throws names neither address nor secret; the caller's own
 * abort is thrown as it is.
 *
 * @throws AppError `SOURCE_LIMITED` on 429 with `details.until` where Retry-After says it, `SOURCE_UNREACHABLE`
 */
export const sourceClient =
  (source: string, options: SourceOptions): SourceClient =>
  async ({ path, query, headers = {}, secrets = [], signal }) => {
    const timeout = AbortSignal.timeout(options.timeoutMs ?? usualTimeoutMs);
    const ask = options.fetch ?? fetch;
    try {
      const response = await ask(`${options.baseUrl.replace(/\/+$/, '')}/${path}?${new URLSearchParams(query)}`, {
        headers: { accept: 'application/json', ...headers },
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      const { status } = response;
      const text = await readText(response);
      if (status === 429) {
        const until = retryAfter(response.headers.get('retry-after'), options.now());
        throw limited(source, quoted(text, secrets) || statusOnly(429), until);
      }
      if ([3, 5].includes(Math.floor(status / 100))) throw unreachable(source, statusOnly(status));
      return { status, text };
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (isAppError(error)) throw error;
      const reason = timeout.aborted ? 'it took too long' : reasonOf(error, secrets);
      // Not the error itself: what a library puts into it may hold the address, and with it the key.
      const fault = {
        code: timeout.aborted ? 'timeout' : 'connection',
        detail: timeout.aborted ? null : reason,
      } as const;
      throw unreachable(source, { words: reason, fault }, new Error(reason));
    }
  };

/** Returns what an answer holds. @throws AppError `SOURCE_UNREACHABLE` for a page or JSON that breaks off */
export const readJson = (source: string, text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const start = text.trimStart().slice(0, 1);
    const found = start === '' ? 'an empty answer' : start === '<' ? 'a page' : 'JSON that is not whole';
    throw unreachable(source, otherForm(`${found} in place of JSON`));
  }
};

const readText = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > limitBytes) throw new Error(`The answer is larger than ${limitBytes} bytes.`);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};
