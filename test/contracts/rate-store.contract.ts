import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RatePublication, RateStore } from '#ports/rate-store.ts';

const day = (date: string, rates: Readonly<Record<string, string>>): RatePublication => ({ date, rates });
const days = [
  day('2026-11-18', { USD: '1.1599', BGN: '1.95580' }),
  day('2026-11-19', { USD: '1.1523' }),
  day('2026-11-20', { USD: '1.1510', TRL: '1836200' }),
];
const always = ['0001-01-01', '9999-12-31'] as const;

/** What holds for every store of rates. Each case has a ledger of its own. */
export const rateStoreContract = (name: string, open: () => RateStore): void => {
  describe(`rate store: ${name}`, () => {
    it('gives the course of a currency, a day without it too, digits as they came', async () => {
      const store = open();
      assert.deepEqual(await store.upsert('course', 'ecb', days.toReversed(), 5), { added: 3, same: 0, corrected: 0 });
      assert.deepEqual(await store.course('course', 'ecb', 'BGN', ...always), [
        { date: '2026-11-18', rate: '1.95580' },
        { date: '2026-11-19', rate: null },
        { date: '2026-11-20', rate: null },
      ]);
      assert.deepEqual(await store.course('course', 'ecb', 'USD', '2026-11-19', '2026-11-19'), [
        { date: '2026-11-19', rate: '1.1523' },
      ]);
      assert.deepEqual(await store.course('course', 'demo', 'USD', ...always), []);
    });

    it('says what is stored of each source and currency', async () => {
      const store = open();
      await store.upsert('state', 'ecb', days, 1_780_000_000_000);
      await store.upsert('state', 'demo', days.slice(0, 1), 7);
      assert.deepEqual(await store.sources('state'), [
        { source: 'demo', publications: 1, first: '2026-11-18', last: '2026-11-18', fetchedAt: 7 },
        { source: 'ecb', publications: 3, first: '2026-11-18', last: '2026-11-20', fetchedAt: 1_780_000_000_000 },
      ]);
      assert.deepEqual(await store.currencies('state', 'ecb'), [
        { currency: 'BGN', first: '2026-11-18', last: '2026-11-18', rate: '1.95580' },
        { currency: 'TRL', first: '2026-11-20', last: '2026-11-20', rate: '1836200' },
        { currency: 'USD', first: '2026-11-18', last: '2026-11-20', rate: '1.1510' },
      ]);
    });

    it('changes nothing by writing the same again', async () => {
      const store = open();
      await store.upsert('again', 'ecb', days, 5);
      assert.deepEqual(await store.upsert('again', 'ecb', days, 9), { added: 0, same: 3, corrected: 0 });
      assert.equal((await store.sources('again'))[0]!.fetchedAt, 5);
      assert.deepEqual(await store.upsert('again', 'ecb', [], 9), { added: 0, same: 0, corrected: 0 });
      assert.deepEqual(await store.sources('nobody'), []);
    });

    it('corrects a rate, and keeps a currency that is left out', async () => {
      const store = open();
      await store.upsert('correct', 'ecb', days, 5);
      const later = [day('2026-11-18', { USD: '1.16' }), day('2026-11-19', { USD: '1.1523', GBP: '0.88' })];
      assert.deepEqual(await store.upsert('correct', 'ecb', later, 9), { added: 0, same: 0, corrected: 2 });
      const rates = async (currency: string) =>
        (await store.course('correct', 'ecb', currency, ...always)).map(({ rate }) => rate);
      assert.deepEqual(await rates('USD'), ['1.16', '1.1523', '1.1510']);
      assert.deepEqual(await rates('BGN'), ['1.95580', null, null]);
      assert.deepEqual(await rates('GBP'), [null, '0.88', null]);
    });

    it('counts each day once, whoever writes at the same time', async () => {
      const store = open();
      const counts = await Promise.all([1, 2, 3].map((at) => store.upsert('race', 'ecb', days, at)));
      assert.equal(
        counts.reduce((sum, { added }) => sum + added, 0),
        3,
      );
      assert.equal(
        counts.reduce((sum, { same }) => sum + same, 0),
        6,
      );
    });

    it('remembers how the last fetch went', async () => {
      const store = open();
      assert.equal(await store.sync('sync', 'ecb'), null);
      const failed = { triedAt: 1, failures: 2, until: 1_780_000_000_000, error: 'no answer' };
      await store.putSync('sync', 'ecb', failed);
      assert.deepEqual(await store.sync('sync', 'ecb'), failed);
      const went = { triedAt: 2, failures: 0, until: null, error: null };
      await store.putSync('sync', 'ecb', went);
      assert.deepEqual(await store.sync('sync', 'ecb'), went);
    });

    it('keeps ledgers apart, and removes one source of one of them', async () => {
      const store = open();
      for (const ledger of ['mine', 'theirs']) {
        await store.upsert(ledger, 'demo', days, 5);
        await store.upsert(ledger, 'ecb', days.slice(2), 5);
      }
      await store.remove('mine', 'demo');
      assert.deepEqual(
        (await store.sources('mine')).map(({ source }) => source),
        ['ecb'],
      );
      assert.deepEqual(await store.currencies('mine', 'demo'), []);
      assert.equal((await store.sources('theirs')).length, 2);
      assert.deepEqual(await store.course('neither', 'ecb', 'USD', ...always), []);
    });
  });
};
