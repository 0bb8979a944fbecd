import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'r-multiples',
  unit: 'r-multiple',
  sample: 'trades-with-risk',
  convention: 'planned-risk',
  needs: atLeast(1, 'trades-with-risk'),
  input: 'risk-plan',
  better: 'higher',
} as const;

/** Results as multiples of the risk that was planned, over the trades that have a planned stop. */
export const tradeRiskFigures = {
  expectancy_r: { ...common, formula: 'mean(R), R = net / planned risk' },
  total_r: { ...common, formula: 'Σ R' },
  median_r: { ...common, formula: 'median(R)' },
  best_r: { ...common, formula: 'max(R)' },
  worst_r: { ...common, formula: 'min(R)' },
  average_win_r: { ...common, formula: 'mean(R, R > 0)' },
  average_loss_r: { ...common, formula: 'mean(R, R < 0)' },
  sqn: {
    ...common,
    unit: 'ratio',
    formula: '√n × mean(R) / stdev(R)',
    convention: 'sample-deviation',
    needs: atLeast(20, 'trades-with-risk'),
  },
  sqn_100: {
    ...common,
    unit: 'ratio',
    formula: '√min(n, 100) × mean(R) / stdev(R)',
    convention: 'sample-deviation',
    needs: atLeast(20, 'trades-with-risk'),
  },
} as const satisfies Record<string, FigureDefinition>;
