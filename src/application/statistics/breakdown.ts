import type { TradeFigureName } from '#domain/performance/registry/figure-registry.ts';
import { chosenTradeFigures } from '#domain/performance/trade-figures.ts';
import { type Dimension, type Grouping, groupBy } from './dimensions.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';
import { columnsByGroup, tradeColumnsOf } from './trade-columns-of.ts';

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
 * trades of the cells are those of the selection, each in one of them.
 */
export const breakdown = (trades: SelectedTrades | null, by: readonly Dimension[], clock?: string) => {
  const groupings = trades === null ? [] : by.map((dimension) => groupBy(trades, dimension, clock));
  const { groupOf, keys } = crossed(groupings);
  const groups = trades === null ? [] : columnsByGroup(tradeColumnsOf(trades), groupOf, keys.length);
  return {
    selection: selectionView(trades),
    by: [...by],
    keys: trades === null ? by.map(() => []) : groupings.map((grouping) => [...grouping.keys]),
    cells: groups.map((group, index) => ({
      keys: [...keys[index]!],
      trades: group.net.length,
      figures: chosenTradeFigures(group, breakdownFigures),
    })),
  };
};

type Cells = { readonly groupOf: Uint32Array; readonly keys: readonly (readonly string[])[] };

/** The cells that have a trade, by the order of the first keys, then of the second. */
const crossed = ([first, second]: readonly Grouping[]): Cells => {
  if (first === undefined) return { groupOf: new Uint32Array(), keys: [] };
  if (second === undefined) return { groupOf: first.groupOf, keys: first.keys.map((key) => [key]) };
  const width = second.keys.length;
  const places = first.groupOf.map((group, trade) => group * width + second.groupOf[trade]!);
  const taken = Uint32Array.from(new Set(places)).sort();
  const cellOf = new Map(Array.from(taken, (place, cell) => [place, cell]));
  return {
    groupOf: places.map((place) => cellOf.get(place)!),
    keys: Array.from(taken, (place) => [first.keys[Math.floor(place / width)]!, second.keys[place % width]!]),
  };
};
