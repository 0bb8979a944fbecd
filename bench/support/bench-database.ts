import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectDatabase, type Database } from '#adapters/postgres/connect-database.ts';

/** Runs `work` on an embedded database of its own, with the settings that a person's has, and removes it. */
export const withBenchDatabase = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'kontor-bench-'));
  const database = await connectDatabase({ dataDirectory: path.join(directory, 'data') }, { poolSize: 10 });
  try {
    return await work(database);
  } finally {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  }
};
