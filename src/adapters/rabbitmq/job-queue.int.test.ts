import { randomUUID } from 'node:crypto';
import { jobQueueContract } from '#test/contracts/job-queue.contract.ts';
import { rabbitmqMissing, rabbitmqUrl, removeFromBroker } from '#test/support/rabbitmq.ts';
import { startTcpProxy, type TcpProxy } from '#test/support/tcp-proxy.ts';
import { rabbitmqJobQueue } from './job-queue.ts';
import { delayStep, topology } from './topology.ts';

const prefix = `kontor-test-${randomUUID().slice(0, 8)}`;
const names = topology(prefix);
const broker = new URL(rabbitmqUrl);
let proxy: TcpProxy;

const throughProxy = () => {
  const url = new URL(rabbitmqUrl);
  url.host = `127.0.0.1:${proxy.port}`;
  return url.href;
};

jobQueueContract({
  name: 'RabbitMQ',
  missing: await rabbitmqMissing(),
  start: async () => {
    proxy = await startTcpProxy({ host: broker.hostname, port: Number(broker.port || 5672) });
  },
  stop: async (queues) => {
    await proxy.cut();
    const delays = [delayStep(1_000)];
    const retries = queues.flatMap((queue) => delays.map((delayMs) => names.retry(queue, delayMs)));
    await removeFromBroker([...queues.map(names.work), ...retries, names.dead, names.deadLock], [names.dead]);
  },
  open: () => rabbitmqJobQueue(throughProxy(), { prefix }),
  process: () => ({ kind: 'rabbitmq', place: [rabbitmqUrl, { prefix }] }),
  outage: { begin: () => proxy.cut(), end: () => proxy.restore() },
});
