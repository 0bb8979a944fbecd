import { once } from 'node:events';
import type { Pool } from 'pg';
import type { Role } from '#application/roles.ts';
import { eventually } from './eventually.ts';
import { type Environment, spawnKontor } from './kontor-process.ts';

export type RoleProcess = {
  /** Ends it as a crash does, and forgets its sign of life, so that the next one's is told from it. */
  kill(): Promise<void>;
  /** Ends it as an operator does; gives the exit code. */
  stop(): Promise<number | null>;
};

/** Starts `kontor serve --role` against a shared database and waits for its first sign of life there. */
export const startRole = async (
  role: Role,
  { data, port, environment, pool }: { data: string; port: number; environment: Environment; pool: Pool },
): Promise<RoleProcess> => {
  const child = spawnKontor(['serve', '--role', role, '--data', data, '--port', String(port)], environment);
  let said = '';
  child.stdout!.resume();
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(child, 'exit');
  await eventually(async () => {
    if (child.exitCode !== null) return true;
    const { rowCount } = await pool.query('select from processes where $1 = any(roles)', [role]);
    return rowCount === 1 && (role !== 'web' || (await fetch(`http://127.0.0.1:${port}/health/live`)).ok);
  }, 30_000);
  if (child.exitCode !== null) throw new Error(`the role ${role} ended with ${child.exitCode}: ${said}`);
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
      await pool.query('delete from processes where $1 = any(roles)', [role]);
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
};
