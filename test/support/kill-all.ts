import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningServer } from './kontor-process.ts';

/** Ends a server and its embedded database as a power cut does: both at once, without a word to either. */
export const killAll = async ({ process: child }: RunningServer, data: string): Promise<void> => {
  const [pid] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  const ended = once(child, 'exit');
  process.kill(Number(pid), 'SIGKILL');
  child.kill('SIGKILL');
  await ended;
};

/** Ends the database under a server that goes on. */
export const killPostmaster = async (data: string): Promise<void> => {
  const [pid] = (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
};
