import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { SavedView, ViewStore } from '#ports/view-store.ts';

const view = (id: string, name: string, account = 'Sim101'): SavedView => ({
  id,
  name,
  filter: { notAccount: [account], period: 'this-month', minDuration: 30 },
});
const conflict = (error: unknown): boolean => isAppError(error, 'VERSION_CONFLICT');

/** What holds for every store of views, in two ledgers that exist. */
export const viewStoreContract = (name: string, open: () => ViewStore, ledgers: readonly [string, string]): void => {
  describe(`view store: ${name}`, () => {
    const owners = {
      anna: { ledger: ledgers[0], person: 'anna' },
      bert: { ledger: ledgers[0], person: 'bert' },
      elsewhere: { ledger: ledgers[1], person: 'anna' },
    };

    it('keeps views by name, those of each person in each ledger apart', async () => {
      const store = open();
      await store.put(owners.anna, view('v1', 'zeta'), 0, 1);
      await store.put(owners.anna, view('v2', 'Alpha'), 0, 2);
      await store.put(owners.bert, view('v1', 'his'), 0, 3);
      await store.put(owners.elsewhere, view('v1', 'there'), 0, 3);
      assert.deepEqual(await store.list(owners.anna), [
        { ...view('v2', 'Alpha'), version: 1 },
        { ...view('v1', 'zeta'), version: 1 },
      ]);
      assert.equal(await store.remove(owners.bert, 'v2'), false);
      assert.equal(await store.remove(owners.anna, 'v1'), true);
      assert.equal(await store.remove(owners.anna, 'v1'), false);
      assert.deepEqual(
        (await store.list(owners.anna)).map(({ id }) => id),
        ['v2'],
      );
      assert.deepEqual(await store.list(owners.bert), [{ ...view('v1', 'his'), version: 1 }]);
      assert.deepEqual(await store.list(owners.elsewhere), [{ ...view('v1', 'there'), version: 1 }]);
    });

    it('changes a view from its last version only', async () => {
      const store = open();
      await store.put(owners.anna, view('w1', 'one'), 0, 1);
      const changed = view('w1', 'two', 'LIVE-1');
      assert.deepEqual(await store.put(owners.anna, changed, 1, 2), { ...changed, version: 2 });
      await assert.rejects(store.put(owners.anna, view('w1', 'late'), 1, 3), conflict);
      await assert.rejects(store.put(owners.anna, view('w1', 'again'), 0, 3), conflict);
      await assert.rejects(store.put(owners.anna, view('w2', 'gone'), 4, 3), conflict);
      const kept = (await store.list(owners.anna)).find(({ id }) => id === 'w1');
      assert.deepEqual(kept, { ...changed, version: 2 });
    });
  });
};
