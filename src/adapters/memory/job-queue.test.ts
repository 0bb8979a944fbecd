import { jobQueueContract } from '#test/contracts/job-queue.contract.ts';
import { memoryJobQueue } from './job-queue.ts';

const alone = 'it lives and dies with its process';

jobQueueContract({
  name: 'memory',
  open: async () => memoryJobQueue(),
  process: alone,
  outage: alone,
});
