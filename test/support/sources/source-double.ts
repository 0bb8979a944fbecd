import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `silence` takes the request and never answers; `break-off` ends in the middle of its answer. */
export type DoubleAnswer =
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string }
  | 'silence'
  | 'break-off';

export type SeenRequest = {
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};

/** A source on this machine. It answers as its maker says, or with what `next` was given, one answer for each request. */
export type SourceDouble = {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  readonly next: (...answers: readonly DoubleAnswer[]) => void;
  /** Forgets the answers of `next` that nobody has fetched. */
  readonly clear: () => void;
  readonly close: () => Promise<void>;
};

export const json = (value: unknown, status = 200): DoubleAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const tooMany = (retryAfter?: string): DoubleAnswer => ({
  status: 429,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  body: 'Too Many Requests',
});

export const page = (status = 200): DoubleAnswer => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: '<!DOCTYPE html><html><body>Before you continue</body></html>',
});

export const startSourceDouble = async (answerTo: (request: SeenRequest) => DoubleAnswer): Promise<SourceDouble> => {
  const requests: SeenRequest[] = [];
  const waiting: DoubleAnswer[] = [];
  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url!, 'http://double');
    const request = { path: decodeURIComponent(pathname), query: searchParams, headers: incoming.headers };
    requests.push(request);
    const answer = waiting.shift() ?? answerTo(request);
    if (answer === 'silence') return;
    if (answer === 'break-off') {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      outgoing.write('{"chart":');
      setImmediate(() => outgoing.destroy());
      return;
    }
    outgoing.writeHead(answer.status ?? 200, answer.headers);
    outgoing.end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    next: (...answers) => void waiting.push(...answers),
    clear: () => void waiting.splice(0),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
