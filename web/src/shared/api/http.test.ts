import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ask } from './http.ts';

const answerWith = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status, headers }));

afterEach(() => vi.unstubAllGlobals());

const answer = z.object({ count: z.number() });

it('returns what the contract knows', async () => {
  answerWith(200, '{"count":3}');
  expect(await ask('/x', { answer })).toEqual({ count: 3 });
});

it('refuses an answer that does not fit the contract', async () => {
  answerWith(200, '{"count":"3"}');
  await expect(ask('/x', { answer })).rejects.toMatchObject({ code: 'CONTRACT' });
});

it('hands the server’s code, details and request id on', async () => {
  answerWith(409, '{"code":"BATCH_STATE","message":"no","requestId":"r7","details":{"status":"undone"}}');
  await expect(ask('/x', { answer })).rejects.toMatchObject({
    code: 'BATCH_STATE',
    status: 409,
    requestId: 'r7',
    details: { status: 'undone' },
  });
});

it('reads the sign-in library’s errors and how long to wait', async () => {
  answerWith(429, '{"message":"slow down"}', { 'retry-after': '8' });
  await expect(ask('/x', { answer })).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 8 } });
});

it('survives a proxy’s error page and a server that is gone', async () => {
  answerWith(502, '<html>Bad gateway</html>');
  await expect(ask('/x', { answer })).rejects.toMatchObject({ code: 'INTERNAL', status: 502 });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(ask('/x', { answer })).rejects.toMatchObject({ code: 'UNREACHABLE', status: 0 });
});
