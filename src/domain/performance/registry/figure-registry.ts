import { benchmarkFigures } from './benchmark.ts';
import { dayFigures } from './days.ts';
import type { FigureDefinition } from './definition.ts';
import { drawdownFigures } from './drawdown.ts';
import { growthFigures } from './growth.ts';
import { periodFigures } from './periods.ts';
import { ratioFigures } from './ratios.ts';
import { riskFigures } from './risk.ts';
import { tradeEvidenceFigures } from './trade-evidence.ts';
import { tradeExcursionFigures } from './trade-excursions.ts';
import { tradeResultFigures } from './trade-results.ts';
import { tradeRiskFigures } from './trade-risk.ts';
import { tradeSideFigures } from './trade-sides.ts';
import { tradeTimeFigures } from './trade-time.ts';

/**
 * Every figure there is, by what it is computed from and by its standard name, in the order of a page.
 *
 * `returns` are figures of a daily return series, `trades` of finished trades. A name is unique within its basis; both
 * have for instance a `win_rate`, of days and of trades. Where both stand in one list, `listedName` tells them apart.
 * Pages, routes, commands and documentation read this and nothing else: a figure that is not here does not exist.
 */
export const figureRegistry = {
  returns: {
    ...growthFigures,
    ...periodFigures,
    ...riskFigures,
    ...drawdownFigures,
    ...ratioFigures,
    ...dayFigures,
    ...benchmarkFigures,
  },
  trades: {
    ...tradeResultFigures,
    ...tradeSideFigures,
    ...tradeRiskFigures,
    ...tradeTimeFigures,
    ...tradeExcursionFigures,
    ...tradeEvidenceFigures,
  },
} as const satisfies Record<string, Record<string, FigureDefinition>>;

export type FigureBasis = keyof typeof figureRegistry;
export type ReturnFigureName = keyof typeof figureRegistry.returns;
export type TradeFigureName = keyof typeof figureRegistry.trades;

export const returnFigureNames = Object.keys(figureRegistry.returns) as readonly ReturnFigureName[];
export const tradeFigureNames = Object.keys(figureRegistry.trades) as readonly TradeFigureName[];

/** The definition of a figure, or null for a name that does not exist. */
export const figureDefinition = (basis: FigureBasis, name: string): FigureDefinition | null => {
  const definitions: Readonly<Record<string, FigureDefinition>> = figureRegistry[basis];
  return Object.hasOwn(definitions, name) ? definitions[name]! : null;
};

/** The name in a list of both kinds: trades keep theirs, a figure of days that has the same is called `daily_…`. */
export const listedName = (basis: FigureBasis, name: string): string =>
  basis === 'returns' && Object.hasOwn(figureRegistry.trades, name) ? `daily_${name}` : name;
