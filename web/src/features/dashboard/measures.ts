import type { BreakdownFigure } from '#contract/statistics.ts';
import { type TileScope, textSetting } from './tile-scope.ts';

/** What groups can be measured by: the figures that every breakdown is answered with, so that tiles share the answer. */
export const measures = [
  'net_profit',
  'result_before_costs',
  'commission',
  'trade_count',
  'win_rate',
  'average_trade',
  'average_win',
  'average_loss',
  'profit_factor',
  'payoff',
  'expectancy_r',
  'average_duration',
  'max_drawdown',
] as const satisfies readonly BreakdownFigure[];

/** The measure that is set of a tile; net results without one. */
export const measureOf = ({ settings }: Pick<TileScope, 'settings'>): (typeof measures)[number] =>
  measures.find((measure) => measure === textSetting(settings, 'figure')) ?? 'net_profit';
