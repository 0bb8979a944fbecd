import type { FastifyRequest } from 'fastify';
import { isLoopback } from './listen-address.ts';

/** Which addresses of the browser are ours. */
export interface Origins {
  /** The host that the request names is one that the server may have: a stranger's name that resolves to us is not. */
  knowsHost(request: FastifyRequest): boolean;
  /** The page that sends the request is ours. */
  isOurs(origin: string, request: FastifyRequest): boolean;
}

/**
 * Ours is the public address where one is set, else what the request was sent to, as long as that is this machine or an
 * IP address. A host name needs KONTOR_PUBLIC_URL, or HTTPS, where the certificate vouches for it; otherwise any web page
 * could have its own name resolve to 127.0.0.1 and talk to us as one of ours.
 */
export const createOrigins = (settings: { readonly publicUrl: string | null; readonly https: boolean }): Origins => {
  const publicOrigin = settings.publicUrl === null ? null : new URL(settings.publicUrl).origin;
  const requested = (request: FastifyRequest): URL | null => URL.parse(`${request.protocol}://${request.host}`);

  const knowsHost = (request: FastifyRequest): boolean => {
    const url = requested(request);
    if (url === null) return false;
    return isAddress(url.hostname) || settings.https || url.host === hostOf(publicOrigin);
  };

  return {
    knowsHost,
    isOurs: (origin, request) =>
      origin === publicOrigin || (knowsHost(request) && origin === requested(request)?.origin),
  };
};

const hostOf = (origin: string | null): string | null => (origin === null ? null : new URL(origin).host);

const isAddress = (hostname: string): boolean =>
  isLoopback(hostname) || hostname.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}$/.test(hostname);
