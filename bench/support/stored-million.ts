import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrations } from '#adapters/postgres/migrations/list.ts';
import { openKontor } from '#root/compose.ts';
import { readConfig } from '#root/config.ts';
import { writeExecutionFile } from './execution-file.ts';
import { importInto } from './import-into.ts';

export const million = 1_000_000;

/**
 * Returns a data directory with a million made-up executions, imported by the product; made once and kept in the
 * system's temporary directory for as long as neither the generator nor the schema changes.
 */
export const storedMillion = async (): Promise<string> => {
  const generator = await readFile(new URL('./generate-executions.ts', import.meta.url));
  const version = createHash('sha256').update(generator).update(JSON.stringify(migrations)).digest('hex').slice(0, 10);
  const data = path.join(tmpdir(), `kontor-bench-million-${version}`);
  const kontor = await openKontor(readConfig({ KONTOR_DATA: data, KONTOR_SOURCES: 'none' }));
  try {
    const { rows } = await kontor.database.pool.query<{ stored: boolean }>(
      'select exists (select from imports where added = $1) as stored',
      [million],
    );
    if (!rows[0]!.stored) {
      await withMillionFile(async (file) => importInto(kontor, file));
      await kontor.database.pool.query('vacuum analyze');
    }
  } finally {
    await kontor.close();
  }
  return data;
};

/** Lends a file of a million made-up executions. */
export const withMillionFile = async <T>(work: (file: string) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'kontor-bench-'));
  try {
    const file = path.join(directory, 'executions.csv');
    await writeExecutionFile(file, million);
    return await work(file);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
