import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { wrongCall } from './failure.ts';
import type { Io } from './io.ts';

/**
 * Asks a person on the terminal whether to go on; `yes` answers in their place.
 *
 * @throws AppError `INVALID_INPUT` where nobody can be asked
 */
export const confirmed = async (io: Io, question: string, yes: boolean): Promise<boolean> => {
  if (yes) return true;
  if (io.stdin.isTTY !== true)
    throw wrongCall(`${question} Nobody can be asked here: add --yes`, { option: '--yes', expected: '--yes' });
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: io.stdin, output: nowhere });
  try {
    io.say(`${question} [y/N]`);
    return /^(y|yes|j|ja)$/i.test((await terminal.question('')).trim());
  } finally {
    terminal.close();
  }
};
