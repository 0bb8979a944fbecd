import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WantedBars } from '#ports/bar-fetches.ts';
import { barsOfEvery, type FakeSource, type FakeSourceOptions, fakeSource } from '#test/support/fake-source.ts';
import { marketDesk } from '#test/support/market-desk.ts';
import { runFetches } from './run-fetches.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-01-14T18:00:00Z');

const desk = (options: FakeSourceOptions = {}) => {
  const sources: FakeSource[] = [];
  const market = { '1m': barsOfEvery('1m', now - 3 * day, now), '5m': barsOfEvery('5m', now - 20 * day, now) };
  const ports = marketDesk({
    now,
    sources: (clock) => {
      sources.push(fakeSource({ clock, market, ...options }));
      return sources;
    },
  });
  const changed: string[] = [];
  return {
    ports: { ...ports, changed: (ledger: string) => void changed.push(ledger), goesOn: () => true },
    source: sources[0]!,
    changed,
  };
};
const wanted = (part: Partial<WantedBars> = {}): WantedBars => ({
  instrument: 'MNQ MAR26',
  interval: '1m',
  from: now - 2 * hour,
  to: now - hour,
  reason: 'import',
  batch: 'b',
  ...part,
});

test('fetches what is wanted, the bars that vanish first at first, and says that something changed', async () => {
  const { ports, source, changed } = desk({
    reach: { '1m': { spanMs: day, backMs: null }, '5m': { spanMs: null, backMs: null } },
  });
  await ports.fetches.want(
    'main',
    [wanted({ interval: '5m' }), wanted(), wanted({ from: now - day, to: now - day + hour })],
    now,
  );
  await runFetches(ports);
  assert.deepEqual(
    source.calls.map(({ interval, from }) => [interval, from]),
    [
      ['1m', now - day],
      ['1m', now - 2 * hour],
    ],
  );
  const fetches = await ports.fetches.latest('main', { limit: 9 });
  assert.deepEqual(
    fetches.map(({ state }) => state),
    ['done', 'done', 'done'],
  );
  assert.ok(changed.length > 0);
});

test('lets a limited fetch wait, and takes it up when its time has come', async () => {
  let limits = 1;
  const until = now + 3 * hour;
  const { ports, source } = desk({
    next: () => (limits-- > 0 ? { code: 'SOURCE_LIMITED', until: new Date(until).toISOString() } : null),
  });
  await ports.fetches.want('main', [wanted()], now);
  await runFetches(ports);
  const [waiting] = await ports.fetches.latest('main', { limit: 1 });
  assert.deepEqual([waiting?.state, waiting?.dueAt, waiting?.said.at(-1)?.code], ['waiting', until, 'limited']);
  await runFetches(ports);
  assert.equal(source.calls.length, 1);
  ports.forward(3 * hour);
  await runFetches(ports);
  const [done] = await ports.fetches.latest('main', { limit: 1 });
  assert.deepEqual([done?.state, done?.added], ['done', 60]);
});

test('wants coarser bars where no source has minutes any more', async () => {
  const { ports } = desk({
    reach: { '1m': { spanMs: day, backMs: 3 * day }, '5m': { spanMs: null, backMs: 20 * day } },
  });
  await ports.fetches.want('main', [wanted({ from: now - 10 * day, to: now - 9 * day })], now);
  await runFetches(ports);
  const fetches = await ports.fetches.latest('main', { limit: 9 });
  assert.deepEqual(fetches.map(({ interval, state, batch }) => [interval, state, batch]).sort(), [
    ['1m', 'incomplete', 'b'],
    ['5m', 'done', 'b'],
  ]);
});

test('wants nothing else where nobody could be asked, and ends when it is told to', async () => {
  const { ports } = desk({ name: 'unspelled' });
  await ports.fetches.want('main', [wanted(), wanted({ instrument: 'WHO' })], now);
  await runFetches({ ...ports, goesOn: () => false });
  assert.equal((await ports.fetches.latest('main', { limit: 9 })).filter(({ state }) => state === 'waiting').length, 2);
  await runFetches(ports);
  const fetches = await ports.fetches.latest('main', { limit: 9 });
  assert.deepEqual(
    fetches.map(({ state }) => state),
    ['incomplete', 'incomplete'],
  );
});

test('goes on where a worker died', async () => {
  const { ports, source } = desk();
  await ports.fetches.want('main', [wanted()], now);
  await ports.fetches.claim(now, now + 3 * minute);
  await runFetches(ports);
  assert.equal(source.calls.length, 0);
  ports.forward(3 * minute);
  await runFetches(ports);
  assert.equal((await ports.fetches.latest('main', { limit: 1 }))[0]?.state, 'done');
});
