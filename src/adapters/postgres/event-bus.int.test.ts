import { eventBusContract } from '#test/contracts/event-bus.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { proxyTo } from '#test/support/database-proxy.ts';
import { postgresEventBus } from './event-bus.ts';

const database = await testDatabase();
const proxy = await proxyTo(database.connection);

eventBusContract({
  name: 'PostgreSQL LISTEN/NOTIFY',
  connect: () => postgresEventBus(proxy.connection, { beatMs: 200 }),
  outage: { begin: proxy.cut, end: proxy.restore },
  stop: proxy.cut,
});
