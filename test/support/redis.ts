import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'redis';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { missingService } from './missing-service.ts';

/** Says why no Redis server can be started here; undefined where one can. */
export const redisMissing = (): string | undefined =>
  spawnSync('redis-server', ['--version']).status === 0
    ? undefined
    : missingService('Redis', 'no redis-server on the PATH');

export type RedisServer = {
  readonly port: number;
  readonly url: string;
  readonly start: () => Promise<void>;
  /** Ends the process as a crash would. */
  readonly kill: () => Promise<void>;
  /** Ends the process and removes its directory. */
  readonly remove: () => Promise<void>;
};

/** Starts a Redis server of its own on a free port; `start` after `kill` brings it back on the same one. */
export const startRedis = async (extra: readonly string[] = []): Promise<RedisServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'kontor-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;

  const start = async () => {
    const options = { port, bind: '127.0.0.1', dir: directory, save: '', appendonly: 'no' };
    const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    server = spawn('redis-server', [...flags, ...extra], { stdio: 'ignore' });
    await eventually(() => redisCommand(url, ['PING']));
  };
  const kill = async () => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  };
  const remove = async () => {
    await kill();
    await rm(directory, { recursive: true, force: true });
  };
  await start();
  return { port, url, start, kill, remove };
};

export type RedisCluster = {
  readonly nodes: readonly RedisServer[];
  readonly url: string;
  readonly remove: () => Promise<void>;
};

/** Starts three servers, gives each a third of the slots and joins them. */
export const startRedisCluster = async (): Promise<RedisCluster> => {
  const nodes = await Promise.all(
    [0, 1, 2].map(() => startRedis(['--cluster-enabled', 'yes', '--cluster-node-timeout', '1000'])),
  );
  const slots = ['0 5460', '5461 10922', '10923 16383'];
  for (const [index, node] of nodes.entries()) {
    await redisCommand(node.url, ['CLUSTER', 'ADDSLOTSRANGE', ...(slots[index] ?? '').split(' ')]);
    for (const other of nodes) await redisCommand(node.url, ['CLUSTER', 'MEET', '127.0.0.1', String(other.port)]);
  }
  await eventually(async () => {
    for (const node of nodes) if (!(await clusterIsWhole(node.url))) return false;
    return true;
  }, 20_000);
  return {
    nodes,
    url: nodes.map((node) => node.url).join(','),
    remove: async () => {
      await Promise.all(nodes.map((node) => node.remove()));
    },
  };
};

const clusterIsWhole = async (url: string) => {
  const info = String(await redisCommand(url, ['CLUSTER', 'INFO']));
  return info.includes('cluster_state:ok') && info.includes('cluster_known_nodes:3');
};

const redisCommand = async (url: string, command: string[]) => {
  const client = createClient({ url, socket: { reconnectStrategy: false, connectTimeout: 1_000 } });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.sendCommand(command);
  } finally {
    client.destroy();
  }
};
