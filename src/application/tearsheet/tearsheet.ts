import { wealthCurve } from '#domain/performance/compound.ts';
import { type Drawdown, underwaterCurve } from '#domain/performance/drawdowns.ts';
import { type MatchedSeries, matchDays } from '#domain/performance/match-days.ts';
import { type MonthlyTableRow, monthlyTable, yearlyReturns } from '#domain/performance/period-returns.ts';
import { figuresOfFacts, type ReturnFigures, returnFigures } from '#domain/performance/return-figures.ts';
import type { ReturnSeries } from '#domain/performance/return-series.ts';
import { type Convention, factsOf } from '#domain/performance/series-facts.ts';
import { type RollingLines, rollingLines } from './rolling-lines.ts';

export type NamedSeries = { readonly name: string; readonly series: ReturnSeries };

/** A benchmark over the days that it shares with the series; nothing else of it is shown. */
export type SheetBenchmark = {
  readonly name: string;
  /** Days of the benchmark's file. */
  readonly days: number;
  readonly matched: MatchedSeries;
  readonly figures: ReturnFigures;
  readonly wealth: Float64Array;
  readonly years: ReadonlyMap<number, number>;
};

/** Everything that a tear sheet shows of a daily return series, in whatever form. */
export type Tearsheet = {
  readonly name: string;
  readonly convention: Convention;
  readonly series: ReturnSeries;
  readonly figures: ReturnFigures;
  /** In the order of time. */
  readonly drawdowns: readonly Drawdown[];
  readonly wealth: Float64Array;
  readonly underwater: Float64Array;
  readonly months: readonly MonthlyTableRow[];
  readonly rolling: RollingLines | null;
  readonly benchmark: SheetBenchmark | null;
};

/** Computes the tear sheet of a series that has at least one day. */
export const makeTearsheet = (
  { name, series }: NamedSeries,
  convention: Convention,
  benchmark: NamedSeries | null,
): Tearsheet => {
  const facts = factsOf(series, convention);
  const other = benchmark === null ? null : sheetBenchmark(series, convention, benchmark);
  const wealth = wealthCurve(series.returns);
  return {
    name,
    convention,
    series,
    figures: figuresOfFacts(facts, benchmark?.series ?? null),
    drawdowns: facts.drawdowns,
    wealth,
    underwater: underwaterCurve(wealth),
    months: monthlyTable(series),
    rolling: rollingLines(series, convention, other?.matched ?? null),
    benchmark: other,
  };
};

const sheetBenchmark = (own: ReturnSeries, convention: Convention, { name, series }: NamedSeries): SheetBenchmark => {
  const matched = matchDays(own, series);
  const shared = { days: matched.days, returns: matched.benchmark };
  return {
    name,
    days: series.days.length,
    matched,
    figures: returnFigures(shared, convention),
    wealth: wealthCurve(shared.returns),
    years: new Map(yearlyReturns(shared).map(({ period, value }) => [period, value])),
  };
};
