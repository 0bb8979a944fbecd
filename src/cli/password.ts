import { readFile } from 'node:fs/promises';
import { wrongCall } from './failure.ts';
import { askHidden, firstLine, pipedLine } from './hidden-line.ts';
import type { Io } from './io.ts';

const what = 'password';

/**
 * Asks for a password: from a file, from a terminal without showing it, or from stdin. It is never an argument, which
 * every user of the machine could read in the list of processes.
 *
 * @throws AppError `INVALID_INPUT`
 */
export const readPassword = async (io: Io, file: string | undefined): Promise<string> => {
  if (file !== undefined) return firstLine(await readPasswordFile(file), what);
  if (!io.stdin.isTTY) return pipedLine(io, what);
  const password = await askHidden(io, 'Password:', what);
  if ((await askHidden(io, 'Once more:', what)) !== password) throw wrongCall('The two passwords differ.');
  return password;
};

const readPasswordFile = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw wrongCall(`--password-file: ${file} cannot be read: ${(cause as Error).message}`, { file });
  }
};
