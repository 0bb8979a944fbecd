import { returnFigures } from '#domain/performance/return-figures.ts';
import { tradeFigures } from '#domain/performance/trade-figures.ts';
import { dailyResults } from './daily-results.ts';
import { namedFigures } from './named-figures.ts';
import { returnsOnCapital } from './returns-on-capital.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

/** `capital` in the currency, null where nobody said; `riskFree` a year's rate; `periods` returns in a year. */
export type StatisticsTerms = {
  readonly capital: number | null;
  readonly riskFree: number;
  readonly periods: number;
};

/**
 * Returns every figure of the trades, and of the daily returns on the capital where there is one: each with its unit, its
 * sample and what the registry says of it.
 */
export const statistics = (trades: SelectedTrades | null, terms: StatisticsTerms) => {
  const { capital, riskFree, periods } = terms;
  const ofReturns =
    trades === null || capital === null
      ? []
      : namedFigures('returns', returnFigures(returnsOnCapital(dailyResults(trades), capital), { riskFree, periods }));
  return {
    selection: selectionView(trades),
    ...terms,
    figures: [...(trades === null ? [] : namedFigures('trades', tradeFigures(trades.trades))), ...ofReturns],
  };
};
