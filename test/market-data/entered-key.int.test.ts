import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKontor } from '#test/support/kontor.ts';

const { useCases, queue, context } = await testKontor('main', { KONTOR_SOURCES: 'eodhd' });

test('looks at what is missing again when a key is entered', async () => {
  const standing = async () =>
    (await useCases.marketData(context, { limit: 1 })).sources.find(({ name }) => name === 'eodhd')?.state;
  assert.equal(await standing(), 'needs-key');
  await useCases.setSourceKey(context, 'eodhd', 'a-key-of-mine');
  assert.equal(await standing(), 'open');
  assert.equal((await (await queue()).health()).waiting, 1);
});
