import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { isAppError } from '#domain/errors.ts';
import { numberOf, symbolOf, textOf } from './loose-values.ts';
import { quoted, redact } from './redact.ts';
import { retryAfter } from './retry-after.ts';
import { sourceClient } from './source-client.ts';

const now = Date.UTC(2026, 10, 20);

test('reads Retry-After as seconds or as a date, and nothing else', () => {
  assert.equal(retryAfter('3', now), now + 3_000);
  assert.equal(retryAfter(' 0.5 ', now), now + 500);
  assert.equal(retryAfter('Fri, 20 Nov 2026 00:01:00 GMT', now), now + 60_000);
  for (const nothing of [null, '', 'soon', '-5', 'tomorrow at 5']) assert.equal(retryAfter(nothing, now), null);
});

test('takes secrets out of a text in every spelling, and keeps it short', () => {
  const secret = 'a+b/c d';
  const text = `x ${secret} y ${encodeURIComponent(secret)} z ${new URLSearchParams({ k: secret })}`;
  assert.equal(redact(text, [secret, '']), 'x … y … z k=…');
  assert.ok(quoted('long '.repeat(1_000), []).length < 310);
});

test('reads numbers and words where sources are loose with them', () => {
  assert.deepEqual(['1.5', ' 2 ', '1e3', 7].map(numberOf), [1.5, 2, 1_000, 7]);
  assert.deepEqual(['NA', '', '-', 'None', null, undefined, '1,5', {}].map(numberOf), Array(8).fill(null));
  assert.deepEqual(['NA', ' - ', 'None', '', 3].map(textOf), Array(5).fill(null));
  assert.deepEqual([' EUR ', 'NAB'].map(textOf), ['EUR', 'NAB']);
  assert.deepEqual(['NA', ' ', null].map(symbolOf), ['NA', null, null]);
});

test('stops to read an answer that is too large', async () => {
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(8 * 1024 ** 2));
    },
  });
  const ask = sourceClient('x', { baseUrl: 'http://x', now: () => now, fetch: async () => new Response(endless) });
  await assert.rejects(ask({ path: '', query: {} }), (error) => isAppError(error, 'SOURCE_UNREACHABLE'));
  assert.ok(sent < 20);
});

test('shows no key that a library puts into its error', async () => {
  const fails = async (address: unknown) => {
    throw new TypeError(`Failed to parse URL from ${address}`, { cause: new Error(`Invalid ${address}`) });
  };
  const ask = sourceClient('x', { baseUrl: 'not an address', now: () => now, fetch: fails });
  const error = await ask({ path: 'p', query: { key: 'se cret' }, secrets: ['se cret'] }).catch((thrown) => thrown);
  assert.ok(isAppError(error, 'SOURCE_UNREACHABLE'));
  assert.doesNotMatch(inspect(error, { depth: 9 }), /se.cret/);
});
