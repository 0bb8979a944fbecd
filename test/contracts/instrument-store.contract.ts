import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { InstrumentStore, RecordedChange } from '#ports/instrument-store.ts';

const at = Date.UTC(2026, 0, 5, 12, 30, 15, 250);
const added = (id: string): RecordedChange => ({
  type: 'InstrumentAdded',
  number: 1,
  at,
  by: 'anna',
  undone: null,
  data: {
    id,
    assetClass: 'share',
    name: `Münchener "${id}"`,
    calendar: 'XETRA',
    currency: 'EUR',
    exchange: null,
    isin: null,
    wkn: null,
    fundType: null,
    ...noTerms,
    spellings: { yahoo: `${id}.DE` },
  },
});
const merged = (from: string, into: string): RecordedChange => ({
  type: 'InstrumentsMerged',
  number: 2,
  at: at + 1,
  by: 'bert',
  undone: null,
  data: { from, into },
});
const undone = { at: at + 2, by: 'anna' };

/** What every store of instruments does. `store` is called for each test and may give the same store again. */
export const instrumentStoreContract = (name: string, store: () => InstrumentStore): void => {
  describe(`instrument store: ${name}`, () => {
    test('gives the changes of an instrument back in order, undone ones too', async () => {
      const instruments = store();
      const ledger = randomUUID();
      await instruments.put(ledger, 'AAA', merged('AAA', 'BBB'));
      await instruments.put(ledger, 'AAA', added('AAA'));
      await instruments.put(ledger, 'BBB', added('BBB'));
      await instruments.markUndone(ledger, 'AAA', 2, undone);
      assert.deepEqual(await instruments.changes(ledger, 'AAA'), [added('AAA'), { ...merged('AAA', 'BBB'), undone }]);
      assert.deepEqual(await instruments.changes(ledger, 'CCC'), []);
    });

    test('keeps ledgers apart', async () => {
      const instruments = store();
      const [mine, other] = [randomUUID(), randomUUID()];
      await instruments.put(mine, 'AAA', added('AAA'));
      assert.deepEqual(await instruments.changes(other, 'AAA'), []);
      assert.deepEqual(await instruments.changedSince(other, 0), []);
      assert.equal(await instruments.revision(other), 0);
      await instruments.markUndone(other, 'AAA', 1, undone);
      assert.deepEqual(await instruments.changes(mine, 'AAA'), [added('AAA')]);
    });

    test('says what changed since a revision, and nothing when nothing did', async () => {
      const instruments = store();
      const ledger = randomUUID();
      await instruments.put(ledger, 'BBB', added('BBB'));
      await instruments.put(ledger, 'AAA', added('AAA'));
      const first = await instruments.revision(ledger);
      assert.deepEqual(
        (await instruments.changedSince(ledger, 0)).map(({ id }) => id),
        ['AAA', 'BBB'],
      );
      assert.deepEqual(await instruments.changedSince(ledger, first), []);
      await instruments.put(ledger, 'AAA', added('AAA'));
      assert.equal(await instruments.revision(ledger), first, 'the same again is no change');
      await instruments.markUndone(ledger, 'AAA', 1, undone);
      assert.ok((await instruments.revision(ledger)) > first);
      assert.deepEqual(await instruments.changedSince(ledger, first), [
        { id: 'AAA', change: { ...added('AAA'), undone } },
      ]);
    });

    test('gives everything anew once all is marked as changed', async () => {
      const instruments = store();
      const ledger = randomUUID();
      await instruments.put(ledger, 'AAA', added('AAA'));
      const before = await instruments.revision(ledger);
      await instruments.markAllChanged();
      assert.equal((await instruments.changedSince(ledger, before)).length, 1);
    });
  });
};
