import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionIndex } from '#application/positions/position-index.ts';
import type { PositionMark } from '#application/positions/position-marks.ts';
import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { type CorrelatedDimension, correlations } from './correlations.ts';
import { selectTrades } from './selected-trades.ts';

const unsaid: PositionMark = {
  setup: null,
  tags: [],
  mistakes: [],
  rating: null,
  validity: null,
  rules: {},
  plannedStop: null,
  plannedTarget: null,
  plannedQuantity: null,
  fields: {},
};

const dayMs = 86_400_000;
const monday = Date.parse('2025-01-06T15:00:00Z');

const closedOn = (nth: number, name: number, net: number): PositionFacts => ({
  id: `${nth}${name}`.padStart(26, '0'),
  account: 'Sim101',
  instrument: 'MNQ MAR25',
  side: 'long',
  status: 'closed',
  openedAt: monday + nth * dayMs,
  closedAt: monday + nth * dayMs + 60_000,
  maxQuantity: '1',
  averageEntry: '21000',
  averageExit: '21000',
  points: '0',
  grossPnl: String(net),
  commission: '0',
  netPnl: String(net),
  currency: 'USD',
  executions: 2,
  adverse: null,
  favourable: null,
});

/** On each of 30 days one trade of each kind; the second earns the opposite of the first, the third has nothing said. */
const days = [...Array(42).keys()].filter((day) => day % 7 < 5);
const results = days.map((day) => ((day * 37) % 11) - 5);
const positions = days.flatMap((day, nth) => [
  closedOn(day, 1, results[nth]!),
  closedOn(day, 2, -results[nth]!),
  closedOn(day, 3, 1),
]);
const kindOf = ({ id }: PositionFacts): string => id.at(-1)!;

const correlated = async (dimension: CorrelatedDimension, mark: (kind: string) => Partial<PositionMark>) => {
  const index = positionIndex({
    positions: {
      revision: async () => 1,
      changedSince: async () => [],
      async *facts() {
        yield positions;
      },
    } as Partial<PositionStore> as PositionStore,
    directory: shippedDirectory,
    marks: async () =>
      new Map(
        positions
          .filter((one) => kindOf(one) !== '3')
          .map((one) => [one.id, { ...unsaid, ...mark(kindOf(one)) }] as const),
      ),
    productsOf: async () => async () => ({ pointValue: '2', tickSize: '0.25' }),
  });
  return correlations(selectTrades(await index.books('main'), {})!, dimension);
};

for (const [dimension, mark] of [
  ['setup', (kind: string) => ({ setup: `s${kind}` })],
  ['tag', (kind: string) => ({ tags: [`s${kind}`] })],
  ['field:strategy', (kind: string) => ({ fields: { strategy: `s${kind}` } })],
] as const) {
  test(`correlates by ${dimension} what somebody has said, with the days of both`, async () => {
    const { keys, figures, leftOut } = await correlated(dimension, mark);
    assert.deepEqual(keys, ['s1', 's2']);
    assert.equal(leftOut, 0);
    const [same, opposite] = figures[0]!;
    assert.equal(same!.kind, 'value');
    assert.equal(same!.sample, days.length);
    assert.equal(opposite?.sample, days.length);
    assert.ok(opposite?.kind === 'value' && Math.abs(opposite.value + 1) < 1e-12);
  });
}

test('a trade with two tags is in the results of both', async () => {
  const { keys, figures } = await correlated('tag', (kind) => ({ tags: kind === '1' ? ['a', 'b'] : ['c'] }));
  assert.deepEqual(keys, ['a', 'b', 'c']);
  const [a, b] = [figures[0]![1]!, figures[0]![2]!];
  assert.ok(a.kind === 'value' && Math.abs(a.value - 1) < 1e-12);
  assert.ok(b.kind === 'value' && Math.abs(b.value + 1) < 1e-12);
});
