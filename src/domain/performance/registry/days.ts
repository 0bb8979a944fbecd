import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'days',
  unit: 'fraction',
  sample: 'returns',
  convention: 'zero-days-left-out',
  needs: atLeast(1, 'returns'),
  better: 'higher',
} as const;

/** Each day of the series as a win or a loss; a day of exactly 0 is neither. */
export const dayFigures = {
  win_rate: { ...common, formula: 'days above 0 / days that are not 0' },
  profit_factor: { ...common, unit: 'ratio', formula: 'Σ max(r, 0) / |Σ min(r, 0)|' },
  payoff: { ...common, unit: 'ratio', formula: 'average_win / |average_loss|' },
  expectancy: { ...common, formula: 'win_rate × average_win + (1 − win_rate) × average_loss' },
  average_win: { ...common, formula: 'mean(r, r > 0)' },
  average_loss: { ...common, formula: 'mean(r, r < 0)' },
  consecutive_wins: { ...common, unit: 'count', formula: 'longest run of days above 0' },
  consecutive_losses: { ...common, unit: 'count', formula: 'longest run of days below 0', better: 'lower' },
  exposure: { ...common, formula: 'days that are not 0 / days', convention: 'plain', better: null },
  outlier_win_ratio: {
    ...common,
    unit: 'ratio',
    formula: '99 % quantile of r / mean(r, r ≥ 0)',
    convention: 'historical-quantile',
    needs: atLeast(20, 'returns'),
    better: null,
  },
  outlier_loss_ratio: {
    ...common,
    unit: 'ratio',
    formula: '1 % quantile of r / mean(r, r < 0)',
    convention: 'historical-quantile',
    needs: atLeast(20, 'returns'),
    better: null,
  },
} as const satisfies Record<string, FigureDefinition>;
