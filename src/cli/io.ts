import type { Readable, Writable } from 'node:stream';

/** What a command reads and writes. stdout carries data and nothing else, so that it can be piped. */
export type Io = {
  readonly stdin: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };
  /** Resolves to false once the reader has gone (`| head`): there is no use in writing more. */
  readonly print: (text: string | Uint8Array) => Promise<boolean>;
  /** A line for the person, on stderr. */
  readonly say: (line: string) => void;
};

type Streams = { readonly stdin: Io['stdin']; readonly stdout: Writable; readonly stderr: Writable };

export const createIo = ({ stdin, stdout, stderr }: Streams): Io => {
  let open = true;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    stdin,
    print: (text) =>
      new Promise((resolve) => {
        if (open) stdout.write(text, () => resolve(open));
        else resolve(false);
      }),
    say: (line) => void stderr.write(`${line}\n`),
  };
};

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
