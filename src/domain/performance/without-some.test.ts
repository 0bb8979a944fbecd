import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { momentsOf } from './moments.ts';
import { pickTrades } from './pick-trades.ts';
import type { TradeColumns } from './trade-columns.ts';
import { factsOfTrades } from './trade-facts.ts';
import { figuresOfFacts } from './trade-figures.ts';
import { factsWithout, spreadWithout } from './without-some.ts';

const tradesOf = (cents: readonly number[]): TradeColumns => ({
  unitsPerMoney: 100,
  net: Float64Array.from(cents),
  gross: Float64Array.from(cents, (net) => net + 124),
  commission: new Float64Array(cents.length).fill(124),
  side: new Int8Array(cents.length).fill(1),
  durationMs: Float64Array.from(cents, (_, nth) => 1_000 * nth),
  riskMultiple: null,
  mae: null,
  mfe: null,
});
const parted = fc.array(fc.tuple(fc.integer({ min: -500_000, max: 500_000 }), fc.boolean()), { maxLength: 60 });
const places = (entries: readonly (readonly [number, boolean])[], wanted: boolean) =>
  Uint32Array.from([...entries.keys()].filter((nth) => entries[nth]![1] === wanted));

test('the facts of all without some are those of the rest', () => {
  fc.assert(
    fc.property(parted, (entries) => {
      const all = tradesOf(entries.map(([net]) => net));
      const some = pickTrades(all, places(entries, true));
      const rest = pickTrades(all, places(entries, false));
      const names = [
        'trade_count',
        'net_profit',
        'win_rate',
        'commission',
        'max_drawdown',
        'average_duration',
      ] as const;
      const without = factsWithout(factsOfTrades(all), factsOfTrades(some), () => rest);
      assert.deepEqual(figuresOfFacts(without, names), figuresOfFacts(factsOfTrades(rest), names));
    }),
  );
});

test('so is their spread, but for the last digits', () => {
  fc.assert(
    fc.property(parted, (entries) => {
      const of = (wanted: boolean | null) =>
        momentsOf(
          Float64Array.from(entries.filter(([, some]) => wanted === null || some === wanted).map(([net]) => net)),
        );
      const rest = of(false);
      const found = spreadWithout(of(null), of(true));
      assert.equal(found.count, rest.count);
      assert.ok(Math.abs(found.mean - rest.mean) <= 1e-6);
      assert.ok(Math.abs(found.deviation - rest.deviation) <= 0.05, `${found.deviation} ${rest.deviation}`);
    }),
  );
});
