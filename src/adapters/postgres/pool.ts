import pg from 'pg';

const int8 = 20;
const date = 1082;
const xid8 = 5069;

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a number; select it as text`);
  return value;
};

/**
 * How column types arrive: `bigint` as a number (a count beyond 2^53 throws), `date` as its ISO text (never shifted
 * into a zone), `xid8` as a bigint, `numeric` as exact text, `timestamptz` as a Date.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === int8) return wholeNumber;
    if (oid === date) return (text: string) => text;
    if (oid === xid8) return BigInt;
    return pg.types.getTypeParser(oid, format ?? 'text');
  }) as typeof pg.types.getTypeParser,
};

export type PoolOptions = { readonly applicationName: string; readonly max?: number };

/** Opens a pool. A connection that breaks while idle is replaced; whoever uses it hears of it by its own query. */
export const openPool = (connection: pg.ClientConfig, { applicationName, max = 10 }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    ...connection,
    max,
    types: columnTypes,
    application_name: applicationName,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', () => undefined);
  // A client in use that loses its connection says so by an event too; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
