import type { Figure } from '#domain/performance/figure.ts';
import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import { chosenTradeFigures } from '#domain/performance/trade-figures.ts';
import { type Dimension, type Grouping, groupBy } from './dimensions.ts';
import { figureFacts } from './named-figures.ts';
import { isOverlapping, type OverlappingDimension, spreadGroupings } from './overlapping.ts';
import { partition } from './partition.ts';
import { pickTrades, tradesByCell } from './pick-trades.ts';
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
  const overlapping = by.some(isOverlapping);
  const { groupings, tradeOf } = trades === null ? nothing : groupingsOf(trades, by, clock);
  const cells = partition(groupings, tradeOf?.length ?? trades?.rows.length ?? 0);
  const tradesOf =
    trades === null ? [] : tradesByCell(tradeOf === null ? trades.trades : pickTrades(trades.trades, tradeOf), cells);
  return {
    selection: selectionView(trades),
    by: [...by],
    overlapping,
    figures: names.map((name) => ({ name, ...figureFacts('trades', name) })),
    keys: trades === null ? by.map(() => []) : groupings.map((grouping) => [...grouping.keys]),
    cells: tradesOf.map((group, cell) => {
      const figures = chosenTradeFigures(group, names);
      return {
        keys: [...cells.keys[cell]!],
        trades: group.net.length,
        figures: names.map((name) => withoutUnit(figures[name])),
      };
    }),
  };
};

export type BreakdownTerms = {
  readonly by: readonly (Dimension | OverlappingDimension)[];
  readonly names?: readonly TradeFigureName[] | undefined;
  /** The clock of `hour`. */
  readonly clock?: string | undefined;
};

/** `tradeOf` says the trade of each entry; null: one entry a trade, in their order. */
type Groupings = { readonly groupings: readonly Grouping[]; readonly tradeOf: Uint32Array | null };
const nothing: Groupings = { groupings: [], tradeOf: null };

const groupingsOf = (trades: SelectedTrades, by: BreakdownTerms['by'], clock: string | undefined): Groupings => {
  const apart = by.filter((dimension) => !isOverlapping(dimension));
  return apart.length === by.length
    ? { groupings: apart.map((dimension) => groupBy(trades, dimension, clock)), tradeOf: null }
    : spreadGroupings(trades, by, clock);
};

/** Its unit and what its sample counts stand once beside the name: a table has thousands of cells. */
const withoutUnit = ({ unit: _unit, of: _of, ...figure }: Figure) => figure;
