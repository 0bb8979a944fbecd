import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, beforeEach, test } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import { postgresLedgerMembers } from '#adapters/postgres/ledger-members.ts';
import { postgresSignInStore } from '#adapters/postgres/sign-in-store.ts';
import { isAppError } from '#domain/errors.ts';
import { testDatabase } from '#test/support/database.ts';
import { fakeServer } from '#test/support/fake-server.ts';
import { createAuth, ensureOwner } from './auth.ts';
import { authOptions } from './auth-options.ts';

const database = await testDatabase();
const { pool } = database;
const members = postgresLedgerMembers(pool);
const store = postgresSignInStore(pool);
const settings = { baseUrl: 'http://127.0.0.1:8420', https: false };
const auth = await createAuth(pool, { store, members }, settings);
const { server } = await fakeServer({}, { signIn: auth, members, clock: { now: Date.now } });
after(() => server.close());

const email = 'owner@example.org';
const password = 'correct horse battery';

/** A browser: it keeps its cookies and says where its page is from. */
const browser = (remoteAddress = '127.0.0.1') => {
  const jar = new Map<string, string>();
  return {
    jar,
    send: async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const reply = await server.inject({
        method,
        url,
        remoteAddress,
        headers: { host: '127.0.0.1:8420', origin: 'http://127.0.0.1:8420', ...(cookie === '' ? {} : { cookie }) },
        ...(payload === undefined ? {} : { payload }),
      });
      for (const { name, value, maxAge } of reply.cookies as { name: string; value: string; maxAge?: number }[]) {
        if (maxAge === 0 || value === '') jar.delete(name);
        else jar.set(name, encodeURIComponent(value));
      }
      return reply;
    },
  };
};

