import assert from 'node:assert/strict';
import { Agent, request as httpRequest } from 'node:http';
import { after, test } from 'node:test';
import { AppError } from '#domain/errors.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { listen } from './listen.ts';

const received: { fileName: string; text: string }[] = [];
const fake = await fakeServer({ uploadLimitBytes: 200_000 });
const { server, as, useCases } = fake;
useCases.upload = async (_, { fileName, content }) => {
  let text = '';
  for await (const chunk of content) text += String(chunk);
  received.push({ fileName, text });
  return { upload: 'id-a' };
};
after(() => server.close());

const boundary = 'x-boundary';
const multipart = (name: string, text: string, field = 'file') => ({
  method: 'POST' as const,
  url: '/api/v1/uploads',
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  payload: `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`,
});
const raw = (query: string, payload: string) => ({
  method: 'POST' as const,
  url: `/api/v1/uploads${query}`,
  headers: { 'content-type': 'application/octet-stream' },
  payload,
});

test('takes a file of a form', async () => {
  const reply = await as('anna', multipart('C:\\Users\\a\\grid.csv', 'a,b\n1,2\n'));
  assert.equal(reply.statusCode, 201);
  assert.deepEqual(reply.json(), { upload: 'id-a' });
  assert.deepEqual(received.at(-1), { fileName: 'grid.csv', text: 'a,b\n1,2\n' });
});

test('takes the body as a file, whatever it is', async () => {
  const reply = await as('anna', raw('?fileName=grid.csv', 'a,b\n'));
  assert.equal(reply.statusCode, 201);
  assert.deepEqual(received.at(-1), { fileName: 'grid.csv', text: 'a,b\n' });
});

test('says what is missing', async () => {
  assert.match((await as('anna', raw('', 'a'))).json().message, /fileName/);
  const json = await as('anna', { method: 'POST', url: '/api/v1/uploads', payload: { a: 1 } });
  assert.equal(json.json().code, 'INVALID_INPUT');
  const none = multipart('x', '');
  const empty = await as('anna', { ...none, payload: `--${boundary}--\r\n` });
  assert.equal(empty.json().code, 'INVALID_INPUT');
});

test('refuses a file above the limit, declared or not', async () => {
  const large = 'x'.repeat(200_001);
  for (const options of [
    multipart('a.csv', large),
    raw('?fileName=a.csv', large),
    raw('?fileName=a.csv', large + large),
  ]) {
    const reply = await as('anna', options);
    assert.equal(reply.statusCode, 413);
    assert.equal(reply.json().code, 'FILE_TOO_LARGE');
    assert.equal(reply.json().details.limitBytes, 200_000);
  }
  assert.equal((await as('anna', raw('?fileName=a.csv', 'x'.repeat(200_000)))).statusCode, 201);
});

test('answers a sender that is still sending when the file is refused', async (context) => {
  const own = await fakeServer({ uploadLimitBytes: 50_000_000 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  context.after(() => {
    agent.destroy();
    return own.server.close();
  });
  own.useCases.upload = async (_, { content }) => {
    for await (const _chunk of content) throw new AppError('FORMAT_UNKNOWN', 'The header matches no format.');
    return { upload: 'never' };
  };
  const address = new URL(await listen(own.server, { host: '127.0.0.1', port: 0, https: false }));
  const send = (contentType: string, start: string): Promise<number> => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const sent = Promise.withResolvers<void>();
    const headers = { 'content-type': contentType, cookie: 's=anna', origin: address.origin };
    const path = '/api/v1/uploads?fileName=a.csv';
    const options = { host: address.hostname, port: address.port, path, method: 'POST', agent, headers };
    const request = httpRequest(options, (response) => {
      response.resume();
      response.on('end', () => sent.promise.then(() => resolve(response.statusCode!)));
    });
    request.on('error', reject);
    request.on('finish', sent.resolve);
    request.write(start);
    for (let i = 0; i < 200; i++) request.write(Buffer.alloc(100_000, 'a'));
    request.end(`\r\n--${boundary}--\r\n`);
    return promise;
  };
  assert.equal(await send('text/csv', ''), 422);
  const part = 'Content-Disposition: form-data; name="file"; filename="a.csv"';
  assert.equal(await send(`multipart/form-data; boundary=${boundary}`, `--${boundary}\r\n${part}\r\n\r\n`), 422);
});

test('lets a viewer upload nothing, before a byte is read', async () => {
  const before = received.length;
  assert.equal((await as('vera', multipart('a.csv', 'a'))).statusCode, 403);
  assert.equal(received.length, before);
});
