import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './config.ts';
import { listedSources } from './listed-sources.ts';

const on = (env: Record<string, string>): readonly string[] =>
  listedSources(readConfig(env)).flatMap(({ name, state }) => (state === 'on' ? [name] : []));

test('lets every source be asked but the folders that are not set', () => {
  assert.deepEqual(on({}), ['yahoo', 'ecb', 'onetrading', 'alphavantage', 'eodhd']);
  assert.deepEqual(on({ KONTOR_SOURCES: 'ecb,folder', KONTOR_CANDLE_FOLDER: '/bars' }), ['ecb', 'folder']);
  assert.deepEqual(on({ KONTOR_SOURCES: 'none', KONTOR_NINJATRADER_FOLDER: '/export' }), []);
});
