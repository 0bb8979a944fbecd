import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import type { RecordedChange } from '#domain/changes/change-history.ts';
import type { ChangeStore } from '#ports/change-store.ts';

const at = Date.UTC(2026, 0, 5, 12, 30, 15, 250);
const set = (number: number, name: string): RecordedChange => ({
  type: 'AccountGroupSet',
  number,
  at,
  by: 'anna',
  undone: null,
  data: { group: 'g', name, accounts: ['Süd "1"', 'B'] },
});
const undone = { at: at + 2, by: 'bert', number: 3 };

/** What every store of changes does. `store` is called for each test and may give the same store again. */
export const changeStoreContract = (name: string, store: () => ChangeStore): void => {
  describe(`change store: ${name}`, () => {
    test('gives the changes of a stream back in order, those that are taken back too', async () => {
      const changes = store();
      const ledger = randomUUID();
      await changes.put(ledger, 'group-g', set(2, 'B'));
      await changes.put(ledger, 'group-g', set(1, 'A'));
      await changes.put(ledger, 'group-gg', set(1, 'C'));
      await changes.setUndone(ledger, 'group-g', 2, undone);
      assert.deepEqual(await changes.ofStream(ledger, 'group-g'), [set(1, 'A'), { ...set(2, 'B'), undone }]);
      await changes.setUndone(ledger, 'group-g', 2, null);
      assert.deepEqual(await changes.ofStream(ledger, 'group-g'), [set(1, 'A'), set(2, 'B')]);
      assert.deepEqual(await changes.ofStream(ledger, 'group-x'), []);
    });

    test('gives the changes of many streams by how their names begin, whatever signs these have', async () => {
      const changes = store();
      const ledger = randomUUID();
      await changes.put(ledger, 'group-b_%', set(1, 'B'));
      await changes.put(ledger, 'group-a', set(1, 'A'));
      await changes.put(ledger, 'account-a', set(1, 'C'));
      assert.deepEqual(
        (await changes.ofStreams(ledger, 'group-')).map(({ stream }) => stream),
        ['group-a', 'group-b_%'],
      );
      assert.deepEqual(await changes.ofStreams(ledger, 'group-b_%'), [{ stream: 'group-b_%', change: set(1, 'B') }]);
    });

    test('keeps ledgers apart', async () => {
      const changes = store();
      const [mine, other] = [randomUUID(), randomUUID()];
      await changes.put(mine, 'links', set(1, 'A'));
      await changes.setUndone(other, 'links', 1, undone);
      assert.deepEqual(await changes.ofStream(other, 'links'), []);
      assert.equal(await changes.revision(other, 'links'), 0);
      assert.deepEqual(await changes.ofStream(mine, 'links'), [set(1, 'A')]);
    });

    test('says what changed since a revision, and nothing when nothing did', async () => {
      const changes = store();
      const ledger = randomUUID();
      await changes.put(ledger, 'group-b', set(1, 'B'));
      await changes.put(ledger, 'group-a', set(1, 'A'));
      await changes.put(ledger, 'links', set(1, 'C'));
      const first = await changes.revision(ledger, 'group-');
      assert.deepEqual(
        (await changes.changedSince(ledger, 'group-', 0)).map(({ stream }) => stream),
        ['group-a', 'group-b'],
      );
      assert.deepEqual(await changes.changedSince(ledger, 'group-', first), []);
      await changes.setUndone(ledger, 'group-a', 1, undone);
      const since = [{ stream: 'group-a', change: { ...set(1, 'A'), undone } }];
      assert.deepEqual(await changes.changedSince(ledger, 'group-', first), since);
      assert.deepEqual(await changes.changedSince(randomUUID(), 'group-', 0), []);
      await changes.markAllChanged();
      assert.equal((await changes.changedSince(ledger, 'group-', first)).length, 2);
    });

    test('counts a revision with every change and switch, of the streams asked for alone', async () => {
      const changes = store();
      const ledger = randomUUID();
      await changes.put(ledger, 'links', set(1, 'A'));
      const first = await changes.revision(ledger, 'links');
      await changes.put(ledger, 'links', set(1, 'A'));
      await changes.put(ledger, 'group-g', set(1, 'A'));
      assert.equal(await changes.revision(ledger, 'links'), first);
      await changes.setUndone(ledger, 'links', 1, undone);
      const second = await changes.revision(ledger, 'links');
      assert.ok(second > first);
      await changes.markAllChanged();
      assert.ok((await changes.revision(ledger, 'links')) > second);
    });
  });
};
