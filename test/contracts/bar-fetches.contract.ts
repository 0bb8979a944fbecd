import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { BarFetch, BarFetches, WantedBars } from '#ports/bar-fetches.ts';

const now = Date.UTC(2026, 0, 5, 12);
const hour = 3_600_000;
const wanted = (part: Partial<WantedBars> = {}): WantedBars => ({
  instrument: 'MNQ MAR25',
  interval: '1m',
  from: now - 5 * hour,
  to: now - 4 * hour,
  reason: 'import',
  batch: null,
  ...part,
});
const done = { state: 'done', dueAt: now, added: 5, said: [] } as const;

/** What every store of wanted spans does; the store is one that nothing is wanted of yet. */
export const barFetchesContract = (name: string, open: () => Promise<BarFetches>): void => {
  describe(`bar fetches: ${name}`, () => {
    let fetches: BarFetches;
    before(async () => {
      fetches = await open();
    });
    const claimAll = async (at: number): Promise<readonly BarFetch[]> => {
      const claimed: BarFetch[] = [];
      for (let next = await fetches.claim(at, at + 1); next !== null; next = await fetches.claim(at, at + 1))
        claimed.push(next);
      for (const fetch of claimed) await fetches.settle(fetch, done, at);
      return claimed;
    };

    test('gives the fine and the old first, each to one worker', async () => {
      await fetches.want(
        'main',
        [
          wanted({ instrument: 'C', interval: '1d' }),
          wanted({ instrument: 'B', from: now - 4.5 * hour }),
          wanted({ instrument: 'A' }),
        ],
        now,
      );
      assert.equal(await fetches.nextDue(), now);
      const claimed = await Promise.all([1, 2, 3, 4].map(() => fetches.claim(now, now + hour)));
      assert.deepEqual(claimed.map((fetch) => fetch?.instrument).sort(), ['A', 'B', 'C', undefined]);
      for (const fetch of claimed) if (fetch) await fetches.settle(fetch, { ...done, state: 'waiting' }, now);
      assert.deepEqual(
        (await claimAll(now)).map(({ instrument }) => instrument),
        ['A', 'B', 'C'],
      );
      assert.equal(await fetches.nextDue(), null);
    });

    test('holds a span once, however often it is wanted, and takes it up anew when it has ended', async () => {
      const span = wanted({ instrument: 'ONCE' });
      await fetches.want('main', [span, { ...span, batch: 'b1' }], now);
      await fetches.want('main', [span], now + 1);
      const [first, ...others] = await claimAll(now + 2);
      assert.deepEqual([first?.batch, first?.requestedAt, others.length], ['b1', now, 0]);
      await fetches.want('main', [{ ...span, reason: 'daily' }], now + 3);
      const [again] = await claimAll(now + 4);
      assert.deepEqual([again?.id, again?.reason, again?.batch, again?.added], [first?.id, 'daily', 'b1', 5]);
      assert.equal((await fetches.touching('main', 'ONCE', span.from, span.to)).length, 1);
    });

    test('keeps the said, waits until it is due, and gives an abandoned one to another', async () => {
      await fetches.want('main', [wanted({ instrument: 'LATER' })], now);
      const first = await fetches.claim(now, now + 100);
      assert.equal(await fetches.claim(now + 99, now + 200), null);
      const second = await fetches.claim(now + 100, now + 200);
      assert.equal(second?.id, first?.id);
      const verdict = {
        source: 'yahoo',
        code: 'limited',
        until: now + hour,
        days: null,
        message: 'slow',
        added: 3,
      } as const;
      await fetches.settle(first!, done, now + 110);
      await fetches.settle(second!, { state: 'waiting', dueAt: now + hour, added: 3, said: [verdict] }, now + 120);
      assert.equal(await fetches.claim(now + hour - 1, now + hour), null);
      assert.equal(await fetches.nextDue(), now + hour);
      const third = await fetches.claim(now + hour, now + 2 * hour);
      assert.deepEqual(third?.said, [verdict]);
      await fetches.settle(third!, done, now + hour);
      const [shown] = await fetches.latest('main', { limit: 1 });
      assert.deepEqual([shown?.state, shown?.added, shown?.changedAt], ['done', 8, now + hour]);
    });

    test('shows what touches a span, and counts by import, instrument and state', async () => {
      const span = wanted({ instrument: 'SHOWN', batch: 'b7' });
      await fetches.want('mine', [span, { ...span, from: span.to, to: span.to + hour }], now);
      assert.equal((await fetches.touching('mine', 'SHOWN', span.from, span.to)).length, 1);
      assert.equal((await fetches.touching('other', 'SHOWN', span.from, span.to)).length, 0);
      assert.equal((await fetches.latest('mine', { limit: 9, batch: 'b7' })).length, 2);
      assert.equal((await fetches.latest('mine', { limit: 9, batch: 'b8' })).length, 0);
      assert.deepEqual(await fetches.counts('mine'), [
        { batch: 'b7', instrument: 'SHOWN', state: 'waiting', fetches: 2 },
      ]);
      await claimAll(now);
    });

    test('forgets what ended long ago and no import wanted', async () => {
      await fetches.want(
        'old',
        [wanted({ instrument: 'X', reason: 'daily' }), wanted({ instrument: 'Y', batch: 'b' })],
        now,
      );
      await claimAll(now);
      await fetches.want('old', [wanted({ instrument: 'Z', reason: 'daily' })], now);
      await fetches.forget(now);
      assert.equal((await fetches.latest('old', { limit: 9 })).length, 3);
      await fetches.forget(now + 1);
      assert.deepEqual((await fetches.latest('old', { limit: 9 })).map(({ instrument }) => instrument).sort(), [
        'Y',
        'Z',
      ]);
    });
  });
};
