import { evidenceOfTrades } from './evidence-of-trades.ts';
import { excursionsOfTrades, sumExcursions } from './excursions-of-trades.ts';
import type { Answer, UndefinedReason } from './figure.ts';
import { type FigureSet, figureSet, type SampleCounts, withoutInput } from './figure-set.ts';
import { lazily } from './lazily.ts';
import { momentsOf } from './moments.ts';
import type { FigureDefinition } from './registry/definition.ts';
import { type TradeFigureName, tradeFigureNames } from './registry/figure-registry.ts';
import { tradeEvidenceFigures } from './registry/trade-evidence.ts';
import { tradeExcursionFigures } from './registry/trade-excursions.ts';
import { tradeResultFigures } from './registry/trade-results.ts';
import { tradeRiskFigures } from './registry/trade-risk.ts';
import { tradeSideFigures } from './registry/trade-sides.ts';
import { tradeTimeFigures } from './registry/trade-time.ts';
import { resultsOfTrades } from './results-of-trades.ts';
import { riskOfTrades } from './risk-of-trades.ts';
import { outcomesBySide, sidesOfTrades } from './sides-of-trades.ts';
import { timeOfTrades } from './time-of-trades.ts';
import { checkTradeColumns, knownValues, type TradeColumns } from './trade-columns.ts';
import { factsOfTrades, type TradeFacts } from './trade-facts.ts';

export type TradeFigures = FigureSet<TradeFigureName>;

/**
 * Computes every figure of finished trades, in the order of the registry. Each group is one scan of its columns; the
 * bootstrap draws 1000 samples of fewer than 2000 trades and none of more.
 *
 * A breakdown calls `figuresOfFacts` on the facts of each group with the names it shows.
 *
 * @throws AppError `INVALID_VALUE` when the columns are not of one length.
 */
export const tradeFigures = (trades: TradeColumns): TradeFigures => chosenTradeFigures(trades, tradeFigureNames);

/** Computes only the figures of `names`, and only what they need. */
export const chosenTradeFigures = <Name extends TradeFigureName>(
  trades: TradeColumns,
  names: readonly Name[],
): FigureSet<Name> => {
  checkTradeColumns(trades);
  return figuresOfFacts(factsOfTrades(trades), names);
};

/** Computes the figures of `names` from the facts of trades, and only what they need. */
export const figuresOfFacts = <Name extends TradeFigureName>(
  facts: TradeFacts,
  names: readonly Name[],
): FigureSet<Name> => {
  const { outcomes, unitsPerMoney, trades } = facts;
  const chosen = new Set<string>(names);
  const { count, wins, losses } = outcomes;
  const counts = { trades: count, wins, losses };
  const moments = lazily(() => momentsOf(trades().net));

  const family = <Member extends string>(
    definitions: Readonly<Record<Member, FigureDefinition>>,
    given: () => Given<Member>,
  ): Partial<FigureSet<Member>> => {
    const members = (Object.keys(definitions) as Member[]).filter((name) => chosen.has(name));
    if (members.length === 0) return {};
    const found = given();
    if ('reason' in found) return withoutInput(definitions, found.reason, members);
    return figureSet(definitions, { ...counts, ...found.counts }, found.formulas, members);
  };

  return {
    ...family(tradeResultFigures, () => ({ formulas: resultsOfTrades(facts, moments) })),
    ...family(tradeSideFigures, () => {
      const sides = outcomesBySide(trades());
      return {
        counts: { 'long-trades': sides.long.count, 'short-trades': sides.short.count },
        formulas: sidesOfTrades(sides, unitsPerMoney),
      };
    }),
    ...family(tradeRiskFigures, () => {
      const riskMultiple = facts.riskMultiple();
      const multiples = riskMultiple === null ? new Float64Array() : knownValues(riskMultiple);
      if (count > 0 && multiples.length === 0) return { reason: 'no-risk-plan' };
      return { counts: { 'trades-with-risk': multiples.length }, formulas: riskOfTrades(multiples) };
    }),
    ...family(tradeTimeFigures, () => {
      const held = facts.held();
      if (held === null) return { reason: 'no-data' };
      return { counts: { 'trades-with-duration': held.count }, formulas: timeOfTrades(held) };
    }),
    ...family(tradeExcursionFigures, () => {
      const sums = sumExcursions(trades());
      if (sums === null || (count > 0 && sums.count === 0)) return { reason: 'no-excursions' };
      return {
        counts: { 'trades-with-excursions': sums.count },
        formulas: excursionsOfTrades(sums, unitsPerMoney),
      };
    }),
    ...family(tradeEvidenceFigures, () => ({ formulas: evidenceOfTrades(() => trades().net, outcomes, moments) })),
  } as FigureSet<Name>;
};

/** What a family is computed with, or why it cannot be. */
type Given<Member extends string> =
  | { readonly reason: UndefinedReason }
  | { readonly counts?: SampleCounts; readonly formulas: Readonly<Record<Member, () => Answer>> };
