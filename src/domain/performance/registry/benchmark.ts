import { atLeast, type FigureDefinition } from './definition.ts';

/** Two points always lie on a line: nothing is said of fewer than three. */
const common = {
  group: 'benchmark',
  unit: 'ratio',
  sample: 'matched-days',
  needs: atLeast(3, 'matched-days'),
  input: 'benchmark',
  better: 'higher',
} as const;
const annual = [...common.needs, { of: 'span-days', count: 90 }] as const;

/** The series r against a benchmark b, over the days that both have. */
export const benchmarkFigures = {
  alpha: {
    ...common,
    unit: 'fraction',
    formula: '(mean(r) − beta × mean(b)) × periods',
    convention: 'alpha-times-periods',
    needs: annual,
  },
  alpha_jensen: {
    ...common,
    unit: 'fraction',
    formula: '(1 + mean(r − rf) − beta × mean(b − rf))^periods − 1',
    convention: 'alpha-compounded-excess',
    needs: annual,
  },
  beta: { ...common, formula: 'cov(r, b) / var(b)', convention: 'sample-deviation', better: null },
  correlation: {
    ...common,
    formula: 'cov(r, b) / (stdev(r) × stdev(b))',
    convention: 'sample-deviation',
    better: null,
  },
  r_squared: { ...common, formula: 'correlation²', convention: 'sample-deviation', better: null },
  information_ratio: { ...common, formula: 'mean(r − b) / stdev(r − b)', convention: 'not-annualised' },
  information_ratio_annualised: {
    ...common,
    formula: 'mean(r − b) / stdev(r − b) × √periods',
    convention: 'annualised-by-periods',
    needs: annual,
  },
  tracking_error: {
    ...common,
    unit: 'fraction',
    formula: 'stdev(r − b) × √periods',
    convention: 'sample-deviation',
    needs: annual,
    better: 'lower',
  },
  treynor: {
    ...common,
    formula: '(total_return − rf) / beta',
    convention: 'total-return-over-beta',
  },
  treynor_annualised: { ...common, formula: '(cagr − rf) / beta', convention: 'cagr-over-beta', needs: annual },
  up_capture: {
    ...common,
    formula: 'cagr(r, b > 0) / cagr(b, b > 0)',
    convention: 'capture-by-geometric-mean',
    needs: annual,
  },
  down_capture: {
    ...common,
    formula: 'cagr(r, b < 0) / cagr(b, b < 0)',
    convention: 'capture-by-geometric-mean',
    needs: annual,
    better: 'lower',
  },
} as const satisfies Record<string, FigureDefinition>;
