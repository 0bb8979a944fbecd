import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { listen } from './listen.ts';
import { assertMayBind, isLoopback } from './listen-address.ts';

test('says the address, and that a port is in use', async (context) => {
  const [first, second] = [await fakeServer(), await fakeServer()];
  context.after(() => Promise.all([first.server.close(), second.server.close()]));
  const address = await listen(first.server, { host: '127.0.0.1', port: 0, https: false });
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/);
  const port = Number(new URL(address).port);
  await assert.rejects(listen(second.server, { host: '127.0.0.1', port, https: false }), (error) =>
    isAppError(error, 'PORT_IN_USE'),
  );
});

test('refuses an address that this machine does not have', async () => {
  const { server } = await fakeServer();
  await assert.rejects(listen(server, { host: '192.0.2.1', port: 0, https: false }), (error) =>
    isAppError(error, 'INVALID_CONFIG'),
  );
  await server.close();
});

test('knows what only this machine can reach', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]']) assert.ok(isLoopback(host), host);
  for (const host of ['0.0.0.0', '::', '10.0.0.1', 'example.org', '127.example.org', '1.127.0.0']) {
    assert.ok(!isLoopback(host), host);
  }
});

test('binds outside only with HTTPS, by itself or by a proxy', () => {
  const outside = { host: '0.0.0.0', tls: false, behindProxy: false };
  assert.throws(
    () => assertMayBind(outside),
    (error) => isAppError(error, 'BIND_REFUSED'),
  );
  assertMayBind({ ...outside, tls: true });
  assertMayBind({ ...outside, behindProxy: true });
  assertMayBind({ ...outside, host: '::1' });
});