/** @see RFC 6238 */
const codeFor = (totpUri: string, at = Date.now()): string => {
  const letters = new URL(totpUri).searchParams.get('secret')!;
  const bits = [...letters].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest[19]! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

beforeEach(async () => {
  await pool.query('truncate auth."user", auth.failed_attempts, ledger_members cascade');
});

const owner = async () => {
  await auth.makeOwner({ email, name: 'Owner', password });
  const person = browser();
  assert.equal((await person.send('POST', '/api/auth/sign-in/email', { email, password })).statusCode, 200);
  return person;
};

test('has the tables that the installed sign-in library wants', async () => {
  const plan = await getMigrations(authOptions(pool, 'x'.repeat(40), settings));
  assert.deepEqual([plan.toBeCreated, plan.toBeAdded, plan.toBeAddedIndexes], [[], [], []]);
});

test('makes one owner of many who try at once, and signs that one in', async () => {
  const visitors = Array.from({ length: 12 }, () => browser());
  const replies = await Promise.all(
    visitors.map((visitor, i) =>
      visitor.send('POST', '/api/v1/setup/owner', { email: `o${i}@example.org`, name: `O${i}`, password }),
    ),
  );
  assert.deepEqual(replies.map((reply) => reply.statusCode).toSorted(), [201, ...Array<number>(11).fill(409)]);
  const winner = visitors[replies.findIndex((reply) => reply.statusCode === 201)]!;
  const session = (await winner.send('GET', '/api/v1/session')).json();
  assert.equal(session.ledger.role, 'owner');
  assert.equal(session.user.twoFactorEnabled, false);
  const { rows } = await pool.query('select * from auth."user"');
  assert.equal(rows.length, 1);
});

test('sets cookies that scripts and other sites do not get, Secure under HTTPS', async () => {
  await auth.makeOwner({ email, name: 'Owner', password });
  const reply = await browser().send('POST', '/api/auth/sign-in/email', { email: email.toUpperCase(), password });
  const cookie = String(reply.headers['set-cookie']);
  assert.match(cookie, /^kontor\.session_token=.*HttpOnly; SameSite=Lax/);
  assert.doesNotMatch(cookie, /Secure/);
  const overHttps = await createAuth(pool, { store, members }, { baseUrl: 'https://kontor.example', https: true });
  const request = new Request('https://kontor.example/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const secure = (await overHttps.answer(request)).headers.getSetCookie().join();
  assert.match(secure, /^__Secure-kontor\.session_token=/);
  assert.match(secure, /; Secure/);
});

test('lets nobody sign up, and reaches nothing of the library that is not listed', async () => {
  const visitor = browser();
  for (const path of ['/sign-up/email', '/request-password-reset', '/delete-user', '/sign-in/social', '/ok']) {
    const reply = await visitor.send('POST', `/api/auth${path}`, { email, password, name: 'x' });
    assert.equal(reply.statusCode, 404, path);
  }
});

test('makes failed attempts wait longer each time, and says until when', async () => {
  await auth.makeOwner({ email, name: 'Owner', password });
  const visitor = browser('192.0.2.7');
  const wrong = () => visitor.send('POST', '/api/auth/sign-in/email', { email, password: 'wrong' });
  const first = await wrong();
  assert.equal(first.statusCode, 401);
  assert.equal(first.json().code, 'INVALID_EMAIL_OR_PASSWORD');
  const second = await wrong();
  assert.equal(second.statusCode, 429);
  assert.equal(second.json().code, 'RATE_LIMITED');
  assert.equal(second.headers['retry-after'], '1');
  const right = await visitor.send('POST', '/api/auth/sign-in/email', { email, password });
  assert.equal(right.statusCode, 429, 'the right password has to wait as well');
});

test('doubles the wait up to its longest, starts again after a rest or a success', async () => {
  const keys = [{ key: 'address:x', maxDelayMs: 5_000 }];
  let now = Date.UTC(2026, 0, 5);
  const delays: number[] = [];
  for (let i = 0; i < 5; i++) {
    assert.equal(await store.beginAttempt(keys, now), null);
    const until = (await store.beginAttempt(keys, now))!;
    delays.push(until - now);
    now = until;
  }
  assert.deepEqual(delays, [1000, 2000, 4000, 5000, 5000]);
  now += 16 * 60_000;
  assert.equal(await store.beginAttempt(keys, now), null);
  assert.equal((await store.beginAttempt(keys, now))! - now, 1000);
  await store.clearAttempts(keys);
  assert.equal(await store.beginAttempt(keys, now), null);
});

test('gives attempts side by side one chance', async () => {
  const keys = [
    { key: 'address:y', maxDelayMs: 5_000 },
    { key: 'account:y', maxDelayMs: 5_000 },
  ];
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.beginAttempt(keys, 1_000_000)));
  assert.equal(outcomes.filter((until) => until === null).length, 1);
});

test('holds an account guessed at from many addresses, and an address that guesses at many accounts', async () => {
  await auth.makeOwner({ email, name: 'Owner', password });
  const guess = (address: string, account: string) =>
    browser(address).send('POST', '/api/auth/sign-in/email', { email: account, password: 'wrong' });
  assert.equal((await guess('192.0.2.1', email)).statusCode, 401);
  assert.equal((await guess('192.0.2.2', email)).statusCode, 429);
  assert.equal((await guess('192.0.2.1', 'other@example.org')).statusCode, 429);
  assert.equal((await guess('192.0.2.3', 'other@example.org')).statusCode, 401);
});

