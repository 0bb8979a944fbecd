import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { wrongCall } from './failure.ts';
import type { Io } from './io.ts';

/**
 * Asks for a password: from a file, from a terminal without showing it, or from stdin. It is never an argument, which
 * every user of the machine could read in the list of processes.
 *
 * @throws AppError `INVALID_INPUT`
 */
export const readPassword = async (io: Io, file: string | undefined): Promise<string> => {
  if (file !== undefined) return firstLine(await readPasswordFile(file));
  if (!io.stdin.isTTY) return firstLine(await text(io.stdin));
  const password = await askHidden(io, 'Password:');
  if ((await askHidden(io, 'Once more:')) !== password) throw wrongCall('The two passwords differ.');
  return password;
};

const firstLine = (content: string): string => {
  const [line = ''] = content.split(/\r?\n/, 1);
  if (line === '') throw wrongCall('The password is empty.');
  return line;
};

const readPasswordFile = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw wrongCall(`--password-file: ${file} cannot be read: ${(cause as Error).message}`, { file });
  }
};

/** readline edits the line as usual and echoes it into nothing. */
const askHidden = async (io: Io, question: string): Promise<string> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: io.stdin, output: nowhere, terminal: true });
  io.say(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('SIGINT', () => reject(wrongCall('No password was given.')));
      terminal.once('close', () => reject(wrongCall('No password was given.')));
      terminal.once('line', resolve);
    });
  } finally {
    terminal.close();
  }
};
