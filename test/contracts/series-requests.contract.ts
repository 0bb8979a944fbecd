import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { SeriesRequests, SourceSeries } from '#ports/series-requests.ts';

const now = Date.UTC(2026, 0, 5, 12);
const series = (part: Partial<SourceSeries> = {}): SourceSeries => ({
  ledger: 'main',
  instrument: 'MNQ MAR25',
  interval: '1m',
  source: 'yahoo',
  ...part,
});

/** What every store of requests for series does. */
export const seriesRequestsContract = (name: string, requests: SeriesRequests): void => {
  describe(`series requests: ${name}`, () => {
    test('gives a series to one of many who ask at once', async () => {
      const wanted = series({ instrument: 'ONE' });
      const holders = Array.from({ length: 8 }, (_, index) => `worker-${index}`);
      const held = await Promise.all(holders.map((holder) => requests.hold(wanted, holder, now, now + 1_000)));
      assert.equal(held.filter(Boolean).length, 1);
    });

    test('gives it to the next when it is let go of, or when its time is over', async () => {
      const wanted = series({ instrument: 'NEXT' });
      assert.equal(await requests.hold(wanted, 'a', now, now + 1_000), true);
      assert.equal(await requests.hold(wanted, 'a', now + 500, now + 2_000), true);
      assert.equal(await requests.hold(wanted, 'b', now + 1_999, now + 9_000), false);
      await requests.release(wanted, 'b');
      assert.equal(await requests.hold(wanted, 'b', now + 1_999, now + 9_000), false);
      assert.equal(await requests.hold(wanted, 'b', now + 2_000, now + 9_000), true);
      await requests.release(wanted, 'b');
      assert.equal(await requests.hold(wanted, 'c', now + 2_001, now + 9_000), true);
    });

    test('remembers what a series answered, and no other', async () => {
      const wanted = series({ instrument: 'ANSWERED' });
      assert.deepEqual(await requests.answered(wanted), []);
      await requests.record(wanted, { from: 100, to: 200 }, now);
      await requests.hold(wanted, 'a', now, now + 1_000);
      await requests.record(wanted, { from: 150, to: 300 }, now + 1);
      assert.deepEqual(await requests.answered(wanted), [
        { from: 100, to: 150, at: now, times: 1 },
        { from: 150, to: 300, at: now + 1, times: 2 },
      ]);
      for (const other of [{ ledger: 'other' }, { interval: '5m' as const }, { source: 'eodhd' }])
        assert.deepEqual(await requests.answered(series({ instrument: 'ANSWERED', ...other })), []);
    });

    test('forgets what a span was answered with', async () => {
      const wanted = series({ instrument: 'FORGOTTEN' });
      await requests.forget(wanted, { from: 0, to: 1_000 });
      await requests.record(wanted, { from: 100, to: 400 }, now);
      await requests.forget(wanted, { from: 200, to: 300 });
      const kept = (from: number, to: number) => ({ from, to, at: now, times: 1 });
      assert.deepEqual(await requests.answered(wanted), [kept(100, 200), kept(300, 400)]);
      await requests.forget(wanted, { from: 0, to: 1_000 });
      assert.deepEqual(await requests.answered(wanted), []);
    });
  });
};
