import pg from 'pg';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';

export type DatabaseProxy = TcpProxy & { readonly connection: pg.ClientConfig };

/** Puts a proxy before a database, on a socket or a port, so that a test can take it away. */
export const proxyTo = async (connection: pg.ClientConfig): Promise<DatabaseProxy> => {
  const { host, port, user, database, password } = new pg.Client(connection);
  const proxy = await startTcpProxy(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
  const secret = typeof password === 'string' ? { password } : {};
  return { ...proxy, connection: { host: '127.0.0.1', port: proxy.port, user: user!, database: database!, ...secret } };
};
