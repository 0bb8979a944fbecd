import type { SpawnOptions } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '#domain/errors.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { DataDirectory } from './data-directory.ts';
import { runProgram } from './run-program.ts';

/** Whom PostgreSQL runs as; null: whoever we are. PostgreSQL refuses to run as root. */
export type ClusterUser = { readonly uid: number; readonly gid: number };

export type Invocation = { readonly command: string; readonly args: readonly string[]; readonly options: SpawnOptions };

/** Turns a call of a PostgreSQL program into one that runs it as the right user. */
export type RunAs = (command: string, args: readonly string[]) => Invocation;

const systemUser = 'kontor';

/** Says who is to own and run the cluster: an existing cluster keeps its owner. */
export const clusterUser = async (directory: DataDirectory): Promise<ClusterUser | null> => {
  if (process.getuid?.() !== 0) return null;
  const cluster = await stat(directory.cluster).catch(() => null);
  if (cluster !== null && cluster.uid !== 0) return { uid: cluster.uid, gid: cluster.gid };
  return (await findUser('postgres')) ?? (await findUser(systemUser)) ?? (await createUser());
};

const findUser = async (name: string): Promise<ClusterUser | null> => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) };
};

const createUser = async (): Promise<ClusterUser> => {
  const shadow = await runProgram('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    systemUser,
  ]);
  if (!shadow.ok) await runProgram('adduser', ['-S', '-D', '-H', systemUser]);
  const user = await findUser(systemUser);
  if (user !== null) return user;
  throw new AppError(
    'DATABASE_START_FAILED',
    `PostgreSQL does not run as root and no system user could be made (${shadow.output.trim()}): run "useradd --system ${systemUser}", or start Kontor as another user`,
  );
};

/**
 * Finds the least privileged way to run PostgreSQL as `user` that reaches both the programs and the data directory.
 *
 * A checkout below /root (mode 700) is out of another user's reach; on Linux the child then keeps one capability, to
 * pass through directories, and nothing else of root.
 *
 * @throws AppError `DATABASE_START_FAILED` when there is none.
 */
export const runAs = async (
  user: ClusterUser | null,
  binaries: PostgresBinaries,
  directory: DataDirectory,
): Promise<RunAs> => {
  if (user === null) return (command, args) => ({ command, args, options: {} });
  const ways = [plainly(user), withCapability(user, 'dac_read_search'), withCapability(user, 'dac_override')];
  let said = '';
  for (const way of ways) {
    const { command, args, options } = way('/bin/sh', ['-c', probeScript, 'probe', binaries.initdb, directory.root]);
    const probe = await runProgram(command, args, { ...options, cwd: '/' });
    if (probe.ok) return way;
    said = said || probe.output.trim().split('\n').at(-1)!;
  }
  throw new AppError(
    'DATABASE_START_FAILED',
    `PostgreSQL does not run as root, and user ${user.uid} cannot reach ${binaries.postgres} and ${directory.root} (${said}): move Kontor out of the private directory, or start it as another user`,
  );
};

/** `--show` makes initdb find its files, the server's program and nothing else; it touches no directory. */
const probeScript = 'cd "$2" && "$1" --show -D "$2/none" 2>&1';

const plainly =
  (user: ClusterUser): RunAs =>
  (command, args) => ({ command, args, options: { uid: user.uid, gid: user.gid } });

const withCapability =
  (user: ClusterUser, capability: string): RunAs =>
  (command, args) => ({
    command: 'setpriv',
    args: [
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      '--clear-groups',
      // Without this the kernel disregards capabilities in access(2), by which PostgreSQL looks for its own programs.
      '--securebits=+no_setuid_fixup',
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      '--',
      command,
      ...args,
    ],
    options: {},
  });
