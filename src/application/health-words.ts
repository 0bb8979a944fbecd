import type { Health, HealthSaying } from '#ports/health-check.ts';

const english: Readonly<Record<HealthSaying['code'], (params: HealthSaying['params']) => string>> = {
  version: ({ product, version }) => `${product} ${version}`,
  connecting: () => 'connecting',
  listening: () => 'listening',
  'in-process': () => 'in this process',
  'on-database': () => 'on the database',
  jobs: ({ waiting, dead }) => `${waiting} waiting, ${dead} dead`,
  'up-to-date': () => 'up to date',
  behind: ({ projection, events }) => `${projection} ${events} events behind`,
  free: ({ gigabytes }) => `${gigabytes} GB free`,
  processes: ({ processes }) => `${processes} ${processes === 1 ? 'process' : 'processes'}`,
  silent: () => 'no process gives a sign of life',
  'no-answer': ({ ms }) => `no answer within ${ms} ms`,
};

/** Returns a part's health with what it says in codes and in English. */
export const healthOf = (up: boolean, says: readonly HealthSaying[]): Health => ({
  up,
  detail: says.map(({ code, params }) => english[code](params)).join('; '),
  says,
});

/** What the adapters of bus and queue say of their connection. */
const links: Readonly<Record<string, HealthSaying>> = {
  connecting: { code: 'connecting', params: {} },
  listening: { code: 'listening', params: {} },
  subscribed: { code: 'listening', params: {} },
  'in this process': { code: 'in-process', params: {} },
  'on the database': { code: 'on-database', params: {} },
};

/** Returns the code of what a connection says of itself; null for the words of a library or a server. */
export const linkSaying = (detail: string): HealthSaying | null => {
  const [, product, version] = /^(RabbitMQ) (\S+)$/.exec(detail) ?? [];
  if (product !== undefined && version !== undefined) return { code: 'version', params: { product, version } };
  return links[detail] ?? null;
};
