import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import WebSocket from 'ws';
import { eventually } from '#test/support/eventually.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { listen } from './listen.ts';
import { sessionEndedCode } from './live.ts';

let now = Date.UTC(2026, 0, 5, 9);
const fake = await fakeServer({}, { clock: { now: () => now } });
const address = await listen(fake.server, { host: '127.0.0.1', port: 0, https: false });
after(() => fake.server.close());

const open = (person: string | null, origin: string | null = address) => {
  const messages: unknown[] = [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, {
    headers: { ...(person === null ? {} : { cookie: `s=${person}` }), ...(origin === null ? {} : { origin }) },
  });
  const state = { messages, closedWith: 0, refusedWith: 0, socket };
  socket.on('message', (data) => messages.push(JSON.parse(String(data))));
  socket.on('close', (code) => {
    state.closedWith = code;
  });
  socket.on('unexpected-response', (_, response) => {
    state.refusedWith = response.statusCode!;
  });
  socket.on('error', () => undefined);
  return state;
};

/** Later than what is told of changes before. */
const opened = async (person: string) => {
  now += 60_000;
  const state = open(person);
  await eventually(() => state.messages.length === 1);
  return state;
};

const hello = { type: 'hello', version: '0.0.0-test' };

test('greets, then says what changed in the ledger of the session and in no other', async () => {
  const [anna, bert] = [await opened('anna'), await opened('bert')];
  assert.deepEqual(anna.messages, [hello]);
  fake.publish({ ledger: 'a', topic: 'projection:positions' });
  fake.publish({ ledger: 'b', topic: 'jobs' });
  await eventually(() => anna.messages.length === 2 && bert.messages.length === 2);
  assert.deepEqual(anna.messages[1], { type: 'changed', topic: 'projection:positions' });
  assert.deepEqual(bert.messages[1], { type: 'changed', topic: 'jobs' });
  anna.socket.close();
  bert.socket.close();
});

test('tells a burst of changes twice: at once, and when it is over', async () => {
  const anna = await opened('anna');
  for (let i = 0; i < 100; i++) fake.publish({ ledger: 'a', topic: 'events' });
  await eventually(() => anna.messages.length === 3);
  fake.publish({ ledger: 'a', topic: 'jobs' });
  await eventually(() => anna.messages.length === 4);
  assert.deepEqual(anna.messages.slice(1), [
    { type: 'changed', topic: 'events' },
    { type: 'changed', topic: 'events' },
    { type: 'changed', topic: 'jobs' },
  ]);
  anna.socket.close();
});

test('tells a page that asked before its socket was open what has changed meanwhile, in its ledger alone', async () => {
  const first = await opened('anna');
  fake.publish({ ledger: 'a', topic: 'candles' });
  fake.publish({ ledger: 'b', topic: 'jobs' });
  now += 29_000;
  const anna = open('anna');
  await eventually(() => anna.messages.length === 2);
  assert.deepEqual(anna.messages, [hello, { type: 'changed', topic: 'candles' }]);
  now += 2_000;
  const late = open('anna');
  await eventually(() => late.messages.length === 1);
  fake.publish({ ledger: 'a', topic: 'projection:imports' });
  await eventually(() => late.messages.length === 2);
  assert.deepEqual(late.messages, [hello, { type: 'changed', topic: 'projection:imports' }]);
  for (const { socket } of [first, anna, late]) socket.close();
});

test('opens for nobody without a session, and for no page of somebody else', async () => {
  const stranger = open(null);
  await eventually(() => stranger.refusedWith === 401);
  const elsewhere = open('anna', 'https://evil.example');
  await eventually(() => elsewhere.refusedWith === 403);
  const nowhere = open('anna', null);
  await eventually(() => nowhere.refusedWith === 403);
});

test('closes when the session has ended', async () => {
  const [anna, bert] = [await opened('anna'), await opened('bert')];
  fake.signIn.ended.add('bert');
  const headers = { host: new URL(address).host, origin: address };
  await fake.as('bert', { method: 'POST', url: '/api/auth/sign-out', payload: {}, headers });
  await eventually(() => bert.closedWith === sessionEndedCode);
  assert.equal(anna.closedWith, 0);
  anna.socket.close();
  fake.signIn.ended.delete('bert');
});

test('cuts off a peer that gives no sign of life, and keeps one that does', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const own = await fakeServer();
  context.after(() => own.server.close());
  const ownAddress = await listen(own.server, { host: '127.0.0.1', port: 0, https: false });
  const join = (autoPong: boolean) => {
    const socket = new WebSocket(`${ownAddress.replace('http', 'ws')}/api/v1/live`, {
      headers: { cookie: 's=anna', origin: ownAddress },
      autoPong,
    });
    const state = { closed: false, greeted: false };
    socket.on('message', () => {
      state.greeted = true;
    });
    socket.on('close', () => {
      state.closed = true;
    });
    return state;
  };
  let answers = 0;
  own.server.websocketServer.on('connection', (socket) => {
    socket.on('pong', () => {
      answers += 1;
    });
  });
  const [alive, dead] = [join(true), join(false)];
  await eventually(() => alive.greeted && dead.greeted);
  for (let round = 1; round <= 3; round++) {
    context.mock.timers.tick(20_000);
    await eventually(() => answers === round);
  }
  await eventually(() => dead.closed);
  assert.equal(alive.closed, false);
});

test('closes with the server, and asks the bus no more', async (context) => {
  const own = await fakeServer();
  context.after(() => own.server.close());
  const ownAddress = await listen(own.server, { host: '127.0.0.1', port: 0, https: false });
  const socket = new WebSocket(`${ownAddress.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie: 's=anna', origin: ownAddress },
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  socket.on('close', resolve);
  await new Promise((ready) => socket.once('message', ready));
  await own.server.close();
  await promise;
  assert.equal(own.publish({ ledger: 'a', topic: 'events' }), 0);
});
