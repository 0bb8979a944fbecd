import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fakeServer } from '#test/support/fake-server.ts';
import { createOrigins } from './origins.ts';

const { server, as, useCases } = await fakeServer();
after(() => server.close());

const post = (headers: Record<string, string>, person: 'anna' | null = 'anna') =>
  as(person, { method: 'POST', url: '/api/v1/demo', headers });

test('takes a change from a page of ours', async () => {
  assert.equal((await post({})).statusCode, 204);
  const headers = { host: 'localhost:8420', origin: 'http://localhost:8420' };
  assert.equal((await post(headers)).statusCode, 204);
});

test('refuses a change that the page of somebody else sends', async () => {
  const before = useCases.called.length;
  for (const origin of ['https://evil.example', 'http://127.0.0.1:9999', 'http://localhost:8420', 'null']) {
    const reply = await post({ origin });
    assert.equal(reply.statusCode, 403, origin);
    assert.equal(reply.json().code, 'ORIGIN_REFUSED');
  }
  assert.equal(useCases.called.length, before);
});

test('refuses a change with cookies that does not say where it is from', async () => {
  const reply = await server.inject({
    method: 'POST',
    url: '/api/v1/demo',
    headers: { host: '127.0.0.1:8420', cookie: 's=anna' },
  });
  assert.equal(reply.json().code, 'ORIGIN_REFUSED');
});

test('refuses a host name that is not its own, so that a name that resolves to us gains nothing', async () => {
  const headers = { host: 'evil.example:8420', origin: 'http://evil.example:8420' };
  const payload = { email: 'a@example.org', name: 'A', password: 'right and long' };
  const owner = await as(null, { method: 'POST', url: '/api/v1/setup/owner', headers, payload });
  assert.equal(owner.json().code, 'ORIGIN_REFUSED');
  assert.equal((await as('anna', { url: '/api/v1/overview', headers })).statusCode, 403);
  assert.equal((await as(null, { url: '/health/live', headers })).statusCode, 200, 'a probe may use any name');
});

test('is known under its public address and behind a proxy', async () => {
  const publicUrl = 'https://kontor.example';
  const own = await fakeServer(
    { https: true, trustedProxies: ['loopback'] },
    { origins: createOrigins({ publicUrl, https: true }) },
  );
  const url = '/api/v1/demo';
  const headers = { host: '127.0.0.1:8420', 'x-forwarded-host': 'kontor.example', 'x-forwarded-proto': 'https' };
  const ours = await own.as('anna', { method: 'POST', url, headers: { ...headers, origin: publicUrl } });
  assert.equal(ours.statusCode, 204);
  const theirs = await own.as('anna', { method: 'POST', url, headers: { ...headers, origin: 'https://evil.example' } });
  assert.equal(theirs.statusCode, 403);
  await own.server.close();
});

test('believes a proxy about addresses, and nobody else', async () => {
  const own = await fakeServer({ trustedProxies: ['10.0.0.0/8'] });
  const signIn = (remoteAddress: string) =>
    own.as(null, {
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'a', password: 'right' },
      remoteAddress,
      headers: { 'x-forwarded-for': '192.0.2.1', 'x-kontor-address': '192.0.2.99' },
    });
  assert.equal((await signIn('10.0.0.2')).json().address, '192.0.2.1');
  assert.equal((await signIn('192.0.2.50')).json().address, '192.0.2.50');
  await own.server.close();
});

test('counts requests by address and says when to come back', async () => {
  const own = await fakeServer();
  const ask = (remoteAddress: string) => own.as(null, { url: '/api/auth/get-session', remoteAddress });
  let reply = await ask('192.0.2.1');
  for (let i = 0; i < 60; i++) reply = await ask('192.0.2.1');
  assert.equal(reply.statusCode, 429);
  assert.equal(reply.json().code, 'RATE_LIMITED');
  assert.ok(Number(reply.headers['retry-after']) > 0);
  assert.equal((await ask('192.0.2.2')).statusCode, 200);
  await own.server.close();
});

test('tells a person who has to wait until when', async () => {
  const own = await fakeServer();
  own.signIn.blockedUntil = own.dependencies.clock.now() + 4_000;
  const payload = { email: 'a@example.org', password: 'right' };
  const reply = await own.as(null, { method: 'POST', url: '/api/auth/sign-in/email', payload });
  assert.equal(reply.statusCode, 429);
  assert.equal(reply.headers['retry-after'], '4');
  assert.equal(reply.json().details.until, '2026-01-05T09:00:04.000Z');
  await own.server.close();
});
