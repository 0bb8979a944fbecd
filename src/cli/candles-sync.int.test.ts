import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { contractAt, tradingHourBefore } from '#test/support/recent-trades.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const at = tradingHourBefore(Date.now(), 3);
const span = ['--from', new Date(at).toISOString(), '--to', new Date(at + 3_600_000).toISOString()];
const instrument = contractAt(at);

let data: Awaited<ReturnType<typeof temporaryData>>;
let yahoo: Awaited<ReturnType<typeof yahooDouble>>;
before(async () => {
  data = await temporaryData();
  yahoo = await yahooDouble();
});
after(async () => {
  await yahoo.close();
  await data.remove();
});
const sync = (sources: string, ...words: readonly string[]) =>
  runKontor(['candles', 'sync', ...words, '--data', data.path], {
    environment: { KONTOR_SOURCES: sources, KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` },
  });

test('says that no source may be asked, and asks none', async () => {
  const { exitCode, out } = await sync('none', instrument, '--interval', '1m', ...span);
  assert.equal(exitCode, 0);
  assert.match(out, /0 bars fetched, missing: 1 gap/);
  assert.match(out, /yahoo: switched off by KONTOR_SOURCES/);
  assert.equal(yahoo.requests.length, 0);
});

test('fetches what is missing, once', async () => {
  const first = await sync('yahoo', instrument, '--interval', '1m', ...span);
  assert.match(first.out, /60 bars fetched, nothing is missing/);
  assert.match(first.out, /yahoo: 60 bars stored/);
  const asked = yahoo.requests.length;
  const [again] = JSON.parse((await sync('yahoo', instrument, '--interval', '1m', ...span, '--json')).out);
  assert.deepEqual([again.instrument, again.added, again.missing, again.until], [instrument, 0, [], null]);
  assert.equal(yahoo.requests.length, asked);
});

test('has nothing to fetch where nothing is held', async () => {
  const { exitCode, err } = await sync('yahoo');
  assert.equal(exitCode, 0);
  assert.match(err, /Nothing is held/);
});

test('refuses an instrument that nothing is known of', async () => {
  const { exitCode, out, err } = await sync('none', 'NOPE');
  assert.deepEqual([exitCode, out], [1, '']);
  assert.match(err, /^kontor: There is no instrument NOPE\..*\(NOT_FOUND\)\n$/);
});

test('ends with 1 where every source that it asks is out of reach', async () => {
  const words = ['candles', 'sync', '^GSPC', '--interval', '1d', '--data', data.path];
  const { exitCode, out, err } = await runKontor(words, {
    environment: { KONTOR_SOURCES: 'yahoo', KONTOR_SOURCE_URLS: 'yahoo=http://127.0.0.1:9' },
  });
  assert.equal(exitCode, 1);
  assert.match(out, /yahoo: does not answer/);
  assert.match(err, /^kontor: No source of bars answered: yahoo; asked again from .* \(SOURCE_UNREACHABLE\)\n$/);
});

test('names the option of a day that calendars do not have', async () => {
  const { exitCode, err } = await sync('none', instrument, '--from', '1926-01-01');
  assert.equal(exitCode, 2);
  assert.match(err, /^kontor: --from: expected a day from 1970-01-01 to 2099-12-31, found "1926/);
});
