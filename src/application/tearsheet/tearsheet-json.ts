import type { Drawdown } from '#domain/performance/drawdowns.ts';
import type { Figure } from '#domain/performance/figure.ts';
import { figureRegistry, returnFigureNames } from '#domain/performance/registry/figure-registry.ts';
import type { ReturnFigures } from '#domain/performance/return-figures.ts';
import { spanDays } from '#domain/performance/return-series.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { Tearsheet } from './tearsheet.ts';

/**
 * A figure for programs: `value` is a finite number or null, and then `reason` says why: `infinite` with a `sign`,
 * `too-little-data` with what it `needs` and `has`, or one of the reasons of `undefinedReasons`.
 */
export type FigureJson = {
  readonly value: number | null;
  readonly reason?: string;
  readonly sign?: 1 | -1;
  readonly needs?: number;
  readonly has?: number;
  readonly needs_of?: string;
  readonly unit: string;
  readonly sample: number;
  readonly sample_of: string;
  readonly convention: string;
};

export const figureJson = (figure: Figure, convention: string): FigureJson => ({
  ...answerJson(figure),
  unit: figure.unit,
  sample: figure.sample,
  sample_of: figure.of,
  convention,
});

const answerJson = (figure: Figure) => {
  if (figure.kind === 'value') return { value: figure.value };
  if (figure.kind === 'infinite') return { value: null, reason: 'infinite', sign: figure.sign };
  if (figure.kind === 'undefined') return { value: null, reason: figure.reason };
  return { value: null, reason: figure.kind, needs: figure.needs, has: figure.has, needs_of: figure.needsOf };
};

const metricsOf = (figures: ReturnFigures): Readonly<Record<string, FigureJson>> =>
  Object.fromEntries(
    returnFigureNames.map((name) => [name, figureJson(figures[name], figureRegistry.returns[name].convention)]),
  );

const drawdownJson = ({ start, valley, end, recovery, depth, days, recoveryDays }: Drawdown) => ({
  start: isoDateOfDay(start),
  valley: isoDateOfDay(valley),
  end: isoDateOfDay(end),
  recovery: recovery === null ? null : isoDateOfDay(recovery),
  depth,
  days,
  recovery_days: recoveryDays,
});

/** The tear sheet for programs. Fractions are fractions (0.01 = 1 %), days ISO dates, drawdowns the deepest first. */
export const tearsheetJson = (sheet: Tearsheet) => {
  const { series, convention, benchmark } = sheet;
  const { days } = series;
  return {
    name: sheet.name,
    from: isoDateOfDay(days[0]!),
    to: isoDateOfDay(days[days.length - 1]!),
    returns: days.length,
    span_days: spanDays(series),
    periods: convention.periods,
    risk_free: convention.riskFree,
    benchmark:
      benchmark === null
        ? null
        : { name: benchmark.name, days: benchmark.days, matched_days: benchmark.matched.days.length },
    metrics: metricsOf(sheet.figures),
    ...(benchmark === null ? {} : { benchmark_metrics: metricsOf(benchmark.figures) }),
    drawdowns: sheet.drawdowns.toSorted((a, b) => a.depth - b.depth).map((drawdown) => drawdownJson(drawdown)),
    monthly: sheet.months.map(({ year, months, total }) => ({ year, months, total })),
  };
};
