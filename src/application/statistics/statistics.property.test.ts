import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { positionIndex } from '#application/positions/position-index.ts';
import type { PositionMarks } from '#application/positions/position-marks.ts';
import { tradeFigures } from '#domain/performance/trade-figures.ts';
import type { PositionFacts, PositionStore } from '#ports/position-store.ts';
import { arbitraryPositions } from '#test/support/arbitrary-positions.ts';
import { shippedDirectory } from '#test/support/directory.ts';
import { breakdown, breakdownFigures } from './breakdown.ts';
import { countedTrades } from './counted-trades.ts';
import { dailyCurve } from './daily-curve.ts';
import { dimensions } from './dimensions.ts';
import { distribution } from './distribution.ts';
import { excursionPoints } from './excursion-points.ts';
import { type SelectedTrades, selectTrades } from './selected-trades.ts';

const storeOf = (positions: readonly PositionFacts[]): PositionStore =>
  ({
    revision: async () => 1,
    changedSince: async () => [],
    async *facts() {
      yield positions;
    },
  }) as Partial<PositionStore> as PositionStore;

const indexOf = (positions: readonly PositionFacts[], marks: PositionMarks = new Map()) =>
  positionIndex({
    positions: storeOf(positions),
    directory: shippedDirectory,
    marks: async () => marks,
    productsOf: async () => async () => ({ pointValue: '2', tickSize: '0.25' }),
  });

const tradesOf = async (positions: readonly PositionFacts[], currency?: string): Promise<SelectedTrades | null> =>
  selectTrades(await indexOf(positions).books('main'), {}, currency);

const cents = (amount: string): number => Math.round(Number(amount) * 100);
const value = (figure: { kind: string; value?: number } | undefined): number => {
  assert.equal(figure?.kind, 'value');
  return figure!.value!;
};
const column = (name: (typeof breakdownFigures)[number]): number => breakdownFigures.indexOf(name);
const closedIn = (positions: readonly PositionFacts[], currency: string): readonly PositionFacts[] =>
  positions.filter((position) => position.status === 'closed' && position.currency === currency);

test('the sum over any breakdown is the whole, to the last unit', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryPositions(),
      fc.subarray([...dimensions], { minLength: 1, maxLength: 2 }),
      async (positions, by) => {
        const trades = await tradesOf(positions, 'USD');
        const { cells } = breakdown(trades, { by });
        const own = closedIn(positions, 'USD');
        const sum = (name: 'net_profit' | 'result_before_costs' | 'commission'): number =>
          cells.reduce((total, cell) => total + Math.round(value(cell.figures[column(name)]) * 100), 0);
        assert.equal(
          sum('net_profit'),
          own.reduce((total, { netPnl }) => total + cents(netPnl), 0),
        );
        assert.equal(
          sum('result_before_costs'),
          own.reduce((total, { grossPnl }) => total + cents(grossPnl), 0),
        );
        assert.equal(
          sum('commission'),
          own.reduce((total, { commission }) => total + cents(commission), 0),
        );
        assert.equal(
          cells.reduce((total, cell) => total + cell.trades, 0),
          own.length,
        );
      },
    ),
  );
});

test('each figure of a breakdown is that of the same trades selected alone', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPositions(), async (positions) => {
      const { cells } = breakdown(await tradesOf(positions, 'USD'), { by: ['account', 'side'] });
      for (const { keys, figures: found } of cells) {
        const alone = await tradesOf(
          positions.filter(({ account, side }) => account === keys[0] && side === keys[1]),
          'USD',
        );
        const whole = tradeFigures(alone!.trades);
        for (const name of breakdownFigures) {
          const { unit, of } = whole[name];
          assert.deepEqual({ ...found[column(name)], unit, of }, whole[name], name);
        }
      }
    }),
  );
});

test('the days sum to the trades, and the distribution counts each of them once', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPositions(), async (positions) => {
      const trades = await tradesOf(positions, 'USD');
      const curve = dailyCurve(trades);
      const own = closedIn(positions, 'USD');
      const net = own.reduce((total, { netPnl }) => total + cents(netPnl), 0);
      assert.equal(Math.round((curve.cumulative.at(-1) ?? 0) * 100), net);
      assert.equal(
        curve.trades.reduce((total, count) => total + count, 0),
        own.length,
      );
      assert.deepEqual(curve.days, [...new Set(curve.days)].sort());
      assert.ok(curve.drawdown.every((fall) => fall <= 0));

      const { edges, counts } = distribution(trades);
      assert.equal(
        counts.reduce((total, count) => total + count, 0),
        own.length,
      );
      assert.ok(edges.every((edge, index) => index === 0 || edge > edges[index - 1]!));
      assert.ok(own.length === 0 || (edges[0]! <= 0 && edges.includes(0)));
    }),
  );
});

