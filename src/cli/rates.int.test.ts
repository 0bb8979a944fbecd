import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

const fixture = (name: string): string => fileURLToPath(import.meta.resolve(`#adapters/ecb/fixtures/${name}`));
const asked: string[] = [];
let answers = true;
/** In place of the European Central Bank: it has the history up to the last day of the fixture, and no newer day. */
const bank = createServer(({ url = '' }, reply) => {
  asked.push(url);
  if (!answers) return void reply.writeHead(503).end();
  reply.end(zipSync({ 'eurofxref-hist.csv': readFileSync(fixture('hist.csv')) }));
}).listen(0, '127.0.0.1');

let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runKontor(['rates', ...words, '--data', data.path], { environment });
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor([...words, '--json']);
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};
const bankOnly = () => ({
  KONTOR_SOURCES: 'ecb',
  KONTOR_SOURCE_URLS: `ecb=http://127.0.0.1:${(bank.address() as AddressInfo).port}`,
});

before(async () => {
  data = await temporaryData();
});
after(async () => {
  bank.close();
  await data.remove();
});

test('asks nobody where no source may be asked', async () => {
  const { exitCode, err } = await kontor(['sync']);
  assert.equal(exitCode, 1);
  assert.match(err, /KONTOR_SOURCES/);
  assert.deepEqual(asked, []);
});

test('shows no rate and no day where nothing is stored, and says how to get them', async () => {
  const { exitCode, out, err } = await kontor(['show', 'USD']);
  assert.deepEqual([exitCode, out], [1, '']);
  assert.match(err, /^kontor: No rates are stored; `kontor rates sync` fetches them. \(NOT_FOUND\)/);
  const { out: dated } = await kontor(['show', 'USD', '--date', '2026-11-20']);
  assert.equal(dated, '2026-11-20  no rate: none are stored; `kontor rates sync` fetches them\n');
  assert.match((await kontor(['import', data.path])).err, /cannot be read: it is a directory, and a file is expected/);
});

test('says of a failure until when it holds back', async () => {
  answers = false;
  const { exitCode, err } = await kontor(['sync', '--json'], bankOnly());
  answers = true;
  const { code, details } = JSON.parse(err);
  assert.deepEqual([exitCode, code], [1, 'SOURCE_UNREACHABLE']);
  assert.ok(Date.parse(details.until) > Date.now());
  const { attempt, source } = await json('status');
  assert.deepEqual([attempt.failures, attempt.until, source], [1, details.until, null]);
});

test('fetches the whole history from the address that is set', async () => {
  await kontor(['sync'], bankOnly());
  assert.deepEqual(asked, ['/eurofxref-hist.zip', '/eurofxref-hist.zip']);
  const status = await json('status');
  assert.deepEqual([status.source, status.publications, status.last], ['ecb', 4, '2026-11-20']);
  const lira = status.currencies.find(({ currency }: { currency: string }) => currency === 'TRL');
  assert.deepEqual(lira, { currency: 'TRL', first: '2004-12-31', last: '2004-12-31', rate: '1836200', ended: true });
});

test('takes in a file, once', async () => {
  const imported = await json('import', fixture('hist-90d.xml'));
  assert.deepEqual(imported, {
    publications: 3,
    first: '2026-11-18',
    last: '2026-11-20',
    added: 1,
    same: 2,
    corrected: 0,
  });
  assert.equal((await json('import', fixture('hist-90d.xml'))).same, 3);
  const { exitCode, err } = await kontor(['import', fixture('SOURCES.md'), '--json']);
  assert.deepEqual([exitCode, JSON.parse(err).code], [1, 'FORMAT_UNKNOWN']);
});

test('shows the rate of a day, and says which publication it is of', async () => {
  const { out } = await kontor(['show', 'usd', '--date', '2026-11-22']);
  assert.equal(
    out,
    '2026-11-22  1 EUR = 1.1510 USD  (European Central Bank, 2026-11-20, the publication before 2026-11-22)\n',
  );
  assert.equal((await json('show', 'EUR', '--base', 'USD')).rate, '0.868809730669');
  const { out: none } = await kontor(['show', 'BGN', '--date', '2026-11-20']);
  assert.equal(none, '2026-11-20  no rate: the currency is not in the publication of 2026-11-20\n');
  const { out: early } = await kontor(['show', 'USD', '--date', '1998-06-01']);
  assert.match(
    early,
    /^1998-06-01 {2}no rate: those stored begin on 2004-12-31; the file of the whole history is taken in by `kontor rates import`\n$/,
  );
  assert.equal((await kontor(['show', 'Dollar'])).exitCode, 2);
});