test('asks for the code of the authenticator, and takes a recovery code once', async () => {
  const person = await owner();
  const enabled = (await person.send('POST', '/api/auth/two-factor/enable', { password })).json();
  assert.match(enabled.totpURI, /^otpauth:\/\/totp\/Kontor/);
  const confirm = await person.send('POST', '/api/auth/two-factor/verify-totp', { code: codeFor(enabled.totpURI) });
  assert.equal(confirm.statusCode, 200);

  const other = browser();
  const started = await other.send('POST', '/api/auth/sign-in/email', { email, password });
  assert.equal(started.json().twoFactorRedirect, true);
  assert.equal((await other.send('GET', '/api/v1/session')).statusCode, 401);
  assert.equal((await other.send('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).statusCode, 401);
  await pool.query('truncate auth.failed_attempts');
  const code = codeFor(enabled.totpURI);
  assert.equal((await other.send('POST', '/api/auth/two-factor/verify-totp', { code })).statusCode, 200);
  assert.equal((await other.send('GET', '/api/v1/session')).json().user.twoFactorEnabled, true);

  for (const expected of [200, 401]) {
    await pool.query('truncate auth.failed_attempts');
    const third = browser();
    await third.send('POST', '/api/auth/sign-in/email', { email, password });
    const recovery = { code: enabled.backupCodes[0] };
    const reply = await third.send('POST', '/api/auth/two-factor/verify-backup-code', recovery);
    assert.equal(reply.statusCode, expected);
  }
});

test('signs out here, and everywhere', async () => {
  const here = await owner();
  const there = browser();
  await there.send('POST', '/api/auth/sign-in/email', { email, password });
  assert.equal((await there.send('GET', '/api/auth/list-sessions')).json().length, 2);
  const stolen = new Map(here.jar);
  assert.equal((await here.send('POST', '/api/auth/sign-out')).statusCode, 200);
  const again = browser();
  for (const [name, value] of stolen) again.jar.set(name, value);
  assert.equal((await again.send('GET', '/api/v1/session')).statusCode, 401, 'the cookie is worth nothing now');
  assert.equal((await there.send('GET', '/api/v1/session')).statusCode, 200);
  assert.equal((await there.send('POST', '/api/auth/revoke-sessions')).statusCode, 200);
  assert.equal((await there.send('GET', '/api/v1/session')).statusCode, 401);
});

test('refuses a cookie that was signed by somebody else', async () => {
  const person = await owner();
  const [[name, value]] = [...person.jar] as [[string, string]];
  person.jar.set(name, value.replace(/.{10}$/, 'AAAAAAAAAA'));
  assert.equal((await person.send('GET', '/api/v1/session')).statusCode, 401);
});

test('makes the owner that the settings name, once', async () => {
  const named = { ownerEmail: email, ownerPassword: password };
  await ensureOwner(auth, { ownerEmail: null, ownerPassword: null });
  assert.equal(await auth.ownerExists(), false);
  await Promise.all([ensureOwner(auth, named), ensureOwner(auth, named)]);
  await ensureOwner(auth, { ownerEmail: 'second@example.org', ownerPassword: password });
  const { rows } = await pool.query('select email from auth."user"');
  assert.deepEqual(rows, [{ email }]);
});

test('finishes an owner that a crash left half made', async () => {
  await auth.makeOwner({ email, name: 'Owner', password });
  await pool.query('truncate ledger_members');
  await auth.makeOwner({ email, name: 'Owner', password: 'another good one' });
  const reply = await browser().send('POST', '/api/auth/sign-in/email', { email, password: 'another good one' });
  assert.equal(reply.statusCode, 200);
});

test('adds people with a role, sets a password and ends the sessions of before', async () => {
  const person = await owner();
  const viewer = { email: 'vera@example.org', name: 'Vera', password };
  await auth.addUser({ ...viewer, role: 'viewer' });
  await assert.rejects(auth.addUser({ ...viewer, role: 'owner' }), (error) => isAppError(error, 'PERSON_EXISTS'));
  const vera = browser('192.0.2.4');
  await vera.send('POST', '/api/auth/sign-in/email', viewer);
  assert.equal((await vera.send('POST', '/api/v1/demo')).statusCode, 403);
  await auth.setPassword(email, 'a new password!');
  assert.equal((await person.send('GET', '/api/v1/session')).statusCode, 401);
  await assert.rejects(auth.setPassword('nobody@example.org', password), (error) => isAppError(error, 'NOT_FOUND'));
});

test('keeps one secret for every process', async () => {
  assert.equal(await postgresSignInStore(pool).secret(), await store.secret());
});

test('forgets sessions once they have ended', async () => {
  await owner();
  const sessions = async () => (await pool.query('select from auth.session')).rowCount;
  const [before, now] = [await sessions(), Date.now()];
  assert.ok(before! > 0);
  assert.equal(await store.purgeSessions(now), 0);
  assert.equal(await store.purgeSessions(now + 400 * 86_400_000), before);
  assert.equal(await sessions(), 0);
});
