import type { Drawdown } from './drawdowns.ts';
import { type Answer, notDefined } from './figure.ts';
import type { drawdownFigures } from './registry/drawdown.ts';
import type { SeriesFacts } from './series-facts.ts';

/** The formulas of the group `drawdown`. */
export const drawdownsOfSeries = (facts: SeriesFacts): Record<keyof typeof drawdownFigures, () => Answer> => {
  const { drawdowns, underwater, maxDrawdown, ulcer } = facts;
  const average = (of: (drawdown: Drawdown) => number): Answer =>
    drawdowns.length === 0
      ? notDefined('no-drawdown')
      : drawdowns.reduce((sum, drawdown) => sum + of(drawdown), 0) / drawdowns.length;
  return {
    max_drawdown: () => maxDrawdown,
    average_drawdown: () => average(({ depth }) => depth),
    current_drawdown: () => underwater[underwater.length - 1]!,
    longest_drawdown_days: () => drawdowns.reduce((longest, { days }) => Math.max(longest, days), 0),
    average_drawdown_days: () => average(({ days }) => days),
    drawdown_count: () => drawdowns.length,
    ulcer_index: () => ulcer,
  };
};
