import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, lstat, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '#domain/errors.ts';
import type { PostgresBinaries } from './binaries.ts';
import type { ClusterUser, RunAs } from './cluster-user.ts';
import type { DataDirectory } from './data-directory.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { runProgram } from './run-program.ts';

export type Endpoint = { readonly host: string; readonly port: number };

const socketPort = 5432;
/** sockaddr_un holds 104 bytes on macOS and 108 on Linux. */
const longestSocketPath = 100;
const logRotationBytes = 10_000_000;

const settings: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] %q%a ',
};

/** Where a server on this cluster listens, running or to be started. */
export const endpointOf = async (directory: DataDirectory): Promise<Endpoint> => {
  const running = await readPostmasterFile(directory.cluster);
  if (process.platform === 'win32') return { host: '127.0.0.1', port: running?.port ?? (await freePort()) };
  return { host: running?.socketDirectory || socketDirectory(directory), port: running?.port ?? socketPort };
};

/** The cluster's own directory, which only its owner can enter; a short private one where that path is too long. */
const socketDirectory = (directory: DataDirectory): string => {
  if (Buffer.byteLength(path.join(directory.cluster, `.s.PGSQL.${socketPort}`)) <= longestSocketPath)
    return directory.cluster;
  return path.join(tmpdir(), `kontor-${createHash('sha256').update(directory.cluster).digest('hex').slice(0, 16)}`);
};

type StartOptions = {
  readonly directory: DataDirectory;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | null;
  readonly run: RunAs;
  readonly endpoint: Endpoint;
};

/**
 * Starts the server as a process of its own, which outlives us: whoever starts next takes it over.
 *
 * PostgreSQL itself sees to it that only one runs on a cluster; the one too many ends at once.
 */
export const startPostmaster = async ({
  directory,
  binaries,
  user,
  run,
  endpoint,
}: StartOptions): Promise<ChildProcess> => {
  const onSocket = process.platform !== 'win32';
  if (onSocket && endpoint.host !== directory.cluster) await makeSocketDirectory(endpoint.host, user);
  const listen = onSocket
    ? { listen_addresses: '', unix_socket_directories: endpoint.host, unix_socket_permissions: '0700' }
    : { listen_addresses: endpoint.host };
  const given = { ...settings, ...listen, port: String(endpoint.port) };
  const { command, args, options } = run(binaries.postgres, [
    '-D',
    directory.cluster,
    ...Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  const log = await openLog(directory);
  try {
    const child = spawn(command, args, { ...options, cwd: '/', detached: true, stdio: ['ignore', log.fd, log.fd] });
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    await log.close();
  }
};

const makeSocketDirectory = async (directory: string, user: ClusterUser | null): Promise<void> => {
  await mkdir(directory, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const owner = user?.uid ?? process.getuid!();
  const found = await lstat(directory);
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== process.getuid!()) || (found.mode & 0o077) !== 0) {
    throw new AppError(
      'DATABASE_START_FAILED',
      `${directory} belongs to somebody else; remove it, or use a data directory with a shorter path`,
    );
  }
  if (user !== null) await chown(directory, user.uid, user.gid);
};

const logFile = (directory: DataDirectory): string => path.join(directory.logs, 'postgres.log');

const openLog = async (directory: DataDirectory) => {
  const file = logFile(directory);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > logRotationBytes) await rename(file, `${file}.1`);
  return open(file, 'a', 0o600);
};

/** The server's last words, on one line. */
export const lastLogLines = async (directory: DataDirectory): Promise<string> => {
  const text = await readFile(logFile(directory), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' | ');
};

/** Asks the server to end: sessions are cut off, everything is written, nothing is to be recovered at the next start. */
export const stopPostmaster = async (
  pid: number,
  binaries: PostgresBinaries,
  directory: DataDirectory,
): Promise<void> => {
  if (process.platform !== 'win32') {
    process.kill(pid, 'SIGINT');
    return;
  }
  await runProgram(binaries.pg_ctl, ['stop', '-D', directory.cluster, '-m', 'fast', '--no-wait']);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
