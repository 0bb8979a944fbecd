import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { InjectOptions } from 'fastify';
import { fakeServer } from '#test/support/fake-server.ts';
import { authRoutes } from './auth-requests.ts';
import { routeTable } from './route-table.ts';

/** Everything that answers somebody who is not signed in. A line added here is a decision. */
const open = [
  'GET /',
  'GET /*',
  'GET /api/auth/get-session',
  'GET /api/v1/setup',
  'GET /health/live',
  'GET /health/ready',
  'GET /index.html',
  'GET /metrics',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/auth/two-factor/verify-backup-code',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/v1/setup/owner',
];

/** Every route that the server has, the guard's way: by what it refuses. */
const routes = [
  ...routeTable.map(({ method, path }) => ({ method, url: `/api/v1${path}` })),
  ...authRoutes.map(({ method, path }) => ({ method, url: `/api/auth${path}` })),
  { method: 'GET' as const, url: '/api/v1/live' },
  ...['/', '/*', '/index.html', '/health/live', '/health/ready', '/metrics'].map((url) => ({
    method: 'GET' as const,
    url,
  })),
];

const { server, as } = await fakeServer();
after(() => server.close());

test('knows every route that the server has', async () => {
  await server.ready();
  for (const { method, url } of routes) assert.ok(server.hasRoute({ method, url }), `${method} ${url}`);
  const printed = server.printRoutes({ commonPrefix: false, includeHooks: false });
  const lists = printed.match(/\([A-Z, ]+\)/g) ?? [];
  const methods = lists.flatMap((list) => list.slice(1, -1).split(', ')).filter((method) => method !== 'HEAD');
  assert.equal(methods.length, routes.length, printed);
});

test('answers strangers on these routes and on no other', async () => {
  const answered: string[] = [];
  for (const { method, url } of routes) {
    const options: InjectOptions = { method, url: url.replace('*', 'assets/app-1a2b3c.js').replace(/:\w+/, 'id-a') };
    const reply = await as(null, { ...options, ...(method === 'GET' ? {} : { payload: {} }) });
    const refused = reply.statusCode === 401 && reply.body.includes('NOT_SIGNED_IN');
    if (!refused) answered.push(`${method} ${url}`);
  }
  assert.deepEqual(answered.toSorted(), open);
});
