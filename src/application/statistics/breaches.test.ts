import assert from 'node:assert/strict';
import { test } from 'node:test';
import { positionIndex } from '#application/positions/position-index.ts';
import type { PositionMark, PositionMarks } from '#application/positions/position-marks.ts';
import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { breaches } from './breaches.ts';
import { drawdownList } from './drawdown-list.ts';
import { rulesKept } from './rules-kept.ts';
import { type SelectedTrades, selectTrades } from './selected-trades.ts';

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

/** A long of two contracts closed at 15:00 New York on the day. */
const closedOn = (date: string, net: number, averageExit: string, instrument = 'MNQ MAR25'): PositionFacts => {
  const closedAt = Temporal.ZonedDateTime.from(`${date}T15:00[America/New_York]`).epochMilliseconds;
  return {
    id: `${date.replaceAll('-', '')}${averageExit.replace('.', '')}`.padStart(26, '0'),
    account: 'Sim101',
    instrument,
    side: 'long',
    status: 'closed',
    openedAt: closedAt - 60_000,
    closedAt,
    maxQuantity: '2',
    averageEntry: '21000',
    averageExit,
    points: '0',
    grossPnl: String(net),
    commission: '0',
    netPnl: String(net),
    currency: 'USD',
    executions: 2,
    adverse: null,
    favourable: null,
  };
};

const selected = async (
  positions: readonly PositionFacts[],
  marks: PositionMarks,
  filter: Parameters<typeof selectTrades>[1] = {},
): Promise<SelectedTrades | null> => {
  const index = positionIndex({
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
  });
  return selectTrades(await index.books('main'), filter);
};

const three = [
  closedOn('2025-01-06', -120, '20970'),
  closedOn('2025-01-07', -42, '20989.5'),
  closedOn('2025-01-08', 80, '21020'),
] as const;
const said = (...marks: readonly Partial<PositionMark>[]): PositionMarks =>
  new Map(marks.map((mark, nth) => [three[nth]!.id, { ...unsaid, ...mark }]));

const shortly = ({ breaches: found }: ReturnType<typeof breaches>) =>
  found.map(({ kind, name, broken, kept }) => {
    const [count, net] = [0, 1].map((place) =>
      [broken, kept].map((figures) => {
        const figure = figures[place]!;
        return figure.kind === 'value' ? figure.value : figure.kind;
      }),
    );
    return { kind, name, count, net };
  });

test('says what each breach cost against the trades that could have had it and did not, the dearest first', async () => {
  const marks = said(
    { rules: { trend: 'broken', size: 'followed' }, mistakes: ['chased'], plannedStop: '20990', plannedQuantity: '1' },
    { rules: { trend: 'followed' }, plannedStop: '20990', plannedQuantity: '2' },
    { rules: { trend: 'followed' }, mistakes: ['late'] },
  );
  const found = breaches(await selected(three, marks), { stopTicks: 3 });
  assert.deepEqual(shortly(found), [
    { kind: 'rule', name: 'trend', count: [1, 2], net: [-120, 38] },
    { kind: 'mistake', name: 'chased', count: [1, 2], net: [-120, 38] },
    { kind: 'stop', name: null, count: [1, 1], net: [-120, -42] },
    { kind: 'size', name: null, count: [1, 1], net: [-120, -42] },
    { kind: 'mistake', name: 'late', count: [1, 2], net: [80, -162] },
  ]);
  assert.equal(found.breaches[0]!.probability.kind, 'too-little-data');
});

test('a stop is overrun from so many ticks on', async () => {
  const marks = said({ plannedStop: '20990' }, { plannedStop: '20990' }, { plannedStop: '20990' });
  const at = async (stopTicks: number) => shortly(breaches(await selected(three, marks), { stopTicks }))[0];
  assert.deepEqual(await at(2), { kind: 'stop', name: null, count: [2, 1], net: [-162, 80] });
  assert.deepEqual(await at(2.1), { kind: 'stop', name: null, count: [1, 2], net: [-120, 38] });
  assert.equal(await at(81), undefined);
});

test('counts what is selected alone', async () => {
  const marks = said({ mistakes: ['chased'] }, { mistakes: ['chased'] });
  const found = breaches(await selected(three, marks, { not: { weekday: [1] } }), { stopTicks: 1 });
  assert.deepEqual(shortly(found), [{ kind: 'mistake', name: 'chased', count: [1, 1], net: [-42, 80] }]);
  assert.deepEqual(breaches(null, { stopTicks: 1 }).breaches, []);
});

test('keeps rules by setup as the page of the position does, and says how many were judged', async () => {
  const rule = (id: string, weight: number) => ({ id, text: id, weight });
  const setup = { id: 's1', name: 'Fade', description: '', rules: [rule('a', 3), rule('b', 1)], archived: false };
  const marks = said(
    { setup: 's1', rules: { a: 'followed', b: 'broken', gone: 'broken' } },
    { setup: 's1', rules: { b: 'broken' } },
    { setup: 's1' },
  );
  const { total, setups } = rulesKept(await selected(three, marks), [setup, { ...setup, id: 's2' }]);
  assert.deepEqual(total, { trades: 3, judged: 2, score: 0.375 });
  assert.deepEqual(
    setups.map(({ id, trades, judged, score }) => ({ id, trades, judged, score })),
    [
      { id: 's1', trades: 3, judged: 2, score: 0.375 },
      { id: 's2', trades: 0, judged: 0, score: null },
    ],
  );
  assert.deepEqual(rulesKept(null, []).setups, []);
});

test('lists stretches below the highest by days, and by weeks those that a week ends in', async () => {
  const days = [
    closedOn('2025-01-06', 100, '1'),
    // Under water within one week alone.
    closedOn('2025-01-07', -30, '2'),
    closedOn('2025-01-09', 50, '3'),
    // Over the end of a week.
    closedOn('2025-01-10', -70, '4'),
    closedOn('2025-01-14', -10, '5'),
    closedOn('2025-01-21', 80, '6'),
    closedOn('2025-01-28', -5, '7'),
  ];
  const trades = await selected(days, new Map());
  const daily = drawdownList(trades, 'day');
  assert.equal(daily.steps, 7);
  assert.equal(daily.count, 3);
  assert.equal(daily.current, -5);
  assert.deepEqual(daily.drawdowns, [
    {
      start: '2025-01-10',
      valley: '2025-01-14',
      end: '2025-01-14',
      recovery: '2025-01-21',
      depth: -80,
      days: 5,
      recoveryDays: 7,
    },
    {
      start: '2025-01-07',
      valley: '2025-01-07',
      end: '2025-01-07',
      recovery: '2025-01-09',
      depth: -30,
      days: 1,
      recoveryDays: 2,
    },
    {
      start: '2025-01-28',
      valley: '2025-01-28',
      end: '2025-01-28',
      recovery: null,
      depth: -5,
      days: 1,
      recoveryDays: null,
    },
  ]);
  const weekly = drawdownList(trades, 'week');
  assert.equal(weekly.steps, 4);
  assert.equal(weekly.deepest, -10);
  assert.deepEqual(
    weekly.drawdowns.map(({ start, end, recovery, depth }) => ({ start, end, recovery, depth })),
    [
      { start: '2025-01-14', end: '2025-01-14', recovery: '2025-01-21', depth: -10 },
      { start: '2025-01-28', end: '2025-01-28', recovery: null, depth: -5 },
    ],
  );
  assert.deepEqual(drawdownList(null, 'week').drawdowns, []);
});
