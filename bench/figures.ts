import type { FigureGroup } from '#domain/performance/registry/definition.ts';
import {
  figureRegistry,
  type TradeFigureName,
  tradeFigureNames,
} from '#domain/performance/registry/figure-registry.ts';
import { returnFigures } from '#domain/performance/return-figures.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { chosenTradeFigures, tradeFigures } from '#domain/performance/trade-figures.ts';
import { type BenchRow, measure } from './measure.ts';

const trades = 1_000_000;
const days = 10_000;
const warmUps = 10;

/** Milliseconds for all figures of a group over a million trades, and for all of a series of 10 000 days with a benchmark. */
export const run = async (): Promise<readonly BenchRow[]> => {
  const columns = generatedTrades(trades);
  const few = generatedTrades(1_999);
  const series = generatedSeries(days, 1);
  const benchmark = generatedSeries(days, 2);
  const groups = [...new Set(tradeFigureNames.map((name) => groupOf(name)))];
  const rows: readonly (readonly [string, number | null, () => unknown])[] = [
    ...groups.map((group) => {
      const names = tradeFigureNames.filter((name) => groupOf(name) === group);
      return [`trades ${group}`, null, () => chosenTradeFigures(columns, names)] as const;
    }),
    ['trades all', null, () => tradeFigures(columns)],
    ['trades all, 1 999 with the bootstrap', 20, () => tradeFigures(few)],
    ['returns all', 20, () => returnFigures(series, { periods: 252, riskFree: 0.02 }, benchmark)],
  ];
  const measured: BenchRow[] = [];
  for (const [bench, budget, work] of rows) {
    const once = () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    };
    for (let round = 0; round < warmUps; round += 1) work();
    measured.push(await measure({ bench, unit: 'ms', budget, higherIsBetter: false }, once, 9));
  }
  return measured;
};

const groupOf = (name: TradeFigureName): FigureGroup => figureRegistry.trades[name].group;

/** Numbers from 0 to 1 without a pattern that the processor could foresee; the same on every run. */
const scattered = (index: number, salt: number): number => {
  const mixed = Math.imul(Math.imul(index + salt * 7_919, 0x9e3779b1) ^ (index >>> 7), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
};

const generatedTrades = (count: number): TradeColumns => {
  const column = (value: (index: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, index) => value(index));
  const gross = column((index) => Math.round((scattered(index, 1) - 0.49) * 1e9));
  return {
    unitsPerMoney: 1e6,
    gross,
    commission: column(() => 4_240_000),
    net: column((index) => gross[index]! - 4_240_000),
    side: Int8Array.from({ length: count }, (_, index) => (scattered(index, 2) < 0.5 ? 1 : -1)),
    durationMs: column((index) => Math.round(scattered(index, 3) * 7.2e6)),
    riskMultiple: column((index) => (gross[index]! - 4_240_000) / 1e8),
    mae: column((index) => Math.min(0, gross[index]!) - 1e7 * scattered(index, 4)),
    mfe: column((index) => Math.max(0, gross[index]!) + 1e7 * scattered(index, 5)),
  };
};

const generatedSeries = (count: number, salt: number) => ({
  days: Int32Array.from({ length: count }, (_, index) => 6_000 + Math.floor((index * 7) / 5)),
  returns: Float64Array.from({ length: count }, (_, index) => (scattered(index, salt) - 0.49) * 0.02),
});
