import type { Pool, PoolClient } from 'pg';

/** A pool, or the one client of a transaction. */
export type Connection = Pool | PoolClient;

const isPool = (connection: Connection): connection is Pool => 'totalCount' in connection;

/** Runs `work` on one client: the transaction's own, or one borrowed from the pool. */
export const withClient = async <T>(connection: Connection, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  if (!isPool(connection)) return work(connection);
  const client = await connection.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
};

/**
 * Passes on what `read` yields on one client, as `withClient` does; a borrowed client whose reader leaves in the middle of
 * a COPY is closed.
 */
export async function* streamWithClient<T>(
  connection: Connection,
  read: (client: PoolClient) => AsyncIterable<T>,
): AsyncGenerator<T> {
  if (!isPool(connection)) {
    yield* read(connection);
    return;
  }
  const client = await connection.connect();
  let failure: Error | undefined = new Error('left in the middle of a COPY');
  try {
    yield* read(client);
    failure = undefined;
  } finally {
    client.release(failure);
  }
}
