import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fakeServer } from '#test/support/fake-server.ts';
import { idIn } from '#test/support/fake-use-cases.ts';

const { server, as, useCases, dependencies } = await fakeServer();
after(() => server.close());

test('answers a page of positions with the context of the session', async () => {
  const reply = await as('anna', { url: '/api/v1/positions?account=A&account=B&limit=5&sort=netPnl' });
  assert.equal(reply.statusCode, 200);
  assert.equal(reply.json().rows[0].id, idIn('a'));
  const [, context] = useCases.called.at(-1)!;
  assert.equal(context.ledger, 'a');
  assert.equal(context.actor, 'anna');
  assert.equal(context.correlation, reply.headers['x-request-id']);
});

test('refuses what does not fit, with the field, what was expected and what was found', async () => {
  const reply = await as('anna', { url: '/api/v1/positions?limit=9999&side=up' });
  assert.equal(reply.statusCode, 400);
  const body = reply.json();
  assert.equal(body.code, 'INVALID_INPUT');
  assert.equal(body.requestId, reply.headers['x-request-id']);
  assert.deepEqual(body.details.problems, [
    'side: expected long, short, found "up"',
    'limit: expected at most 500, found "9999"',
  ]);
});

test('refuses a field that it does not know, and says what was sent', async () => {
  const problemsOf = async (url: string) => (await as('anna', { url })).json().details?.problems;
  assert.deepEqual(await problemsOf('/api/v1/executions?acount=A&limit=x'), [
    'limit: expected a number, found "x"',
    'acount: expected one of account, instrument, side, batch, from, to, offset, limit, found an unknown one',
  ]);
  const payload = { timeZone: 'UTC', dateOrdr: 'day-first' };
  const reply = await as('anna', { method: 'PUT', url: '/api/v1/sources/ninjatrader', payload });
  assert.equal(reply.statusCode, 400);
  assert.match(reply.json().message, /^body: dateOrdr: expected one of timeZone, found an unknown one\.$/);
});

test('answers an address that cannot be read in its own form', async () => {
  const reply = await as(null, { url: '/%zz' });
  assert.equal(reply.statusCode, 400);
  assert.equal(reply.json().code, 'INVALID_INPUT');
  assert.equal(reply.json().requestId, reply.headers['x-request-id']);
});

test('does not repeat a password that is refused', async () => {
  const payload = { email: 'a@example.org', name: 'A', password: 'short' };
  const reply = await as(null, { method: 'POST', url: '/api/v1/setup/owner', payload });
  assert.equal(reply.statusCode, 400);
  assert.match(reply.json().message, /password: expected at least 10 characters/);
  assert.doesNotMatch(reply.body, /"short"/);
});

test('makes the owner once and signs the owner in', async () => {
  const own = await fakeServer();
  const payload = { email: 'a@example.org', name: 'A', password: 'right and long' };
  const made = await own.as(null, { method: 'POST', url: '/api/v1/setup/owner', payload });
  assert.equal(made.statusCode, 201);
  assert.match(String(made.headers['set-cookie']), /HttpOnly/);
  assert.equal((await own.as(null, { url: '/api/v1/setup' })).json().ownerExists, true);
  const again = await own.as(null, { method: 'POST', url: '/api/v1/setup/owner', payload });
  assert.equal(again.statusCode, 409);
  assert.equal(again.json().code, 'OWNER_EXISTS');
  await own.server.close();
});

test('lets a viewer look and not change', async () => {
  assert.equal((await as('vera', { url: '/api/v1/overview' })).statusCode, 200);
  const reply = await as('vera', { method: 'POST', url: '/api/v1/demo' });
  assert.equal(reply.statusCode, 403);
  assert.equal(reply.json().code, 'NOT_ALLOWED');
});

test('refuses a person who is a member of no ledger', async () => {
  assert.equal((await as('nora', { url: '/api/v1/overview' })).statusCode, 403);
});

test('names a file for every browser', async () => {
  const reply = await as('anna', { url: '/api/v1/executions/export?format=csv' });
  assert.equal(reply.body, 'a,b\nMARK-A,1\n');
  assert.equal(
    reply.headers['content-disposition'],
    `attachment; filename="Gr__e _1_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.csv`,
  );
});

test('gives an early failure of a download its status', async () => {
  const broken = { fileName: 'x', mediaType: 'text/csv', content: failing };
  const own = await fakeServer({}, { useCases: { ...useCases, exportExecutions: async () => broken } });
  const reply = await own.as('anna', { url: '/api/v1/executions/export?format=csv' });
  assert.equal(reply.statusCode, 500);
  assert.equal(reply.headers['content-disposition'], undefined);
  await own.server.close();
});

