import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKontor } from '#test/support/kontor.ts';

const { useCases, context } = await testKontor();
const status = () => useCases.ratesStatus(context);

test('has rates of its own with the demo, real ones before them, and none when the demo is gone', async () => {
  assert.equal((await status()).source, null);
  await useCases.loadDemo(context);
  const demo = await status();
  assert.deepEqual([demo.source, demo.mayAsk], ['demo', false]);
  const { rate, source } = await useCases.rateOn(context, { base: 'EUR', quote: 'USD', date: demo.last! });
  assert.ok(rate !== null && source === 'demo');

  await useCases.importRates(context, Buffer.from('Date,USD,\n2024-01-02,1.0956,\n'));
  assert.deepEqual([(await status()).source, (await status()).publications], ['ecb', 1]);
  const { rate: none } = await useCases.rateOn(context, { base: 'EUR', quote: 'USD', date: demo.last! });
  assert.equal(none, null, 'a made-up rate never stands in for a real one');

  await useCases.removeDemo(context);
  assert.deepEqual([(await status()).source, (await status()).publications], ['ecb', 1]);
  await useCases.loadDemo(context);
  await useCases.removeDemo(context);
});
