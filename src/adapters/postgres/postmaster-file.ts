import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram } from './run-program.ts';

/** What a running server says of itself in `postmaster.pid`. */
export type PostmasterFile = { readonly pid: number; readonly port: number; readonly socketDirectory: string };

/** Reads `postmaster.pid`; null where there is none or it is not whole yet. */
export const readPostmasterFile = async (cluster: string): Promise<PostmasterFile | null> => {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, socketDirectory] = text.split('\n');
  if (pid === undefined || port === undefined || socketDirectory === undefined) return null;
  return { pid: Number(pid), port: Number(port), socketDirectory };
};

export const processLives = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Says whether the process is a PostgreSQL server on this cluster, and not a stranger that was given its number. */
export const isPostmasterOf = async (pid: number, cluster: string): Promise<boolean> => {
  if (!processLives(pid)) return false;
  if (process.platform === 'win32') return true;
  const commandLine =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : (await runProgram('ps', ['-o', 'command=', '-p', String(pid)])).output;
  return commandLine.includes('postgres') && commandLine.includes(cluster);
};

/**
 * Takes the process number out of a stale `postmaster.pid` whose number a stranger has by now (usual in containers,
 * where numbers are small): PostgreSQL would refuse to start. The rest stays, because PostgreSQL finds its orphaned
 * backends by it.
 */
export const disownPostmasterFile = async (cluster: string): Promise<void> => {
  const file = path.join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await writeFile(file, text.replace(/^\d+/, String(2 ** 31 - 1)));
};
