import { atLeast, aYearNeeds, type FigureDefinition } from './definition.ts';

const common = { group: 'ratios', unit: 'ratio', sample: 'returns', better: 'higher' } as const;
const one = atLeast(1, 'returns');

/** Return for the risk that was taken. */
export const ratioFigures = {
  sharpe: {
    ...common,
    formula: 'mean(r − rf) / stdev(r − rf) × √periods',
    convention: 'sample-deviation-excess',
    needs: aYearNeeds,
  },
  smart_sharpe: {
    ...common,
    formula: 'sharpe / √(1 + 2 Σₓ (n − x) / n × |ρ₁|^x)',
    convention: 'autocorrelation-penalty',
    needs: [...aYearNeeds, { of: 'returns', count: 3 }],
  },
  probabilistic_sharpe: {
    ...common,
    unit: 'probability',
    formula: 'Φ(SR × √(n − 1) / √(1 − skew × SR + (kurtosis + 2) / 4 × SR²)), SR per day',
    convention: 'raw-kurtosis',
    needs: atLeast(20, 'returns'),
  },
  sortino: {
    ...common,
    formula: 'mean(r − rf) / √(Σ min(r − rf, 0)² / n) × √periods',
    convention: 'downside-over-all-returns',
    needs: aYearNeeds,
  },
  smart_sortino: {
    ...common,
    formula: 'sortino / √(1 + 2 Σₓ (n − x) / n × |ρ₁|^x)',
    convention: 'autocorrelation-penalty',
    needs: [...aYearNeeds, { of: 'returns', count: 3 }],
  },
  adjusted_sortino: { ...common, formula: 'sortino / √2', convention: 'sortino-by-root-two', needs: aYearNeeds },
  calmar: { ...common, formula: 'cagr / |max_drawdown|', convention: 'annualised-by-periods', needs: aYearNeeds },
  omega: {
    ...common,
    formula: 'Σ max(r − rf, 0) / Σ max(rf − r, 0)',
    convention: 'threshold-zero-excess',
    needs: atLeast(2, 'returns'),
  },
  gain_to_pain: { ...common, formula: 'Σr / |Σ min(r, 0)|', convention: 'summed', needs: one },
  ulcer_performance_index: {
    ...common,
    formula: '(total_return − rf) / ulcer_index',
    convention: 'not-annualised',
    needs: atLeast(2, 'returns'),
  },
  serenity: {
    ...common,
    formula: '(Σr − rf) / (ulcer_index × −cvar_95 of the drawdowns / stdev(r))',
    convention: 'mean-below-normal-var',
    needs: atLeast(2, 'returns'),
  },
  recovery_factor: { ...common, formula: 'Σr / |max_drawdown|', convention: 'summed', needs: one },
  common_sense_ratio: {
    ...common,
    formula: 'profit_factor × tail_ratio',
    convention: 'historical-quantile',
    needs: atLeast(20, 'returns'),
  },
  cpc_index: {
    ...common,
    formula: 'profit_factor × win_rate × payoff',
    convention: 'zero-days-left-out',
    needs: one,
  },
  kelly: {
    ...common,
    unit: 'fraction',
    formula: 'win_rate − (1 − win_rate) / payoff',
    convention: 'fixed-odds',
    needs: one,
  },
} as const satisfies Record<string, FigureDefinition>;
