import { type Difference, differenceOfMeans, differenceOfShares } from '#domain/performance/difference.ts';
import { type FigureUnit, toFigure } from '#domain/performance/figure.ts';
import { momentsOf } from '#domain/performance/moments.ts';
import { outcomesOf } from '#domain/performance/outcomes.ts';
import { tradeFigures } from '#domain/performance/trade-figures.ts';
import { moneyUnit } from './daily-results.ts';
import { namedFigures } from './named-figures.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/**
 * Sets two selections against each other: every figure of both, and whether chance alone could part their average trade
 * and their win rate as far. Amounts of two currencies are not compared.
 */
export const compareSelections = (first: SelectedTrades | null, second: SelectedTrades | null) => {
  const results = [resultsOf(first), resultsOf(second)] as const;
  const moments = results.map((net) => momentsOf(net.map((units) => units * moneyUnit))) as [Moments, Moments];
  const shares = results.map((net) => ({ hits: outcomesOf(net).wins, count: net.length })) as [Share, Share];
  const smaller = Math.min(results[0].length, results[1].length);
  return {
    first: sideOf(first),
    second: sideOf(second),
    averageTrade:
      first !== null && second !== null && first.table.currency !== second.table.currency
        ? null
        : figures(differenceOfMeans(...moments), 'money', smaller),
    winRate: figures(differenceOfShares(...shares), 'fraction', smaller),
  };
};

type Moments = ReturnType<typeof momentsOf>;
type Share = { readonly hits: number; readonly count: number };

const resultsOf = (trades: SelectedTrades | null): Float64Array =>
  trades === null ? new Float64Array() : trades.trades.net;

const sideOf = (trades: SelectedTrades | null) => ({
  selection: selectionView(trades),
  figures: trades === null ? [] : namedFigures('trades', tradeFigures(trades.trades)),
});

const figures = ({ difference, probability }: Difference, unit: FigureUnit, sample: number) => ({
  difference: toFigure(difference, unit, sample, 'trades'),
  probability: toFigure(probability, 'probability', sample, 'trades'),
});
