import assert from 'node:assert/strict';
import { test } from 'node:test';
import { healthSaying } from '#contract/system.ts';
import { healthOf, linkSaying } from './health-words.ts';

test('says the same in codes and in English', () => {
  const { detail, says } = healthOf(true, [
    { code: 'version', params: { product: 'RabbitMQ', version: '4.1' } },
    { code: 'jobs', params: { waiting: 2, dead: 0 } },
  ]);
  assert.equal(detail, 'RabbitMQ 4.1; 2 waiting, 0 dead');
  for (const saying of says!) assert.ok(healthSaying.safeParse(saying).success);
});

test('knows what connections say of themselves, and leaves the words of others alone', () => {
  assert.equal(linkSaying('in this process')?.code, 'in-process');
  assert.deepEqual(linkSaying('RabbitMQ 4.1.0')?.params, { product: 'RabbitMQ', version: '4.1.0' });
  assert.equal(linkSaying('connect ECONNREFUSED 127.0.0.1:6379'), null);
});
