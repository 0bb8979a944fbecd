import { AsyncLocalStorage } from 'node:async_hooks';
import { limited, otherForm, status as statusOnly, unreachable } from '#adapters/http/failures.ts';
import { quoted } from '#adapters/http/redact.ts';
import { retryAfter } from '#adapters/http/retry-after.ts';
import { readJson } from '#adapters/http/source-client.ts';

/** Whether the JSON of an answer of 200 is of the form that its address promises. */
export type Understands = (url: string, json: unknown) => boolean;

type Options = {
  readonly source: string;
  readonly fetch: typeof fetch;
  readonly understands: Understands;
  /** UTC milliseconds. */
  readonly now: () => number;
};

export type StrictFetch = {
  readonly fetch: typeof fetch;
  /** Runs `work`; the signal aborts the requests that it makes. */
  readonly within: <Result>(signal: AbortSignal | undefined, work: () => Promise<Result>) => Promise<Result>;
};

/**
 * Returns what ccxt is to fetch with: it says at once what ccxt would make into an empty answer or an error of another
 * kind, and it can be aborted.
 *
 * ccxt takes a page in place of JSON, and JSON without the candles, for no candles; and it passes no signal on.
 */
export const strictFetch = ({ source, fetch: ask, understands, now }: Options): StrictFetch => {
  const signals = new AsyncLocalStorage<AbortSignal | undefined>();
  return {
    fetch: async (url, { method = 'GET', headers, body, signal } = {}) => {
      const abort = [signal, signals.getStore()].filter((one) => one instanceof AbortSignal);
      const response = await ask(url, {
        method,
        ...(headers ? { headers } : {}),
        ...(body ? { body } : {}),
        redirect: 'error',
        signal: AbortSignal.any(abort),
      });
      const text = await response.text();
      const { status } = response;
      if (status === 429)
        throw limited(
          source,
          quoted(text, []) || statusOnly(429),
          retryAfter(response.headers.get('retry-after'), now()),
        );
      if (status >= 500) throw unreachable(source, statusOnly(status));
      if (status === 200 && !understands(String(url), readJson(source, text)))
        throw unreachable(source, otherForm(`JSON of another form: ${quoted(text, [])}`));
      return new Response(text, { status, headers: { 'content-type': 'application/json' } });
    },
    within: (signal, work) => signals.run(signal, work),
  };
};
