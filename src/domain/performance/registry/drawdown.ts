import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'drawdown',
  unit: 'fraction',
  sample: 'returns',
  convention: 'peak-before-first-day',
  needs: atLeast(1, 'returns'),
  better: 'higher',
} as const;

/** How far below its best the curve was, how deep and how long. Depths are negative. */
export const drawdownFigures = {
  max_drawdown: { ...common, formula: 'min(equity / highest equity so far − 1)' },
  average_drawdown: { ...common, sample: 'drawdowns', formula: 'mean of the depths of all drawdowns' },
  current_drawdown: { ...common, formula: 'last equity / highest equity − 1' },
  longest_drawdown_days: {
    ...common,
    unit: 'days',
    sample: 'drawdowns',
    formula: 'max(last day under water − first day under water + 1)',
    better: 'lower',
  },
  average_drawdown_days: {
    ...common,
    unit: 'days',
    sample: 'drawdowns',
    formula: 'mean(last day under water − first day under water + 1)',
    better: 'lower',
  },
  drawdown_count: { ...common, unit: 'count', formula: 'number of stretches under water', better: 'lower' },
  ulcer_index: {
    ...common,
    formula: '√(Σ drawdown² / (n − 1))',
    convention: 'ulcer-sample',
    needs: atLeast(2, 'returns'),
    better: 'lower',
  },
} as const satisfies Record<string, FigureDefinition>;
