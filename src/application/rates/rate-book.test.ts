import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryRateStore } from '#adapters/memory/rate-store.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { openRateBook, ownRates, realRates } from './rate-book.ts';

const pair = { base: 'EUR', quote: 'USD' };

test('what a person states of a rate counts where the Central Bank says nothing', async () => {
  const store = memoryRateStore();
  const stated: readonly RatePublication[] = [
    { date: '2026-01-05', rates: { USD: '9.9' } },
    { date: '2026-01-06', rates: { USD: '1.2', XAU: '0.0004' } },
  ];
  await store.upsert('main', ownRates, stated, 0);
  const alone = await openRateBook(store, 'main');
  assert.equal(alone.source, ownRates);
  assert.equal((await alone.on({ ...pair, date: '2026-01-05' })).rate, '9.9');

  await store.upsert('main', realRates, [{ date: '2026-01-05', rates: { USD: '1.1' } }], 0);
  const both = await openRateBook(store, 'main');
  assert.equal(both.source, realRates);
  assert.equal((await both.on({ ...pair, date: '2026-01-05' })).rate, '1.1');
  assert.equal((await both.on({ ...pair, date: '2026-01-06' })).rate, '1.2');
});
