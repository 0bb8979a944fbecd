import { access, chmod, constants, stat } from 'node:fs/promises';
import { makeDirectory } from '#adapters/postgres/make-directory.ts';
import { logDirectoryOf } from '#adapters/telemetry/log.ts';
import { AppError } from '#domain/errors.ts';
import type { Config } from './config.ts';

/**
 * Makes the directory of the log files where it is missing, for this user alone, and returns its path.
 *
 * @throws AppError `INVALID_CONFIG` for a KONTOR_LOG_DIR, `FILE_NOT_WRITTEN` for one in the data directory, that cannot be written
 */
export const makeLogDirectory = async (config: Pick<Config, 'logDirectory' | 'dataDirectory'>): Promise<string> => {
  const directory = logDirectoryOf(config);
  try {
    if ((await makeDirectory(directory)) && process.platform !== 'win32') await chmod(directory, 0o700);
    if (!(await stat(directory)).isDirectory()) throw new Error('it is no directory');
    await access(directory, constants.W_OK);
    return directory;
  } catch (cause) {
    const details = { expected: 'a directory that can be written', found: directory };
    const [code, name] =
      config.logDirectory === null
        ? (['FILE_NOT_WRITTEN', 'The log'] as const)
        : (['INVALID_CONFIG', 'KONTOR_LOG_DIR'] as const);
    const message = `${name}: expected ${details.expected}, found ${directory}: ${(cause as Error).message}`;
    throw new AppError(code, message, { details, cause });
  }
};
