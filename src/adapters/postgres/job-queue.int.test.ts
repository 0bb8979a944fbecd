import { jobQueueContract } from '#test/contracts/job-queue.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { proxyTo } from '#test/support/database-proxy.ts';
import { postgresJobQueue } from './job-queue.ts';

const database = await testDatabase();
const proxy = await proxyTo(database.connection);

jobQueueContract({
  name: 'pg-boss',
  open: () => postgresJobQueue(proxy.connection),
  process: () => ({ kind: 'postgres', place: [database.connection] }),
  outage: { begin: proxy.cut, end: proxy.restore },
  stop: proxy.cut,
});
