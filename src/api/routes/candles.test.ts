import assert from 'node:assert/strict';
import { after, it } from 'node:test';
import { tableFromIPC } from '@uwdata/flechette';
import pino from 'pino';
import { fakeServer } from '#test/support/fake-server.ts';

const { server, as } = await fakeServer();
after(() => server.close());

const asked = { instrument: 'MNQ MAR25', interval: '1m', from: '2026-01-05T00:00:00Z', to: '2026-01-06T00:00:00Z' };
const get = (query: Partial<typeof asked>, headers: Record<string, string> = {}) =>
  as('anna', { url: `/api/v1/candles?${new URLSearchParams(query)}`, headers });

it('answers bars by column', async () => {
  const reply = await get(asked);
  assert.equal(reply.statusCode, 200, reply.body);
  assert.deepEqual(reply.json().bars.close, [2]);
  assert.match(String(reply.headers['content-type']), /application\/json/);
});

it('answers the packed blocks, each after its length', async () => {
  const reply = await get(asked, { accept: 'application/octet-stream' });
  assert.equal(reply.headers['content-type'], 'application/octet-stream');
  const bytes = reply.rawPayload;
  const first = bytes.readUInt32LE(0);
  assert.equal(bytes.subarray(4, 4 + first).toString(), 'MARK-A');
  assert.equal(bytes.readUInt32LE(4 + first), 3);
  assert.deepEqual([...bytes.subarray(8 + first)], [1, 2, 3]);
});

it('answers an Arrow stream', async () => {
  const reply = await get(asked, { accept: 'application/vnd.apache.arrow.stream, application/json;q=0.5' });
  assert.equal(reply.headers['content-type'], 'application/vnd.apache.arrow.stream');
  const table = tableFromIPC(reply.rawPayload);
  assert.deepEqual(table.names, ['time', 'open', 'high', 'low', 'close', 'volume']);
  assert.deepEqual(table.toArray(), [{ time: 0, open: 1, high: 2, low: 1, close: 2, volume: 3 }]);
});

it('says in headers what the JSON form says beside the bars', async () => {
  const { headers } = await get(asked, { accept: 'application/octet-stream' });
  assert.equal(headers['kontor-instrument'], 'MNQ MAR25');
  assert.equal(headers['kontor-interval'], '1m');
  assert.equal(headers['kontor-from'], undefined);
});

it('says that nothing has changed to whoever has the answer already, in that form alone', async () => {
  const { etag } = (await get(asked)).headers;
  const again = await get(asked, { 'if-none-match': String(etag) });
  assert.deepEqual([again.statusCode, again.body], [304, '']);
  const packed = await get(asked, { 'if-none-match': String(etag), accept: 'application/octet-stream' });
  assert.equal(packed.statusCode, 200);
  assert.equal(packed.headers.vary, 'Accept');
});

it('answers a part of a binary form, of the body that the caller knows', async () => {
  for (const accept of ['application/octet-stream', 'application/vnd.apache.arrow.stream']) {
    const { rawPayload: all, headers } = await get(asked, { accept });
    assert.equal(headers['accept-ranges'], 'bytes');
    const part = await get(asked, { accept, range: 'bytes=4-9', 'if-range': String(headers.etag) });
    assert.equal(part.statusCode, 206);
    assert.equal(part.headers['content-range'], `bytes 4-9/${all.length}`);
    assert.deepEqual(part.rawPayload, all.subarray(4, 10));
    assert.equal(part.headers.etag, headers.etag);
    const other = await get(asked, { accept, range: 'bytes=4-9', 'if-range': '"another"' });
    assert.deepEqual([other.statusCode, other.rawPayload], [200, all]);
    const beyond = await get(asked, { accept, range: 'bytes=9999-' });
    assert.deepEqual([beyond.statusCode, beyond.json().code], [416, 'RANGE_NOT_SATISFIABLE']);
    assert.equal(beyond.headers['content-range'], `bytes */${all.length}`);
    assert.match(String(beyond.headers['content-type']), /json/);
  }
});

it('sends each binary answer once', async (context) => {
  const lines: string[] = [];
  const own = await fakeServer({}, { log: pino({ level: 'warn' }, { write: (line) => void lines.push(line) }) });
  context.after(() => own.server.close());
  for (const headers of [{ accept: 'application/octet-stream' }, { 'if-none-match': '*' }])
    await own.as('anna', { url: `/api/v1/candles?${new URLSearchParams(asked)}`, headers });
  assert.deepEqual(lines, []);
});

it('has no parts of the JSON form', async () => {
  const reply = await get(asked, { range: 'bytes=0-3' });
  assert.equal(reply.statusCode, 200);
  assert.equal(reply.headers['accept-ranges'], undefined);
});

const faults: readonly (readonly [change: Record<string, string>, field: string])[] = [
  [{ instrument: '' }, 'instrument'],
  [{ interval: '7x' }, 'interval'],
  [{ from: 'yesterday' }, 'from'],
  [{ to: '2026-01-32T00:00:00Z' }, 'to'],
  [{ to: asked.from }, 'to'],
  [{ points: '0' }, 'points'],
  [{ continuous: 'smooth' }, 'continuous'],
  [{ roll: 'volume' }, 'roll'],
  [{ continuous: 'ratio', roll: 'volume', rollDays: '3' }, 'rollDays'],
  [{ continuous: 'ratio', roll: 'expiry', rollDays: '-1' }, 'rollDays'],
  [{ points: 'many' }, 'points'],
];
for (const [change, field] of faults)
  it(`says that ${field} is wrong with ${JSON.stringify(change)}`, async () => {
    const reply = await get({ ...asked, ...change });
    assert.equal(reply.statusCode, 400);
    assert.equal(reply.json().details.field, field);
    assert.match(reply.json().message, new RegExp(`${field}: expected`));
  });

it('says that neither an interval nor a number of points was given', async () => {
  const { interval, ...rest } = asked;
  const reply = await as('anna', { url: `/api/v1/candles?${new URLSearchParams(rest)}` });
  assert.equal(reply.statusCode, 400);
  assert.match(reply.json().message, /interval: expected 1m to 1439m, .*; or points/);
});

it('takes any multiple of an interval in every form, and says what it may be', async () => {
  const forms = ['application/json', 'application/octet-stream', 'application/vnd.apache.arrow.stream'];
  for (const accept of forms) {
    for (const [interval, named] of [
      ['7m', '7m'],
      ['120m', '2h'],
      ['2w', '2w'],
    ] as const) {
      const { statusCode, headers } = await get({ ...asked, interval }, { accept });
      assert.deepEqual([statusCode, headers['kontor-interval']], [200, named]);
    }
  }
  for (const found of ['0m', '7x', '1.5h', '9999w']) {
    const reply = await get({ ...asked, interval: found });
    assert.equal(reply.statusCode, 400);
    assert.match(reply.json().message, /^query: interval: expected 1m to 1439m, .* such as 7m, 2h, 3d or 2w, found "/);
  }
});
