import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';
import { tooMany } from '#test/support/sources/source-double.ts';
import { yahooDouble } from '#test/support/sources/yahoo-double.ts';

const yahoo = await yahooDouble();
let data: Awaited<ReturnType<typeof temporaryData>>;
before(async () => {
  data = await temporaryData();
});
after(async () => {
  await yahoo.close();
  await data.remove();
});

const search = (words: readonly string[], environment = {}) =>
  runKontor(['instruments', 'search', ...words, '--sources', '--data', data.path], { environment });
const asking = { KONTOR_SOURCES: 'yahoo,eodhd', KONTOR_SOURCE_URLS: `yahoo=${yahoo.url}` };

test('asks the sources, and says which could not answer', async () => {
  const { exitCode, out, err } = await search(['vodafone'], asking);
  assert.equal(exitCode, 0, err);
  assert.match(out, /yahoo +VOD\.L +Vodafone Group/);
  assert.match(err, /eodhd needs a key/);
  yahoo.next(tooMany('60'));
  const limited = await search(['vodafone'], asking);
  assert.match(limited.out, /Nothing is found/);
  assert.match(limited.err, /yahoo was asked too often: Too Many Requests; it is asked again after 20/);
});

test('asks nobody where nobody may be asked, and wants more than a letter', async () => {
  const { exitCode, out } = await search(['vodafone', '--json']);
  assert.equal(exitCode, 0);
  const { symbols, sources } = JSON.parse(out);
  assert.deepEqual([symbols, sources.map(({ code }: { code: string }) => code)], [[], Array(3).fill('switched-off')]);
  const short = await search(['v'], asking);
  assert.equal(short.exitCode, 2);
  assert.match(short.err, /2 to 60 signs/);
});
