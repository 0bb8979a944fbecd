import { randomBytes, randomUUID } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#domain/errors.ts';
import { type PostgresBinaries, postgresMajor } from './binaries.ts';
import type { ClusterUser, RunAs } from './cluster-user.ts';
import type { DataDirectory } from './data-directory.ts';
import { processLives } from './postmaster-file.ts';
import { runProgram } from './run-program.ts';

/** PostgreSQL's own superuser; Kontor signs in as a plain role and needs this one only to make it. */
export const superuser = 'postgres';

const passwordName = 'postgres-password';

type InitOptions = {
  readonly directory: DataDirectory;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | null;
  readonly run: RunAs;
};

/**
 * Makes the cluster if there is none. It is made beside its place and renamed when it is whole and on disk, so that
 * dying in the middle leaves a directory that the next start removes.
 *
 * @throws AppError `DATA_DIRECTORY_FOREIGN` for a cluster of another PostgreSQL, `DATABASE_START_FAILED` when initdb fails.
 */
export const initCluster = async (options: InitOptions): Promise<void> => {
  const { directory } = options;
  await removeLeftovers(directory);
  const version = await readFile(path.join(directory.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) return makeCluster(options);
  if (version.trim() === postgresMajor) return;
  throw new AppError(
    'DATA_DIRECTORY_FOREIGN',
    `${directory.cluster} belongs to PostgreSQL ${version.trim()}, this Kontor runs ${postgresMajor}: start the Kontor that made it and export, or upgrade it with pg_upgrade`,
    { details: { directory: directory.root } },
  );
};

const makeCluster = async ({ directory, binaries, user, run }: InitOptions): Promise<void> => {
  const draft = `${directory.cluster}.new-${process.pid}-${randomUUID().slice(0, 8)}`;
  await mkdir(draft, { mode: 0o700 });
  if (user !== null) await chown(draft, user.uid, user.gid);
  const { command, args, options } = run(binaries.initdb, [
    `--pgdata=${draft}`,
    `--username=${superuser}`,
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(await authentication(directory)),
  ]);
  const made = await runProgram(command, args, { ...options, cwd: '/' });
  if (!made.ok) {
    await rm(draft, { recursive: true, force: true });
    throw new AppError('DATABASE_START_FAILED', `initdb failed: ${made.output.trim().split('\n').slice(-2).join(' ')}`);
  }
  try {
    await rename(draft, directory.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const other = await readFile(path.join(directory.cluster, 'PG_VERSION'), 'utf8').catch(() => null);
    // Two first starts at once: the other one's cluster is as good as ours.
    if (other === null) throw error;
  }
};

/** Elsewhere the socket's directory keeps strangers out; Windows has a TCP port that every local program can reach. */
const authentication = async (directory: DataDirectory): Promise<readonly string[]> => {
  if (process.platform !== 'win32') return ['--auth=trust'];
  const file = path.join(directory.root, passwordName);
  await writeFile(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch(() => undefined);
  return ['--auth=scram-sha-256', `--pwfile=${file}`];
};

/** Reads the generated password; undefined where none is needed. */
export const clusterPassword = async (directory: DataDirectory): Promise<string | undefined> =>
  process.platform === 'win32' ? (await readFile(path.join(directory.root, passwordName), 'utf8')).trim() : undefined;

const removeLeftovers = async (directory: DataDirectory): Promise<void> => {
  const prefix = `${path.basename(directory.cluster)}.new-`;
  for (const name of await readdir(directory.root)) {
    if (!name.startsWith(prefix)) continue;
    const maker = Number.parseInt(name.slice(prefix.length), 10);
    if (maker !== process.pid && processLives(maker)) continue;
    // A killed Kontor's initdb may still be writing here; what stays goes with the next start.
    await rm(path.join(directory.root, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
};
