import type { Readable, Writable } from 'node:stream';
import { AppError } from '#domain/errors.ts';

/** What a command reads and writes. stdout carries data and nothing else, so that it can be piped. */
export type Io = {
  readonly stdin: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  /**
   * Resolves to false once the reader has gone (`| head`): there is no use in writing more.
   *
   * @throws AppError `FILE_NOT_WRITTEN` where stdout takes no more: a full disk
   */
  readonly print: (text: string | Uint8Array) => Promise<boolean>;
  /** A line for the person, on stderr. */
  readonly say: (line: string) => void;
};

type Streams = { readonly stdin: Io['stdin']; readonly stdout: Writable; readonly stderr: Writable };

export const createIo = ({ stdin, stdout, stderr }: Streams): Io => {
  let failed: NodeJS.ErrnoException | null = null;
  stdout.on('error', (error) => {
    failed ??= error;
  });
  // Nobody is left who could be told.
  stderr.on('error', () => {});
  return {
    stdin,
    print: (text) =>
      new Promise((resolve, reject) => {
        const settle = (): void => {
          if (failed === null || hasGone(failed)) resolve(failed === null);
          else reject(notWritten(failed));
        };
        if (failed !== null) return settle();
        stdout.write(text, (error) => {
          failed ??= error ?? null;
          settle();
        });
      }),
    say: (line) => void stderr.write(`${line}\n`),
  };
};

/** The reader of a pipe went away, which is no fault. */
const hasGone = ({ code }: NodeJS.ErrnoException): boolean => code === 'EPIPE';

const notWritten = (cause: NodeJS.ErrnoException): AppError =>
  new AppError('FILE_NOT_WRITTEN', `The output cannot be written: ${cause.message}`, {
    details: { path: 'stdout', found: cause.code },
    cause,
  });

export const printJson = (io: Io, value: unknown): Promise<boolean> => io.print(`${JSON.stringify(value, null, 2)}\n`);

/** Prints one JSON array, a row a line, as the rows come: a million of them take no memory. */
export const printJsonRows = async (io: Io, chunks: AsyncIterable<readonly unknown[]>): Promise<void> => {
  let separator = '[\n';
  for await (const chunk of chunks) {
    const text = chunk.map((row) => {
      const line = `${separator}${JSON.stringify(row)}`;
      separator = ',\n';
      return line;
    });
    if (!(await io.print(text.join('')))) return;
  }
  await io.print(separator === '[\n' ? '[]\n' : '\n]\n');
};
