import { postgresJobQueue } from '#adapters/postgres/job-queue.ts';
import { rabbitmqJobQueue } from '#adapters/rabbitmq/job-queue.ts';

/**
 * A process of its own that takes one job, says so, and never ends it: whoever started it kills it.
 *
 * Arguments: `postgres` or `rabbitmq`, the adapter's arguments as JSON, the queue.
 */
const [kind, place = '[]', queue = ''] = process.argv.slice(2);
const [where, options] = JSON.parse(place);
const jobs = kind === 'rabbitmq' ? await rabbitmqJobQueue(where, options) : await postgresJobQueue(where, options);
await jobs.declare(queue, { timeoutMs: 60_000 });
await jobs.work(queue, async ({ id }) => {
  console.log(`took ${id}`);
  await new Promise(() => {});
});
