import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { AppError } from '#domain/errors.ts';

/**
 * Starts to listen; returns the address to type into a browser.
 *
 * @throws AppError `PORT_IN_USE`, `INVALID_CONFIG` for an address that this machine does not have.
 */
export const listen = async (
  server: FastifyInstance,
  { host, port, https }: { readonly host: string; readonly port: number; readonly https: boolean },
): Promise<string> => {
  try {
    await server.listen({ host, port });
  } catch (error) {
    throw refused(error as NodeJS.ErrnoException, host, port);
  }
  const bound = server.addresses()[0] as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : bound.address;
  return `${https ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${bound.port}`;
};

const refused = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === 'EADDRINUSE') {
    return new AppError(
      'PORT_IN_USE',
      `Port ${port} on ${host} is in use by another program: stop it, or choose another with --port or KONTOR_PORT.`,
      {
        cause: error,
        details: { host, port },
      },
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EACCES') {
    return new AppError('INVALID_CONFIG', `Cannot listen on ${host}:${port}: ${error.message}.`, { cause: error });
  }
  return error;
};
