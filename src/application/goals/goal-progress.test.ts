import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionIndex } from '#application/positions/position-index.ts';
import type { PositionMarks } from '#application/positions/position-marks.ts';
import { selectTrades } from '#application/statistics/selected-trades.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { goalProgress } from './goal-progress.ts';

const closedOn = (date: string, net: number): PositionFacts => {
  const closedAt = Temporal.ZonedDateTime.from(`${date}T15:00[America/New_York]`).epochMilliseconds;
  return {
    id: `${date.replaceAll('-', '')}${Math.abs(net)}`.padStart(26, '0'),
    account: 'Sim101',
    instrument: 'MNQ MAR25',
    side: 'long',
    status: 'closed',
    openedAt: closedAt - 60_000,
    closedAt,
    maxQuantity: '1',
    averageEntry: '21000',
    averageExit: '21001',
    points: '1',
    grossPnl: String(net),
    commission: '0',
    netPnl: String(net),
    currency: 'USD',
    executions: 2,
    adverse: null,
    favourable: null,
  };
};

// Two Mondays, a Thursday of the second week, and a Tuesday four weeks on.
const positions = [
  closedOn('2025-01-06', 300),
  closedOn('2025-01-13', -100),
  closedOn('2025-01-16', 700),
  closedOn('2025-02-11', -50),
];
const marks: PositionMarks = new Map(
  [
    { r1: 'followed' as const, r2: 'broken' as const },
    { r1: 'followed' as const, r2: 'followed' as const },
  ].map((rules, nth) => [
    positions[nth]!.id,
    {
      setup: 's1',
      tags: [],
      mistakes: [],
      rating: null,
      validity: null,
      rules,
      plannedStop: null,
      plannedTarget: null,
      plannedQuantity: null,
      fields: {},
    },
  ]),
);
const books = await positionIndex({
  positions: {
    revision: async () => 1,
    changedSince: async () => [],
    async *facts() {
      yield positions;
    },
  } as Partial<PositionStore> as PositionStore,
  directory: shippedDirectory,
  marks: async () => marks,
  productsOf: async () => async () => ({ pointValue: '2', tickSize: '0.25' }),
}).books('main');
const trades = selectTrades(books, {});
const rule = (id: string) => ({ id, text: id, weight: 1 });
const setups = [{ id: 's1', name: 'Fade', description: '', rules: [rule('r1'), rule('r2')], archived: false }];

const progress = (goal: Partial<Goal>, today: string) => {
  const { current, past } = goalProgress(
    {
      id: 'g1',
      measure: 'net_profit',
      bound: 'at-least',
      target: '500',
      period: 'week',
      accounts: [],
      currency: null,
      ...goal,
    },
    trades,
    { today, setups },
  );
  return [...past, current].map(({ key, trades: count, figure, met }) => [
    key,
    count,
    figure.kind === 'value' ? figure.value : figure.kind,
    met,
  ]);
};

test('sets each period against the target, the one that is going on last, also without a trade', () => {
  assert.deepEqual(progress({}, '2025-02-14'), [
    ['2025-W02', 1, 300, false],
    ['2025-W03', 2, 600, true],
    ['2025-W07', 1, -50, false],
  ]);
  assert.deepEqual(progress({ measure: 'trade_count', bound: 'at-most', target: '1', period: 'month' }, '2025-03-01'), [
    ['2025-01', 3, 3, false],
    ['2025-02', 1, 1, true],
    ['2025-03', 0, 0, true],
  ]);
});

test('a period without what the figure needs is neither met nor missed', () => {
  assert.deepEqual(progress({ period: 'year' }, '2026-01-02').at(-1), ['2026', 0, 'too-little-data', null]);
});

test('knows nothing of what comes after today', () => {
  assert.deepEqual(progress({ period: 'day', bound: 'at-least', target: '-150' }, '2025-01-13'), [
    ['2025-01-06', 1, 300, true],
    ['2025-01-13', 1, -100, true],
  ]);
});

test('measures how far the rules were kept to by period', () => {
  assert.deepEqual(progress({ measure: 'rules_kept', target: '0.8' }, '2025-02-14'), [
    ['2025-W02', 1, 0.5, false],
    ['2025-W03', 2, 1, true],
    ['2025-W07', 1, 'too-little-data', null],
  ]);
});
