import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '#ports/clock.ts';
import type { SecretStore } from '#ports/secret-store.ts';

/** Proves of an adapter what `SecretStore` promises; `open` makes one that nothing was entered into, on a clock. */
export const secretStoreContract = (name: string, open: (clock: Clock) => Promise<SecretStore>): void => {
  describe(`secret store: ${name}`, () => {
    const at = (time: number): Clock => ({ now: () => time });

    it('gives back what was entered, and null for what was not', async () => {
      const store = await open(at(0));
      await store.put('main', 'eodhd', 'grün €uro 🔑 1234');
      assert.equal(await store.get('main', 'eodhd'), 'grün €uro 🔑 1234');
      assert.equal(await store.get('main', 'alphavantage'), null);
    });

    it('lists names in order with the last four characters and the time, and no more', async () => {
      let now = 1_000;
      const store = await open({ now: () => now });
      await store.put('main', 'eodhd', 'AAAABBBB1234');
      now = 2_000;
      await store.put('main', 'alphavantage', 'CCCCDDDD5678');
      assert.deepEqual(await store.list('main'), [
        { name: 'alphavantage', ending: '5678', enteredAt: 2_000 },
        { name: 'eodhd', ending: '1234', enteredAt: 1_000 },
      ]);
    });

    it('replaces what is entered again', async () => {
      let now = 1_000;
      const store = await open({ now: () => now });
      await store.put('main', 'eodhd', 'the-first-one');
      now = 5_000;
      await store.put('main', 'eodhd', 'the-second');
      assert.equal(await store.get('main', 'eodhd'), 'the-second');
      assert.deepEqual(await store.list('main'), [{ name: 'eodhd', ending: 'cond', enteredAt: 5_000 }]);
    });

    it('keeps ledgers apart', async () => {
      const store = await open(at(0));
      await store.put('a', 'eodhd', 'of-ledger-a');
      await store.put('b', 'eodhd', 'of-ledger-b');
      await store.remove('b', 'eodhd');
      assert.equal(await store.get('a', 'eodhd'), 'of-ledger-a');
      assert.equal(await store.get('b', 'eodhd'), null);
      assert.deepEqual(await store.list('b'), []);
    });

    it('removes, and does not mind what is not there', async () => {
      const store = await open(at(0));
      await store.put('main', 'eodhd', 'to-be-removed');
      await store.remove('main', 'eodhd');
      await store.remove('main', 'eodhd');
      assert.equal(await store.get('main', 'eodhd'), null);
    });
  });
};
