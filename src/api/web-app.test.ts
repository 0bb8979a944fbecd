import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { fakeServer } from '#test/support/fake-server.ts';

const { server, as } = await fakeServer();
after(() => server.close());

test('gives every address of the app the page, with the nonce of its policy', async () => {
  for (const url of ['/', '/index.html', '/positions', '/positions/abc?x=1', '/imports/new', '/instruments/BRK.B']) {
    const reply = await as(null, { url, headers: { accept: 'text/html,*/*' } });
    assert.equal(reply.statusCode, 200, url);
    assert.match(String(reply.headers['content-type']), /^text\/html/);
    assert.equal(reply.headers['cache-control'], 'no-store');
    const nonce = /content="([0-9a-f]{32})"/.exec(reply.body)?.[1];
    assert.ok(String(reply.headers['content-security-policy']).includes(`'nonce-${nonce}'`), url);
  }
});

test('says what the page would be like, and that a folder is nothing', async () => {
  const head = await as(null, { method: 'HEAD', url: '/' });
  assert.equal(head.statusCode, 200);
  assert.equal(head.body, '');
  assert.equal((await as(null, { url: '/assets/' })).statusCode, 404);
});

test('makes a new nonce for each page', async () => {
  const [first, second] = [await as(null, { url: '/' }), await as(null, { url: '/' })];
  assert.notEqual(first.body, second.body);
});

test('lets a browser keep a hashed asset for a year', async () => {
  const reply = await as(null, { url: '/assets/app-1a2b3c.js' });
  assert.equal(reply.statusCode, 200);
  assert.equal(reply.headers['cache-control'], 'public, max-age=31536000, immutable');
  assert.match(String(reply.headers['content-type']), /javascript/);
});

test('sends an asset compressed to whoever takes it, under its own address and type', async () => {
  const url = '/assets/app-1a2b3c.js';
  const packed = await as(null, { url, headers: { 'accept-encoding': 'gzip, deflate' } });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(packed.rawPayload).toString(), 'void 0;');
  const plain = await as(null, { url });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.body, 'void 0;');
  for (const { headers } of [packed, plain]) {
    assert.match(String(headers['content-type']), /javascript/);
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable');
    assert.match(String(headers.vary), /accept-encoding/i);
  }
});

test('answers a file that is missing with 404, not with the page', async () => {
  for (const url of ['/assets/gone.js', '/robots.txt', '/api/v1/none', '/health/none']) {
    assert.equal((await as(null, { url })).statusCode, 404, url);
  }
});

test('gives nothing outside the build', async () => {
  for (const url of ['/../package.json', '/..%2fpackage.json', '/assets/%2e%2e/%2e%2e/package.json']) {
    const reply = await as(null, { url });
    assert.doesNotMatch(reply.body, /"dependencies"/, url);
  }
});

test('runs no script but its own, and lets nobody frame it', async () => {
  const { headers } = await as(null, { url: '/' });
  const policy = String(headers['content-security-policy']);
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe|upgrade-insecure/);
  assert.equal(headers['x-frame-options'], 'DENY');
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['strict-transport-security'], undefined);
});

test('asks browsers to stay on HTTPS where it is served so', async () => {
  const own = await fakeServer({ https: true });
  const { headers } = await own.as(null, { url: '/', headers: { origin: 'https://127.0.0.1:8420' } });
  assert.match(String(headers['strict-transport-security']), /max-age=31536000/);
  await own.server.close();
});

test('says what to do when the build is missing', async () => {
  const own = await fakeServer({ webDirectory: '/nonexistent/kontor' });
  const reply = await own.as(null, { url: '/' });
  assert.equal(reply.statusCode, 503);
  assert.match(reply.body, /npm run build/);
  await own.server.close();
});

test('lets a person open as many pages as they like: the files of the app do not count as requests', async () => {
  const own = await fakeServer();
  const remoteAddress = '192.0.2.9';
  for (let nth = 0; nth < 1_300; nth++) await own.as(null, { url: '/assets/app-1a2b3c.js', remoteAddress });
  assert.equal((await own.as(null, { url: '/assets/app-1a2b3c.js', remoteAddress })).statusCode, 200);
  assert.equal((await own.as(null, { url: '/positions/abc', remoteAddress })).statusCode, 200);
  const counted = await own.as('anna', { url: '/api/v1/positions', remoteAddress });
  assert.equal(counted.headers['x-ratelimit-remaining'], '1199');
  await own.server.close();
});
