import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { zipSync } from 'fflate';
import type { ErrorCode } from '#domain/errors.ts';
import { ecbRateSource } from './rate-source.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const now = Date.UTC(2026, 10, 20, 16);

/** A server in place of the ECB's; the source that asks it. */
const sourceOf = async (test: TestContext, listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  test.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return ecbRateSource({ url: `http://127.0.0.1:${port}/stats`, now: () => now });
};

const failing = async (test: TestContext, listener: RequestListener, code: ErrorCode) => {
  const source = await sourceOf(test, listener);
  return assert.rejects(source.fetchRates('day'), (error: { code: string }) => error.code === code);
};

describe('the ECB as a source', () => {
  it('asks for the file of each period', async (test) => {
    const asked: string[] = [];
    const files: Readonly<Record<string, Uint8Array>> = {
      '/stats/eurofxref-daily.xml': fixture('daily.xml'),
      '/stats/eurofxref-hist-90d.xml': fixture('hist-90d.xml'),
      '/stats/eurofxref-hist.zip': zipSync({ 'eurofxref-hist.csv': fixture('hist.csv') }),
    };
    const source = await sourceOf(test, ({ url = '' }, reply) => {
      asked.push(url);
      reply.end(files[url]);
    });
    const days = async (period: 'day' | '90-days' | 'all') => (await source.fetchRates(period)).length;
    assert.deepEqual([await days('day'), await days('90-days'), await days('all')], [1, 3, 4]);
    assert.deepEqual(asked, Object.keys(files));
  });

  it('says until when it was asked too often', async (test) => {
    const source = await sourceOf(test, (_, reply) => void reply.writeHead(429, { 'retry-after': '90' }).end());
    await assert.rejects(source.fetchRates('day'), {
      code: 'SOURCE_LIMITED',
      details: { source: 'ecb', until: '2026-11-20T16:01:30.000Z' },
    });
    await failing(test, (_, reply) => void reply.writeHead(429).end(), 'SOURCE_LIMITED');
  });

  it('is unreachable when it fails, breaks off or answers something else', async (test) => {
    await failing(test, (_, reply) => void reply.writeHead(503).end(), 'SOURCE_UNREACHABLE');
    await failing(test, (_, reply) => void reply.end('<html>Maintenance</html>'), 'SOURCE_UNREACHABLE');
    await failing(test, (_, reply) => void reply.end(), 'SOURCE_UNREACHABLE');
    const breaking: RequestListener = (_, reply) => {
      reply.writeHead(200, { 'content-length': '1000' });
      reply.write('<a>', () => reply.destroy());
    };
    await failing(test, breaking, 'SOURCE_UNREACHABLE');
    const nobody = ecbRateSource({ url: 'http://127.0.0.1:1', now: () => now });
    await assert.rejects(nobody.fetchRates('day'), { code: 'SOURCE_UNREACHABLE' });
  });
});
