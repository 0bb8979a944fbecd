import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { postgresBarFetches } from '#adapters/postgres/bar-fetches.ts';
import { postgresCandleStore } from '#adapters/postgres/candle-store.ts';
import { postgresCorporateActions } from '#adapters/postgres/corporate-actions.ts';
import { postgresSeriesRequests } from '#adapters/postgres/series-requests.ts';
import { postgresSourceStates } from '#adapters/postgres/source-states.ts';
import { type RunFetchesPorts, runFetches } from '#application/market-data/run-fetches.ts';
import { testDatabase } from '#test/support/database.ts';
import { barsOfEvery, fakeSource } from '#test/support/fake-source.ts';
import { marketDesk } from '#test/support/market-desk.ts';

const { pool } = await testDatabase();
const hour = 3_600_000;
const now = Date.parse('2026-01-14T18:00:00Z');

/** Several workers on one database, each with stores of its own, that ask one source. */
const workers = (count: number, perMinute: number | null) => {
  const source = fakeSource({
    clock: { now: () => desk.clock.now() },
    budget: { perMinute, perDay: null, zone: 'UTC' },
    market: { '1m': barsOfEvery('1m', now - 20 * hour, now) },
    pause: () => delay(5),
  });
  const desk = marketDesk({ now, sources: () => [source] });
  const all = Array.from(
    { length: count },
    (): RunFetchesPorts => ({
      ...desk,
      sourceStates: postgresSourceStates(pool),
      seriesRequests: postgresSeriesRequests(pool),
      actions: postgresCorporateActions(pool),
      fetches: postgresBarFetches(pool),
      candles: postgresCandleStore(pool),
      newId: randomUUID,
      changed: () => {},
      goesOn: () => true,
    }),
  );
  return { source, desk, all, fetches: all[0]!.fetches, candles: all[0]!.candles };
};
const wanted = (instrument: string, hoursAgo: number) =>
  ({
    instrument,
    interval: '1m',
    from: now - hoursAgo * hour,
    to: now - (hoursAgo - 1) * hour,
    reason: 'import',
    batch: null,
  }) as const;

test('workers of several processes share the work, the series and the budget', async () => {
  const { source, desk, all, fetches, candles } = workers(4, 3);
  const spans = ['MNQ MAR26', 'MNQ JUN26'].flatMap((name) => [12, 10, 8, 6, 4, 2].map((ago) => wanted(name, ago)));
  await fetches.want('main', spans, now);
  for (let rounds = 0; (await fetches.nextDue()) !== null; rounds++) {
    assert.ok(rounds < 60, 'it does not come to an end');
    await Promise.all(all.map(runFetches));
    const due = await fetches.nextDue();
    if (due !== null) desk.forward(Math.max(1, due - desk.clock.now()));
  }
  assert.ok(source.mostAtOnce() <= 1);
  for (const { at } of source.calls)
    assert.ok(source.calls.filter((other) => other.at > at - 60_000 && other.at <= at).length <= 3);
  assert.equal(source.calls.length, spans.length, 'each span is asked for once');
  const shown = await fetches.latest('main', { limit: 99 });
  assert.deepEqual([...new Set(shown.map(({ state }) => state))], ['done']);
  for (const { instrument, bars } of await candles.series('main')) assert.equal(bars, 6 * 60, instrument);
});
