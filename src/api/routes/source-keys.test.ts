import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import pino from 'pino';
import { type FakeServer, fakeServer } from '#test/support/fake-server.ts';

const secret = 'SUPERSECRETKEY-4711';
const path = '/api/v1/market-data/keys';

/** A server that logs everything, and what it logged. */
const loggingServer = async (test: TestContext): Promise<FakeServer & { readonly logged: () => string }> => {
  let text = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const fake = await fakeServer({}, { log: pino({ level: 'trace' }, stream) });
  test.after(() => fake.server.close());
  return { ...fake, logged: () => text };
};

test('takes a key, trimmed, and never says it again, in no reply and no log', async (context) => {
  const entered: string[] = [];
  const fake = await loggingServer(context);
  const { useCases } = fake.dependencies as { useCases: { setSourceKey: unknown } };
  useCases.setSourceKey = async (_context: unknown, _source: string, key: string) => void entered.push(key);
  const put = await fake.as('anna', { method: 'PUT', url: `${path}/eodhd`, payload: { secret: ` ${secret}\n` } });
  assert.equal(put.statusCode, 204);
  assert.deepEqual(entered, [secret]);
  const listed = await fake.as('anna', { method: 'GET', url: path });
  assert.equal(listed.statusCode, 200);
  for (const text of [put.body, listed.body, fake.logged()]) assert.doesNotMatch(text, /SUPERSECRET/);
  assert.match(fake.logged(), /market-data/, 'the request was logged');
});

test('refuses what has not the shape of a key, without repeating it', async (context) => {
  const fake = await loggingServer(context);
  for (const wrong of ['short', 'api key: SUPERSECRET', 'SUPERSECRETé-ÜÜÜÜ', `SUPERSECRET${'x'.repeat(200)}`]) {
    const reply = await fake.as('anna', { method: 'PUT', url: `${path}/eodhd`, payload: { secret: wrong } });
    assert.equal(reply.statusCode, 400, wrong);
    assert.match(reply.json().message, /8 to 200 letters, digits or signs without blanks/);
    assert.doesNotMatch(reply.body + fake.logged(), /SUPERSECRET|short/);
  }
});

test('knows only sources that take a key', async (context) => {
  const fake = await loggingServer(context);
  for (const source of ['yahoo', 'nobody']) {
    const reply = await fake.as('anna', { method: 'PUT', url: `${path}/${source}`, payload: { secret } });
    assert.equal(reply.statusCode, 400, source);
    assert.doesNotMatch(reply.body + fake.logged(), /SUPERSECRET/);
  }
});

test('is for the owner alone', async (context) => {
  const fake = await loggingServer(context);
  const requests = [
    { method: 'GET', url: path },
    { method: 'PUT', url: `${path}/eodhd`, payload: { secret } },
    { method: 'DELETE', url: `${path}/eodhd` },
  ] as const;
  for (const request of requests) {
    assert.equal((await fake.as('vera', request)).statusCode, 403, request.method);
    assert.equal((await fake.as(null, request)).statusCode, 401, request.method);
    assert.ok((await fake.as('anna', request)).statusCode < 300, request.method);
  }
});
