import { createServer } from 'node:net';
import { setupState } from '#contract/session.ts';
import type { Config } from '#root/config.ts';
import { type Check, fail, ok, warn } from './check.ts';

const patienceMs = 2_000;

/** Checks that a server could listen, or that it is Kontor who does. */
export const checkPort = async ({
  host,
  port,
  tlsCertificate,
}: Pick<Config, 'host' | 'port' | 'tlsCertificate'>): Promise<Check> => {
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const code = await tryToListen(host, port);
  if (code === null) return ok('port', `${where} is free`);
  if (code !== 'EADDRINUSE')
    return fail('port', `${where} cannot be listened on (${code})`, 'Choose another with --host and --port.');
  if (await isKontor(`${tlsCertificate === null ? 'http' : 'https'}://${where}/api/v1/setup`))
    return ok('port', `Kontor serves on ${where}`);
  return warn('port', `another program listens on ${where}`, 'Stop it, or start Kontor with --port.');
};

const tryToListen = (host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ host, port }, () => server.close(() => resolve(null)));
  });

const isKontor = async (url: string): Promise<boolean> => {
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    return setupState.safeParse(await reply.json()).success;
  } catch {
    return false;
  }
};
