import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'excursions',
  unit: 'money',
  sample: 'trades-with-excursions',
  convention: 'excursions-from-candles',
  needs: atLeast(1, 'trades-with-excursions'),
  input: 'excursions',
  better: 'higher',
} as const;

/** How far trades went for and against their holder while they were open (MFE and MAE), and what was kept of it. */
export const tradeExcursionFigures = {
  average_mae: { ...common, formula: 'mean(MAE), MAE ≤ 0' },
  average_mfe: { ...common, formula: 'mean(MFE), MFE ≥ 0' },
  worst_mae: { ...common, formula: 'min(MAE)' },
  best_mfe: { ...common, formula: 'max(MFE)' },
  edge_ratio: { ...common, unit: 'ratio', formula: 'Σ MFE / |Σ MAE|' },
  entry_efficiency: { ...common, unit: 'fraction', formula: 'mean(MFE / (MFE − MAE))' },
  exit_efficiency: { ...common, unit: 'fraction', formula: 'mean((gross − MAE) / (MFE − MAE))' },
  total_efficiency: { ...common, unit: 'fraction', formula: 'mean(gross / (MFE − MAE))' },
  give_back: { ...common, formula: 'mean(MFE − gross)', better: 'lower' },
  give_back_share: { ...common, unit: 'fraction', formula: 'Σ (MFE − gross) / Σ MFE', better: 'lower' },
} as const satisfies Record<string, FigureDefinition>;
