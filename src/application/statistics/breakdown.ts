import { exchangeClock } from '#application/positions/placed-columns.ts';
import { factsByGroup } from '#domain/performance/facts-by-group.ts';
import type { Figure } from '#domain/performance/figure.ts';
import { pickTrades } from '#domain/performance/pick-trades.ts';
import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import type { TradeColumns } from '#domain/performance/trade-columns.ts';
import { figuresOfFacts } from '#domain/performance/trade-figures.ts';
import type { AnyDimension } from './dimensions.ts';
import { figureFacts } from './named-figures.ts';
import { isOverlapping, type OverlappingDimension, type SpreadGroupings, spreadGroupings } from './overlapping.ts';
import { partition } from './partition.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** What a table of groups shows; the page of one group shows them all. */
export const breakdownFigures = [
  'trade_count',
  'net_profit',
  'result_before_costs',
  'commission',
  'win_rate',
  'average_trade',
  'average_win',
  'average_loss',
  'profit_factor',
  'payoff',
  'expectancy_r',
  'average_duration',
  'max_drawdown',
] as const satisfies readonly TradeFigureName[];

/**
 * Returns the figures of the groups of one dimension, or of the cells of two; a cell without a trade is not there. The
 * trades of the cells are those of the selection, each in one of them; in several only by what a trade can have several of.
 */
export const breakdown = (trades: SelectedTrades | null, { by, names = breakdownFigures, clock }: BreakdownTerms) => {
  const { groupings, tradeOf } = trades === null ? nothing : spreadGroupings(trades, by, clock);
  const { cellOf, keys } = partition(groupings);
  const facts = trades === null ? [] : factsByGroup(entriesOf(trades, tradeOf), cellOf, keys.length);
  return {
    selection: selectionView(trades),
    by: [...by],
    clock: clock ?? exchangeClock,
    overlapping: by.some(isOverlapping),
    figures: names.map((name) => ({ name, ...figureFacts('trades', name) })),
    keys: trades === null ? by.map(() => []) : groupings.map((grouping) => [...grouping.keys]),
    cells: facts.map((own, cell) => {
      const figures = figuresOfFacts(own, names);
      return {
        keys: [...keys[cell]!],
        trades: own.outcomes.count,
        figures: names.map((name) => withoutUnit(figures[name])),
      };
    }),
  };
};

export type BreakdownTerms = {
  readonly by: readonly (AnyDimension | OverlappingDimension)[];
  readonly names?: readonly TradeFigureName[] | undefined;
  /** The clock of `hour` and `weekday`. */
  readonly clock?: string | undefined;
};

const nothing: SpreadGroupings = { groupings: [], tradeOf: null };

/** A trade for each entry of the groupings. */
const entriesOf = ({ trades }: SelectedTrades, tradeOf: Uint32Array | null): TradeColumns =>
  tradeOf === null ? trades : pickTrades(trades, tradeOf);

/** Its unit and what its sample counts stand once beside the name: a table has thousands of cells. */
const withoutUnit = ({ unit: _unit, of: _of, ...figure }: Figure) => figure;
