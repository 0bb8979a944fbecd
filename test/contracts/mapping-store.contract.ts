import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableMapping } from '#domain/imports/table-mapping.ts';
import type { MappingStore } from '#ports/mapping-store.ts';

const mappingNamed = (name: string): TableMapping => ({
  name,
  rows: 'executions',
  columns: { instrument: 'Ticker', quantity: 'Qty', price: 'Kurs “x”', time: 'When' },
  costs: ['Fee'],
  costSign: 'negative',
  account: null,
  sideFrom: 'quantity',
  buyWords: [],
  sellWords: [],
  tradedAs: 'any',
  dateOrder: 'day-first',
  numbers: null,
  timeZone: null,
});

/** What holds for every store of mappings. Each case has a ledger of its own, which exists. */
export const mappingStoreContract = (
  name: string,
  open: () => MappingStore,
  ledgers: readonly [string, string],
): void => {
  describe(`mapping store: ${name}`, () => {
    const [own, other] = ledgers;

    it('keeps one mapping for each header, by name, each ledger its own', async () => {
      const store = open();
      await store.put(own, { fingerprint: 'f2', mapping: mappingNamed('zeta'), changedAt: 1 }, 'anna');
      await store.put(own, { fingerprint: 'f1', mapping: mappingNamed('Alpha'), changedAt: 2 }, 'anna');
      await store.put(own, { fingerprint: 'f2', mapping: mappingNamed('Beta'), changedAt: 3 }, 'bert');
      assert.deepEqual(await store.list(own), [
        { fingerprint: 'f1', mapping: mappingNamed('Alpha'), changedAt: 2 },
        { fingerprint: 'f2', mapping: mappingNamed('Beta'), changedAt: 3 },
      ]);
      assert.deepEqual(await store.list(other), []);
      assert.equal(await store.remove(other, 'f2'), false);
      assert.equal(await store.remove(own, 'f2'), true);
      assert.equal(await store.remove(own, 'f2'), false);
      assert.deepEqual(
        (await store.list(own)).map(({ fingerprint }) => fingerprint),
        ['f1'],
      );
    });
  });
};
