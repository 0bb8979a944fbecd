import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

const program = fileURLToPath(new URL('../../bin/kontor.js', import.meta.url));

export type Finished = { readonly exitCode: number | null; readonly out: string; readonly err: string };
export type Environment = Readonly<Record<string, string>>;

/**
 * Starts the command as a person would; settings of the surroundings do not reach it, and no source of market data is
 * asked unless the test names one.
 */
export const spawnKontor = (words: readonly string[], environment: Environment = {}): ChildProcess => {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('KONTOR_')));
  return spawn(process.execPath, [program, ...words], {
    env: { ...inherited, KONTOR_SOURCES: 'none', ...environment },
    stdio: 'pipe',
  });
};

/** No command of a test takes this long; one that stays after its answer is killed, and has no exit code. */
const patienceMs = 30_000;

/** Runs one command to its end. */
export const runKontor = async (
  words: readonly string[],
  options: { readonly input?: string; readonly environment?: Environment } = {},
): Promise<Finished> => {
  const child = spawnKontor(words, options.environment);
  child.stdin!.end(options.input ?? '');
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!), once(child, 'close')]);
  clearTimeout(timer);
  return { exitCode: child.exitCode, out, err };
};

export type RunningServer = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as an operator does and gives the exit code. */
  stop(): Promise<number | null>;
};

/** Starts `kontor serve` on a data directory, on a free port unless one is given, and waits until it is ready. */
export const startKontor = async (
  data: string,
  environment: Environment = {},
  givenPort?: number,
): Promise<RunningServer> => {
  const port = givenPort ?? (await freePort());
  const child = spawnKontor(['serve', '--data', data, '--port', String(port)], environment);
  const errors = text(child.stderr!);
  child.stdout!.resume();
  const url = `http://127.0.0.1:${port}`;
  await eventually(async () => child.exitCode !== null || (await fetch(`${url}/health/ready`)).ok, 30_000);
  if (child.exitCode !== null) throw new Error(`kontor serve ended with ${child.exitCode}: ${await errors}`);
  return {
    url,
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      return child.exitCode;
    },
  };
};

/** An empty directory for a Kontor's data, and the way to be rid of it. */
export const temporaryData = async (): Promise<{ readonly path: string; remove(): Promise<void> }> => {
  const path = await mkdtemp(join(tmpdir(), 'kontor-data-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
};
