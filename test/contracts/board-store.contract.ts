import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import type { Board, BoardStore } from '#ports/board-store.ts';

const board = (id: string, place: number, widget = 'equity'): Board => ({
  id,
  name: `Board ${id}`,
  place,
  filter: { notAccount: ['Sim101'], period: 'this-month' },
  tiles: [{ id: 't1', widget, settings: { figure: 'net_profit', goal: 1.5 }, x: 3, y: 0, w: 6, h: 5, hidden: false }],
});
const conflict = (error: unknown): boolean => isAppError(error, 'VERSION_CONFLICT');

/** What holds for every store of boards, in two ledgers that exist. */
export const boardStoreContract = (name: string, open: () => BoardStore, ledgers: readonly [string, string]): void => {
  describe(`board store: ${name}`, () => {
    const owners = {
      anna: { ledger: ledgers[0], person: 'anna' },
      bert: { ledger: ledgers[0], person: 'bert' },
      elsewhere: { ledger: ledgers[1], person: 'anna' },
    };

    it('keeps boards in their order, those of each person in each ledger apart', async () => {
      const store = open();
      await store.put(owners.anna, board('a', 2), 0, 1);
      await store.put(owners.anna, board('b', 0.5), 0, 2);
      await store.put(owners.bert, board('a', 1, 'drawdown'), 0, 3);
      await store.put(owners.elsewhere, board('a', 1, 'goal'), 0, 3);
      assert.deepEqual(await store.list(owners.anna), [
        { ...board('b', 0.5), version: 1 },
        { ...board('a', 2), version: 1 },
      ]);
      assert.equal(await store.remove(owners.bert, 'b'), false);
      assert.equal(await store.remove(owners.anna, 'a'), true);
      assert.equal(await store.remove(owners.anna, 'a'), false);
      assert.deepEqual(await store.list(owners.bert), [{ ...board('a', 1, 'drawdown'), version: 1 }]);
      assert.deepEqual(await store.list(owners.elsewhere), [{ ...board('a', 1, 'goal'), version: 1 }]);
    });

    it('changes a board from its last version only', async () => {
      const store = open();
      await store.put(owners.anna, board('c', 1), 0, 1);
      const changed = { ...board('c', 4, 'goal'), name: '', tiles: [] };
      assert.deepEqual(await store.put(owners.anna, changed, 1, 2), { ...changed, version: 2 });
      await assert.rejects(store.put(owners.anna, board('c', 1), 1, 3), conflict);
      await assert.rejects(store.put(owners.anna, board('c', 1), 0, 3), conflict);
      await assert.rejects(store.put(owners.anna, board('d', 1), 4, 3), conflict);
      const kept = (await store.list(owners.anna)).find(({ id }) => id === 'c');
      assert.deepEqual(kept, { ...changed, version: 2 });
    });
  });
};
