import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { wrongCall } from './failure.ts';
import type { Io } from './io.ts';

/** Asks on the terminal without showing the answer: readline edits the line as usual and echoes it into nothing. */
export const askHidden = async (io: Io, question: string, what: string): Promise<string> => {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: io.stdin, output: nowhere, terminal: true });
  io.say(question);
  try {
    return await new Promise<string>((resolve, reject) => {
      terminal.once('SIGINT', () => reject(wrongCall(`No ${what} was given.`)));
      terminal.once('close', () => reject(wrongCall(`No ${what} was given.`)));
      terminal.once('line', resolve);
    });
  } finally {
    terminal.close();
  }
};

/** The first line that is piped into the command. */
export const pipedLine = async (io: Io, what: string): Promise<string> => firstLine(await text(io.stdin), what);

/** @throws AppError `INVALID_INPUT` where it is empty */
export const firstLine = (content: string, what: string): string => {
  const [line = ''] = content.split(/\r?\n/, 1);
  if (line === '') throw wrongCall(`The ${what} is empty.`);
  return line;
};
