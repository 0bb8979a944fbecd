import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { readConfig, settings } from './config.ts';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(isAppError(error, 'INVALID_CONFIG'));
    return error.details.problems as readonly string[];
  }
  return [];
};

test('needs no variable', () => {
  const config = readConfig({ PATH: '/bin', HOME: '/root' });
  assert.equal(config.dataDirectory, './data');
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 8420);
  assert.equal(config.databaseUrl, null);
  assert.deepEqual(config.behindProxy, []);
  assert.equal(config.uploadLimitBytes, 536_870_912);
});

test('reads each kind of value', () => {
  const config = readConfig({
    KONTOR_PORT: '0',
    KONTOR_UPLOAD_LIMIT: '3 kb',
    KONTOR_BEHIND_PROXY: '10.0.0.2, fd00::/8',
    KONTOR_REDIS_URL: 'redis://a:1, redis://b:2',
    KONTOR_LOG_LEVEL: 'debug',
    KONTOR_HOST: '',
  });
  assert.equal(config.port, 0);
  assert.equal(config.uploadLimitBytes, 3072);
  assert.deepEqual(config.behindProxy, ['10.0.0.2', 'fd00::/8']);
  assert.deepEqual(config.redisUrls, ['redis://a:1', 'redis://b:2']);
  assert.equal(config.logLevel, 'debug');
  assert.equal(config.host, '127.0.0.1', 'an empty variable is not set');
  assert.ok(readConfig({ KONTOR_BEHIND_PROXY: 'true' }).behindProxy.includes('loopback'));
});

test('reports every problem at once, with what was expected and found', () => {
  const problems = problemsOf({ KONTOR_PORT: '99999', KONTOR_LOG_LEVEL: 'loud', KONTOR_DATBASE_URL: 'x' });
  assert.deepEqual(problems, [
    'KONTOR_DATBASE_URL: expected one of the known settings, found an unknown one',
    'KONTOR_PORT: expected a whole number from 0 to 65535, found "99999"',
    'KONTOR_LOG_LEVEL: expected one of debug, info, warn, error, silent, found "loud"',
  ]);
});

test('never shows a secret', () => {
  const env = {
    KONTOR_DATABASE_URL: 'mysql://u:hunter2@h',
    KONTOR_METRICS_TOKEN: 'hunter2',
    KONTOR_OWNER_EMAIL: 'a@b.c',
    KONTOR_OWNER_PASSWORD: 'hunter2',
  };
  const problems = problemsOf(env);
  assert.equal(problems.length, 3);
  assert.doesNotMatch(problems.join(), /hunter2/);
});

test('asks for the other half of a pair', () => {
  assert.deepEqual(problemsOf({ KONTOR_TLS_CERT: 'cert.pem' }), [
    'KONTOR_TLS_KEY: expected beside KONTOR_TLS_CERT, found nothing',
  ]);
  assert.equal(problemsOf({ KONTOR_OWNER_PASSWORD: 'long enough!' }).length, 1);
});

test('tolerates the keys of the tests and no other', () => {
  assert.deepEqual(problemsOf({ KONTOR_TEST_DATABASE_URL: 'postgres://x' }), []);
  assert.equal(problemsOf({ KONTOR_TEST_ANYTHING: '1' }).length, 1);
});

test('names every key once and explains it', () => {
  const rows = Object.values(settings);
  assert.equal(new Set(rows.map((row) => row.key)).size, rows.length);
  for (const row of rows) assert.match(row.text, /^[A-Z].*\.$/s, row.key);
});
