import { atLeast, aYearNeeds, type FigureDefinition } from './definition.ts';

const common = { group: 'risk', unit: 'fraction', sample: 'returns', better: 'lower' } as const;
/** Losses are negative: the higher of two is the milder. */
const loss = { ...common, better: 'higher' } as const;
const twenty = atLeast(20, 'returns');

/** How much the returns vary and how bad the bad ones are. */
export const riskFigures = {
  volatility: { ...common, formula: 'stdev(r) × √periods', convention: 'sample-deviation', needs: aYearNeeds },
  downside_deviation: {
    ...common,
    formula: '√(Σ min(r − rf, 0)² / n) × √periods',
    convention: 'downside-over-all-returns',
    needs: aYearNeeds,
  },
  var_95: {
    ...loss,
    formula: 'mean(r) − 1.6449 × stdev(r)',
    convention: 'normal-distribution',
    needs: atLeast(2, 'returns'),
  },
  cvar_95: {
    ...loss,
    formula: 'mean(r, r < var_95)',
    convention: 'mean-below-normal-var',
    needs: atLeast(2, 'returns'),
  },
  cvar_95_parametric: {
    ...loss,
    formula: 'mean(r) − stdev(r) × φ(−1.6449) / 0.05',
    convention: 'normal-distribution',
    needs: atLeast(2, 'returns'),
  },
  var_95_historical: {
    ...loss,
    formula: '5 % quantile of r, linear between ranks',
    convention: 'historical-quantile',
    needs: twenty,
  },
  cvar_95_historical: {
    ...loss,
    formula: 'mean of the ⌊0.05 × (n − 1)⌋ + 1 lowest r',
    convention: 'historical-tail-mean',
    needs: twenty,
  },
  skew: {
    ...common,
    unit: 'ratio',
    formula: '√(n(n − 1)) / (n − 2) × m₃ / m₂^1.5',
    convention: 'bias-corrected',
    needs: atLeast(3, 'returns'),
    better: 'higher',
  },
  kurtosis: {
    ...common,
    unit: 'ratio',
    formula: '(n − 1) / ((n − 2)(n − 3)) × ((n + 1) m₄ / m₂² − 3(n − 1))',
    convention: 'bias-corrected',
    needs: atLeast(4, 'returns'),
  },
  tail_ratio: {
    ...common,
    unit: 'ratio',
    formula: '|95 % quantile of r / 5 % quantile of r|',
    convention: 'historical-quantile',
    needs: twenty,
    better: 'higher',
  },
  risk_of_ruin: {
    ...common,
    unit: 'probability',
    formula: '((1 − win_rate) / (1 + win_rate))^n',
    convention: 'ruin-by-win-rate',
    needs: atLeast(1, 'returns'),
  },
} as const satisfies Record<string, FigureDefinition>;
