import { atLeast, type FigureDefinition } from './definition.ts';

const common = {
  group: 'results',
  unit: 'money',
  sample: 'trades',
  convention: 'net-of-commission',
  needs: atLeast(1, 'trades'),
  better: 'higher',
} as const;
const wins = { ...common, sample: 'wins' } as const;
const losses = { ...common, sample: 'losses' } as const;

/** What trades earned. A trade of exactly 0 is flat: neither a win nor a loss. */
export const tradeResultFigures = {
  trade_count: { ...common, unit: 'count', formula: 'n', convention: 'plain', needs: [], better: null },
  win_count: { ...common, unit: 'count', formula: 'number of net > 0', needs: [], better: null },
  loss_count: { ...common, unit: 'count', formula: 'number of net < 0', needs: [], better: null },
  flat_count: { ...common, unit: 'count', formula: 'number of net = 0', needs: [], better: null },
  net_profit: { ...common, formula: 'Σ net' },
  gross_profit: { ...common, formula: 'Σ max(net, 0)' },
  gross_loss: { ...common, formula: 'Σ min(net, 0)' },
  result_before_costs: { ...common, formula: 'Σ gross', convention: 'gross-of-commission' },
  commission: { ...common, formula: 'Σ commission', convention: 'plain', better: 'lower' },
  commission_share: {
    ...common,
    unit: 'fraction',
    formula: 'Σ commission / Σ max(gross, 0)',
    convention: 'gross-of-commission',
    better: 'lower',
  },
  commission_average: { ...common, formula: 'Σ commission / n', convention: 'plain', better: 'lower' },
  win_rate: { ...common, unit: 'fraction', formula: 'wins / n', convention: 'flat-trades-neither' },
  loss_rate: { ...common, unit: 'fraction', formula: 'losses / n', convention: 'flat-trades-neither', better: 'lower' },
  average_trade: { ...common, formula: 'Σ net / n' },
  median_trade: { ...common, formula: 'median(net)', convention: 'median-middle' },
  average_win: { ...wins, formula: 'mean(net, net > 0)' },
  average_loss: { ...losses, formula: 'mean(net, net < 0)' },
  largest_win: { ...wins, formula: 'max(net, net > 0)' },
  largest_loss: { ...losses, formula: 'min(net, net < 0)' },
  payoff: { ...common, unit: 'ratio', formula: 'average_win / |average_loss|' },
  profit_factor: { ...common, unit: 'ratio', formula: 'gross_profit / |gross_loss|' },
  expectancy: { ...common, formula: 'win_rate × average_win + loss_rate × average_loss' },
  consecutive_wins: { ...common, unit: 'count', formula: 'longest run of wins', convention: 'flat-trades-neither' },
  consecutive_losses: {
    ...common,
    unit: 'count',
    formula: 'longest run of losses',
    convention: 'flat-trades-neither',
    better: 'lower',
  },
  current_streak: {
    ...common,
    unit: 'count',
    formula: 'length of the run that lasts, below 0 for losses',
    convention: 'flat-trades-neither',
  },
  deviation: {
    ...common,
    formula: 'stdev(net)',
    convention: 'sample-deviation',
    needs: atLeast(2, 'trades'),
    better: 'lower',
  },
  skew: {
    ...common,
    unit: 'ratio',
    formula: '√(n(n − 1)) / (n − 2) × m₃ / m₂^1.5',
    convention: 'bias-corrected',
    needs: atLeast(20, 'trades'),
  },
  kurtosis: {
    ...common,
    unit: 'ratio',
    formula: '(n − 1) / ((n − 2)(n − 3)) × ((n + 1) m₄ / m₂² − 3(n − 1))',
    convention: 'bias-corrected',
    needs: atLeast(20, 'trades'),
    better: 'lower',
  },
  max_drawdown: { ...common, formula: 'min(Σ net so far − highest Σ net so far)', convention: 'money-curve' },
  recovery_factor: { ...common, unit: 'ratio', formula: 'net_profit / |max_drawdown|', convention: 'money-curve' },
} as const satisfies Record<string, FigureDefinition>;
