import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'evidence',
  unit: 'ratio',
  sample: 'trades',
  convention: 'net-of-commission',
  needs: atLeast(20, 'trades'),
  better: 'higher',
} as const;

/** What may be concluded from the results, and how surely. Silent below a minimum sample. */
export const tradeEvidenceFigures = {
  sharpe_per_trade: { ...common, formula: 'mean(net) / stdev(net)', convention: 'sample-deviation' },
  t_statistic: { ...common, formula: '√n × mean(net) / stdev(net)', convention: 'sample-deviation' },
  kelly: {
    ...common,
    unit: 'fraction',
    formula: 'p − (1 − p) / payoff, p = wins / (wins + losses)',
    convention: 'fixed-odds',
  },
  risk_of_ruin: {
    ...common,
    unit: 'probability',
    formula: '((1 − p) / (1 + p))^n, p = wins / (wins + losses)',
    convention: 'ruin-by-win-rate',
    better: 'lower',
  },
  z_score: {
    ...common,
    formula: '(n(runs − 0.5) − 2wl) / √(2wl(2wl − n) / (n − 1)), n = w + l',
    convention: 'runs-without-flat',
    needs: atLeast(30, 'trades'),
    better: null,
  },
  probability_of_luck: {
    ...common,
    unit: 'probability',
    formula: 'share of resamples, their mean moved to 0, whose mean reaches that of the trades',
    convention: 'bootstrap-of-mean',
    better: 'lower',
  },
} as const satisfies Record<string, FigureDefinition>;