test('each trade whose excursions are known is a point, under its own id', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPositions(), async (positions) => {
      const { measured, positions: ids, mae, mfe, net } = excursionPoints(await tradesOf(positions, 'USD'));
      const known = closedIn(positions, 'USD').filter(({ adverse }) => adverse !== null);
      assert.equal(measured, known.length);
      const points = ids.map((id, nth) => [id, mae[nth], mfe[nth], net[nth]].map((part) => part ?? 'none').join(' '));
      const expected = known.map(({ id, adverse, favourable, netPnl }) =>
        [id, Number(adverse), Number(favourable), Number(netPnl)].join(' '),
      );
      const rounded = (text: string): string =>
        text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(6))));
      assert.deepEqual(points.map(rounded).sort(), expected.map(rounded).sort());
    }),
  );
});

test('takes the currency with the most trades, and names the others', async () => {
  const [one] = fc.sample(
    arbitraryPositions(1).filter((positions) => positions.length === 1),
    1,
  ) as [readonly PositionFacts[]];
  const closed = (instrument: string, currency: string, id: number): PositionFacts => ({
    ...one[0]!,
    instrument,
    currency,
    id: String(id).padStart(26, '0'),
    status: 'closed',
    openedAt: Date.UTC(2025, 0, 28),
    closedAt: Date.UTC(2025, 0, 28, 1),
  });
  const trades = await tradesOf([
    closed('MNQ MAR25', 'USD', 1),
    closed('FDAX MAR25', 'EUR', 2),
    closed('FDAX MAR25', 'EUR', 3),
  ]);
  assert.equal(trades?.table.currency, 'EUR');
  assert.deepEqual(trades?.otherCurrencies, [{ currency: 'USD', trades: 1 }]);
  assert.equal(await tradesOf([]), null);
});

test('counts a trade in the group of each of its tags, and those without any in one of their own', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryPositions(),
      fc.array(fc.uniqueArray(fc.constantFrom('late', 'news', 'plan'))),
      async (positions, tags) => {
        const tagsOf = (nth: number): readonly string[] => tags[nth] ?? [];
        const mark = {
          setup: null,
          mistakes: [],
          rating: null,
          validity: null,
          rules: {},
          plannedStop: null,
          plannedTarget: null,
          plannedQuantity: null,
          fields: {},
        };
        const marks: PositionMarks = new Map(positions.map(({ id }, nth) => [id, { ...mark, tags: tagsOf(nth) }]));
        const trades = selectTrades(await indexOf(positions, marks).books('main'), {}, 'USD');
        const { cells, overlapping } = breakdown(trades, { by: ['side', 'tag'], names: ['net_profit'] });
        assert.equal(overlapping, true);
        const expected = new Map<string, { trades: number; net: number }>();
        positions.forEach((position, nth) => {
          if (position.status === 'open' || position.currency !== 'USD') return;
          for (const tag of tagsOf(nth).length === 0 ? ['none'] : tagsOf(nth)) {
            const name = `${position.side} ${tag}`;
            const sum = expected.get(name) ?? { trades: 0, net: 0 };
            expected.set(name, { trades: sum.trades + 1, net: sum.net + cents(position.netPnl) });
          }
        });
        assert.deepEqual(
          new Map(
            cells.map(({ keys, trades: count, figures }) => [
              keys.join(' '),
              { trades: count, net: Math.round(value(figures[0]) * 100) },
            ]),
          ),
          expected,
        );
      },
    ),
  );
});

test('counts the leader of a link alone, or the link as one trade of the same sum', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryPositions().filter(({ length }) => length > 3),
      fc.integer({ min: 2, max: 4 }),
      async (positions, size) => {
        const own = closedIn(positions, 'USD');
        const members = own.slice(0, size);
        if (members.length < 2) return;
        const member = ({ id, account, instrument, side, openedAt }: PositionFacts) => ({
          position: { position: id, account, instrument, side, openedAt: new Date(openedAt).toISOString() },
          rule: null,
          missing: false,
        });
        const [leader, ...followers] = members.map(member);
        const links = [{ id: members[0]!.id, leader: leader!, followers }];
        const trades = (await tradesOf(positions, 'USD'))!;
        const net = (one: typeof trades) => Math.round(one.trades.net.reduce((sum, units) => sum + units, 0) / 10_000);
        const copied = members.slice(1).reduce((sum, { netPnl }) => sum + cents(netPnl), 0);

        const alone = countedTrades(trades, links, 'leader');
        assert.deepEqual([alone.rows.length, alone.absorbed], [own.length - followers.length, followers.length]);
        assert.equal(net(alone), net(trades) - copied);

        const together = countedTrades(trades, links, 'sum');
        assert.deepEqual([together.rows.length, together.absorbed], [own.length - followers.length, followers.length]);
        assert.equal(net(together), net(trades));
        const sums = tradeFigures(together.trades);
        assert.equal(Math.round(value(sums.net_profit) * 100), net(trades));
        assert.equal(countedTrades(trades, links, 'apart'), trades);
      },
    ),
  );
});
