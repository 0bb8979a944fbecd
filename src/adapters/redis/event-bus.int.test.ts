import { eventBusContract } from '#test/contracts/event-bus.contract.ts';
import {
  type RedisCluster,
  type RedisServer,
  redisMissing,
  startRedis,
  startRedisCluster,
} from '#test/support/redis.ts';
import { redisEventBus } from './event-bus.ts';

let server: RedisServer;

eventBusContract({
  name: 'Redis, one node',
  missing: redisMissing(),
  start: async () => {
    server = await startRedis();
  },
  stop: () => server.remove(),
  connect: () => redisEventBus(server.url),
  outage: { begin: () => server.kill(), end: () => server.start() },
});

let cluster: RedisCluster;

eventBusContract({
  name: 'Redis, cluster of three',
  missing: redisMissing(),
  start: async () => {
    cluster = await startRedisCluster();
  },
  stop: () => cluster.remove(),
  connect: () => redisEventBus(cluster.url),
  outage: {
    begin: async () => {
      await Promise.all(cluster.nodes.map((node) => node.kill()));
    },
    end: async () => {
      await Promise.all(cluster.nodes.map((node) => node.start()));
    },
  },
});
