import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBarFetches } from '#adapters/memory/bar-fetches.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { ExecutionRow } from '#ports/execution-store.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { wantImport } from './want-import.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.parse('2026-02-20T18:00:00Z');
const monday = Date.parse('2026-01-12T15:00:00Z');

type Held = readonly [openedAt: number, closedAt: number | null];

const desk = (fills: readonly number[], held: readonly Held[], batch: Partial<BatchRow> = {}) => {
  const fetches = memoryBarFetches();
  const rows = fills.map(
    (executedAt) =>
      ({
        account: 'A',
        instrument: 'MNQ MAR26',
        executedAt,
        sessionDate: new Date(executedAt).toISOString().slice(0, 10),
      }) as ExecutionRow,
  );
  const ports = {
    fetches,
    clock: { now: () => now },
    executions: {
      stream: async function* () {
        yield rows;
      },
    },
    positions: {
      facts: async function* () {
        yield held.map(([openedAt, closedAt]) => ({ instrument: 'MNQ MAR26', openedAt, closedAt }) as PositionFacts);
      },
    },
    batches: { byId: async () => ({ origin: 'file', status: 'committed', ...batch }) as BatchRow },
  };
  const wanted = async () =>
    (await fetches.latest('main', { limit: 99 }))
      .map(({ interval, from, to }) => [interval, from, to] as const)
      .toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  return { ports, wanted };
};

test('wants minutes around the executions of each day, with the padding of a chart', async () => {
  const { ports, wanted } = desk(
    [monday, monday + 10 * minute, monday + day],
    [
      [monday, monday + 10 * minute],
      [monday + day, monday + day],
    ],
  );
  assert.equal(await wantImport(ports, 'main', 'b'), 2);
  assert.deepEqual(await wanted(), [
    ['1m', monday - 30 * minute, monday + 40 * minute],
    ['1m', monday + day - 30 * minute, monday + day + 30 * minute],
  ]);
});

test('wants one span for trades whose charts overlap', async () => {
  const { ports, wanted } = desk(
    [monday, monday + 5 * hour],
    [
      [monday, monday + minute],
      [monday + 5 * hour, monday + 5 * hour],
    ],
  );
  await wantImport(ports, 'main', 'b');
  assert.deepEqual(await wanted(), [['1m', monday - 2.5 * hour, monday + 7.5 * hour]]);
});

test('wants hours, or days, over what was held for long', async () => {
  const { ports, wanted } = desk([monday, monday + 4 * day], [[monday, monday + 4 * day]]);
  await wantImport(ports, 'main', 'b');
  assert.deepEqual(await wanted(), [
    ['1h', monday - 2 * day, monday + 6 * day],
    ['1m', monday - 30 * minute, monday + 30 * minute],
    ['1m', monday + 4 * day - 30 * minute, monday + 4 * day + 30 * minute],
  ]);
  const years = desk([monday], [[monday, monday + 300 * day]]);
  await wantImport(years.ports, 'main', 'b');
  assert.equal((await years.wanted())[0]?.[0], '1d');
});

test('wants nothing for the demo, an undone import or one that is not there', async () => {
  for (const batch of [{ origin: 'demo' }, { status: 'undone' }] as const) {
    const { ports, wanted } = desk([monday], [[monday, monday]], batch);
    assert.equal(await wantImport(ports, 'main', 'b'), 0);
    assert.deepEqual(await wanted(), []);
  }
  const { ports } = desk([monday], [[monday, monday]]);
  assert.equal(await wantImport({ ...ports, batches: { byId: async () => null } }, 'main', 'b'), 0);
});
