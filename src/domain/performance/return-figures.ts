import { type Comparison, compareWith } from './against-benchmark.ts';
import { benchmarkOfSeries } from './benchmark-of-series.ts';
import { daysOfSeries } from './days-of-series.ts';
import { drawdownsOfSeries } from './drawdowns-of-series.ts';
import { type FigureSet, figureSet, withoutInput } from './figure-set.ts';
import { growthOfSeries } from './growth-of-series.ts';
import { matchDays } from './match-days.ts';
import { periodsOfSeries } from './periods-of-series.ts';
import { ratiosOfSeries } from './ratios-of-series.ts';
import { benchmarkFigures } from './registry/benchmark.ts';
import { dayFigures } from './registry/days.ts';
import { drawdownFigures } from './registry/drawdown.ts';
import type { ReturnFigureName } from './registry/figure-registry.ts';
import { growthFigures } from './registry/growth.ts';
import { periodFigures } from './registry/periods.ts';
import { ratioFigures } from './registry/ratios.ts';
import { riskFigures } from './registry/risk.ts';
import { type ReturnSeries, spanDays } from './return-series.ts';
import { riskOfSeries } from './risk-of-series.ts';
import { type Convention, factsOf, type SeriesFacts } from './series-facts.ts';

export type ReturnFigures = FigureSet<ReturnFigureName>;

/**
 * Computes every figure of a daily return series, in the order of the registry.
 *
 * `convention` says how many returns make a year (252) and the annual risk-free rate (0 where nothing was said; state it
 * beside the figures). With `benchmark` null the figures of the group `benchmark` are undefined, `no-benchmark`.
 * Percent curves of an account go in as returns of its days; amounts of money do not: see `tradeFigures`.
 */
export const returnFigures = (
  series: ReturnSeries,
  convention: Convention,
  benchmark: ReturnSeries | null = null,
): ReturnFigures => figuresOfFacts(factsOf(series, convention), benchmark);

/** The same of facts that are there already, for whoever draws the curves too. */
export const figuresOfFacts = (facts: SeriesFacts, benchmark: ReturnSeries | null): ReturnFigures => {
  const { counts } = facts;
  return {
    ...figureSet(growthFigures, counts, growthOfSeries(facts)),
    ...figureSet(periodFigures, counts, periodsOfSeries(facts)),
    ...figureSet(riskFigures, counts, riskOfSeries(facts)),
    ...figureSet(drawdownFigures, counts, drawdownsOfSeries(facts)),
    ...figureSet(ratioFigures, counts, ratiosOfSeries(facts)),
    ...figureSet(dayFigures, counts, daysOfSeries(facts)),
    ...(benchmark === null
      ? withoutInput(benchmarkFigures, 'no-benchmark')
      : againstBenchmark(facts, compareWith(matchDays(facts.series, benchmark)))),
  };
};

const againstBenchmark = (facts: SeriesFacts, comparison: Comparison): FigureSet<keyof typeof benchmarkFigures> => {
  const { matched } = comparison;
  const counts = { 'matched-days': matched.days.length, 'span-days': spanDays(matched) };
  return figureSet(benchmarkFigures, counts, benchmarkOfSeries(comparison, facts));
};
