import { AppError } from '#domain/errors.ts';

/** True for names and addresses that only this machine can reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);

/**
 * Lets nobody send a password in clear text over a network by accident.
 *
 * @throws AppError `BIND_REFUSED` for an outside address without HTTPS and without a proxy that does it.
 */
export const assertMayBind = (settings: {
  readonly host: string;
  readonly tls: boolean;
  readonly behindProxy: boolean;
}): void => {
  if (isLoopback(settings.host) || settings.tls || settings.behindProxy) return;
  throw new AppError(
    'BIND_REFUSED',
    `Not listening on ${settings.host} without HTTPS: set KONTOR_TLS_CERT and KONTOR_TLS_KEY, or KONTOR_BEHIND_PROXY=true where a proxy does HTTPS, or listen on 127.0.0.1.`,
    { details: { host: settings.host } },
  );
};
