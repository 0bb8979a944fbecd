import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryBarFetches } from '#adapters/memory/bar-fetches.ts';
import type { BatchRow } from '#ports/batch-store.ts';
import type { ExecutionRow, ExecutionTally } from '#ports/execution-store.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { keepCurrent } from './keep-current.ts';

const day = 86_400_000;
const now = Date.parse('2026-02-20T18:00:00Z');
const today = Date.parse('2026-02-20T00:00:00Z');

type Held = {
  readonly instrument: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly account?: string;
};
const imported = (id: string, daysAgo: number): BatchRow =>
  ({ id, origin: 'file', status: 'committed', changedAt: now - daysAgo * day }) as BatchRow;

/** A ledger whose positions came by the batch `own`, but for those of the account Demo, which came by `demo`. */
const desk = (held: readonly Held[], batches: readonly BatchRow[] = []) => {
  const fetches = memoryBarFetches();
  const rows = held.map((one) => ({ account: 'A', ...one }) as unknown as PositionFacts);
  const ports = {
    fetches,
    clock: { now: () => now },
    executions: {
      keys: async () => rows.map(({ account, instrument }) => ({ ledger: 'main', account, instrument })),
      tallies: async () =>
        rows.map(
          ({ account, instrument }) =>
            ({ account, instrument, batch: account === 'Demo' ? 'demo' : 'own' }) as ExecutionTally,
        ),
      stream: async function* () {
        yield rows.map(
          ({ account, instrument, openedAt }) =>
            ({ account, instrument, executedAt: openedAt, sessionDate: '2026-01-05' }) as ExecutionRow,
        );
      },
    },
    positions: {
      facts: async function* () {
        yield rows;
      },
    },
    batches: {
      demo: async () => ({ id: 'demo' }) as BatchRow,
      byId: async (_: string, id: string) => batches.find((batch) => batch.id === id) ?? null,
      list: async () => ({ rows: batches, total: batches.length }),
    },
  };
  const wanted = async () =>
    (await fetches.latest('main', { limit: 99 }))
      .map(({ instrument, interval, reason, batch }) => [instrument, interval, reason, batch].join(' '))
      .toSorted();
  return { ports, fetches, wanted };
};

test('wants a month of minutes and a year of days of what is held, or was within thirty days', async () => {
  const { ports, fetches, wanted } = desk([
    { instrument: 'HELD', openedAt: now - 300 * day, closedAt: null },
    { instrument: 'LATELY', openedAt: now - 40 * day, closedAt: now - 30 * day },
    { instrument: 'LONGAGO', openedAt: now - 40 * day, closedAt: now - 31 * day },
    { instrument: 'PLAYED', openedAt: now - day, closedAt: null, account: 'Demo' },
  ]);
  await keepCurrent(ports);
  await keepCurrent(ports);
  assert.deepEqual(await wanted(), ['HELD 1d daily ', 'HELD 1m daily ', 'LATELY 1d daily ', 'LATELY 1m daily ']);
  const [minutes] = (await fetches.latest('main', { limit: 9 })).filter(({ interval }) => interval === '1m');
  assert.deepEqual([minutes?.from, minutes?.to], [today - 29 * day, today + day]);
});

test('wants the bars of recent imports again, and of older ones that nobody has wanted yet', async () => {
  const closed = { instrument: 'OLD', openedAt: now - 90 * day, closedAt: now - 90 * day };
  const never = desk([closed], [imported('old', 80)]);
  await keepCurrent(never.ports);
  assert.deepEqual(await never.wanted(), ['OLD 1m import old']);

  const again = async (daysAgo: number): Promise<string | undefined> => {
    const { ports, fetches } = desk([closed], [imported('done', daysAgo)]);
    await keepCurrent(ports);
    const fetch = await fetches.claim(now, now + 1);
    await fetches.settle(fetch!, { state: 'incomplete', dueAt: now, added: 0, said: [] }, now);
    await keepCurrent(ports);
    return (await fetches.latest('main', { limit: 1 }))[0]?.state;
  };
  assert.equal(await again(2), 'waiting');
  assert.equal(await again(80), 'incomplete');
});
