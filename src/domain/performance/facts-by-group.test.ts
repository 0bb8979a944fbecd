import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { factsByGroup } from './facts-by-group.ts';
import { pickTrades } from './pick-trades.ts';
import { tradeFigureNames } from './registry/figure-registry.ts';
import type { TradeColumns } from './trade-columns.ts';
import { factsOfTrades } from './trade-facts.ts';
import { figuresOfFacts, tradeFigures } from './trade-figures.ts';

const groups = 4;
const trade = fc.record({
  group: fc.nat(groups - 1),
  net: fc.oneof(fc.integer({ min: -5_000_000, max: 5_000_000 }), fc.constantFrom(0, -0)),
  commission: fc.nat(9_000),
  lasts: fc.oneof({ weight: 5, arbitrary: fc.nat(7_200_000) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }),
  side: fc.constantFrom(1, -1),
  risk: fc.option(fc.double({ min: -5, max: 5, noNaN: true })),
});
type Trade = typeof trade extends fc.Arbitrary<infer One> ? One : never;

const columnsOf = (trades: readonly Trade[], known: boolean): TradeColumns => ({
  unitsPerMoney: 1e6,
  net: Float64Array.from(trades, ({ net }) => net),
  gross: Float64Array.from(trades, ({ net, commission }) => net + commission),
  commission: Float64Array.from(trades, ({ commission }) => commission),
  side: Int8Array.from(trades, ({ side }) => side),
  durationMs: known ? Float64Array.from(trades, ({ lasts }) => lasts) : null,
  riskMultiple: known ? Float64Array.from(trades, ({ risk }) => risk ?? Number.NaN) : null,
  mae: null,
  mfe: null,
});

test('finds of each group what its trades alone have, figure by figure', () => {
  fc.assert(
    fc.property(fc.array(trade, { maxLength: 40 }), fc.boolean(), (trades, known) => {
      const columns = columnsOf(trades, known);
      const found = factsByGroup(
        columns,
        Uint32Array.from(trades, ({ group }) => group),
        groups,
      );
      assert.equal(found.length, groups);
      found.forEach((facts, group) => {
        const rows = Uint32Array.from(trades.keys().filter((row) => trades[row]!.group === group));
        const alone = pickTrades(columns, rows);
        assert.deepEqual(figuresOfFacts(facts, tradeFigureNames), tradeFigures(alone));
        assert.deepEqual(facts.held(), factsOfTrades(alone).held());
      });
    }),
  );
});
