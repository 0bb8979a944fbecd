import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memorySecretStore } from '#adapters/memory/secret-store.ts';
import { readConfig } from './config.ts';
import { assertSources, barSources, isSourceName } from './sources.ts';

const clock = { now: () => 0 };
const sourcesOf = (env: Record<string, string>) => barSources(readConfig(env), memorySecretStore(clock), clock);
const namesOf = (env: Record<string, string>) =>
  sourcesOf(env)
    .of('main')
    .map(({ name }) => name);

test('has every source that the settings allow, the folders where they are set', () => {
  assert.deepEqual(namesOf({}).toSorted(), ['alphavantage', 'eodhd', 'onetrading', 'yahoo']);
  assert.deepEqual(
    namesOf({
      KONTOR_SOURCES: 'ecb,yahoo,folder,ninjatrader',
      KONTOR_CANDLE_FOLDER: '/bars',
      KONTOR_NINJATRADER_FOLDER: '/exports',
    }),
    ['yahoo', 'folder', 'ninjatrader'],
  );
  assert.deepEqual(namesOf({ KONTOR_SOURCES: 'none', KONTOR_CANDLE_FOLDER: '/bars' }), []);
});

test('takes any other exchange by its name, and refuses a name that nobody has', () => {
  assert.deepEqual(namesOf({ KONTOR_SOURCES: 'kraken,yahoo' }), ['yahoo', 'kraken']);
  assertSources(readConfig({ KONTOR_SOURCES: 'kraken,folder' }));
  assertSources(readConfig({}));
  assert.throws(() => assertSources(readConfig({ KONTOR_SOURCES: 'kraken,yaho' })), {
    code: 'INVALID_CONFIG',
    message: /KONTOR_SOURCES: expected sources \(yahoo, .*\) or exchanges of ccxt, found "yaho"/,
  });
});

test('keeps the names of sources for themselves: ours, the exchanges of ccxt, the demo', () => {
  for (const name of ['yahoo', 'alphavantage', 'eodhd', 'ecb', 'folder', 'ninjatrader', 'onetrading', 'kraken', 'demo'])
    assert.equal(isSourceName(name), true, name);
  for (const name of ['file', 'vendor', 'my yahoo', '../kraken']) assert.equal(isSourceName(name), false, name);
});