const failing: AsyncIterable<string> = {
  [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('secret inside')) }),
};

test('says nothing of the inside when something breaks', async () => {
  const overview = async () => {
    throw new Error('password=hunter2 at /srv/x');
  };
  const own = await fakeServer({}, { useCases: { ...useCases, overview } });
  const reply = await own.as('anna', { url: '/api/v1/overview' });
  assert.equal(reply.statusCode, 500);
  assert.equal(reply.json().code, 'INTERNAL');
  assert.equal(reply.json().requestId, reply.headers['x-request-id']);
  assert.doesNotMatch(reply.body, /hunter2|srv/);
  await own.server.close();
});

test('holds its own replies to their schema', async () => {
  const overview = async () => ({ ...(await useCases.overview({} as never)), executions: 1.5 });
  const own = await fakeServer({}, { useCases: { ...useCases, overview } });
  assert.equal((await own.as('anna', { url: '/api/v1/overview' })).statusCode, 500);
  await own.server.close();
});

test('answers 204 where there is nothing to say', async () => {
  const reply = await as('anna', { method: 'DELETE', url: '/api/v1/demo' });
  assert.equal(reply.statusCode, 204);
  assert.equal(reply.body, '');
});

test('answers an unknown address below /api as JSON and without signing in', async () => {
  const reply = await as(null, { url: '/api/v1/nothing' });
  assert.equal(reply.statusCode, 404);
  assert.equal(reply.json().code, 'NOT_FOUND');
});

test('refuses a body that is not JSON and one that is too large', async () => {
  const headers = { 'content-type': 'application/json' };
  const bad = await as('anna', { method: 'POST', url: '/api/v1/imports', payload: '{', headers });
  assert.equal(bad.statusCode, 400);
  const large = await as('anna', { method: 'POST', url: '/api/v1/imports', payload: 'x'.repeat(2e6), headers });
  assert.equal(large.statusCode, 413);
});

test('is ready when every check is up, and says which is not', async () => {
  assert.equal((await as(null, { url: '/health/ready' })).statusCode, 200);
  const down = { name: 'queue', check: () => Promise.reject(new Error('gone')) };
  const own = await fakeServer({}, { health: [...dependencies.health, down] });
  const reply = await own.as(null, { url: '/health/ready' });
  assert.equal(reply.statusCode, 503);
  assert.deepEqual(reply.json().checks[1], { name: 'queue', up: false, detail: 'gone', says: [] });
  const stranger = await own.as(null, { url: '/health/ready', remoteAddress: '192.0.2.9' });
  assert.deepEqual(stranger.json().checks[1], { name: 'queue', up: false, detail: '' });
  assert.equal((await own.as(null, { url: '/health/live' })).statusCode, 200);
  await own.server.close();
});

test('gives its figures to this machine, or to who has the token', async () => {
  assert.equal((await as(null, { url: '/metrics' })).statusCode, 200);
  assert.equal((await as(null, { url: '/metrics', remoteAddress: '192.0.2.9' })).statusCode, 401);
  assert.equal((await as(null, { url: '/metrics', headers: { 'x-forwarded-for': '192.0.2.9' } })).statusCode, 401);
  const stranger = { url: '/metrics', headers: { host: 'rebound.example' } };
  assert.equal((await as(null, stranger)).statusCode, 401);
  const own = await fakeServer({ metricsToken: 'sixteen-characters' });
  assert.equal((await own.as(null, { url: '/metrics' })).statusCode, 401);
  const headers = { authorization: 'Bearer sixteen-characters' };
  assert.equal((await own.as(null, { url: '/metrics', headers, remoteAddress: '192.0.2.9' })).statusCode, 200);
  await own.server.close();
});

test('describes itself as OpenAPI 3.1', async () => {
  const { openapi, paths } = (await as('anna', { url: '/api/v1/openapi.json' })).json();
  assert.equal(openapi, '3.1.0');
  const limit = paths['/api/v1/positions'].get.parameters.find((p: { name: string }) => p.name === 'limit');
  assert.deepEqual([limit.in, limit.required, limit.schema.maximum], ['query', false, 500]);
  assert.equal(paths['/api/v1/positions/{id}'].get.parameters[0].in, 'path');
  assert.ok(paths['/api/v1/products'].post.requestBody.content['application/json'].schema.properties.tickSize);
});
