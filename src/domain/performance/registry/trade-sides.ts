import { atLeast, type FigureDefinition } from './definition.ts';

const common = { group: 'sides', unit: 'money', convention: 'net-of-commission', better: 'higher' } as const;
const long = { ...common, sample: 'long-trades', needs: atLeast(1, 'long-trades') } as const;
const short = { ...common, sample: 'short-trades', needs: atLeast(1, 'short-trades') } as const;

/** Long and short trades apart. */
export const tradeSideFigures = {
  long_count: { ...long, unit: 'count', formula: 'number of long trades', needs: [], better: null },
  short_count: { ...short, unit: 'count', formula: 'number of short trades', needs: [], better: null },
  long_net_profit: { ...long, formula: 'Σ net, long' },
  short_net_profit: { ...short, formula: 'Σ net, short' },
  long_win_rate: { ...long, unit: 'fraction', formula: 'wins / n, long', convention: 'flat-trades-neither' },
  short_win_rate: { ...short, unit: 'fraction', formula: 'wins / n, short', convention: 'flat-trades-neither' },
  long_average_trade: { ...long, formula: 'Σ net / n, long' },
  short_average_trade: { ...short, formula: 'Σ net / n, short' },
  long_profit_factor: { ...long, unit: 'ratio', formula: 'Σ max(net, 0) / |Σ min(net, 0)|, long' },
  short_profit_factor: { ...short, unit: 'ratio', formula: 'Σ max(net, 0) / |Σ min(net, 0)|, short' },
} as const satisfies Record<string, FigureDefinition>;
