import { type Answer, notDefined, quotient, withNumber } from './figure.ts';
import type { tradeExcursionFigures } from './registry/trade-excursions.ts';
import type { TradeColumns } from './trade-columns.ts';

/** Sums over the trades whose both excursions are known. */
export type ExcursionSums = {
  readonly count: number;
  readonly mae: number;
  readonly mfe: number;
  readonly gross: number;
  readonly worstMae: number;
  readonly bestMfe: number;
  /** Trades whose price moved at all while they were open, and their shares of that range. */
  readonly moved: number;
  readonly entryShares: number;
  readonly exitShares: number;
  readonly totalShares: number;
};

/** Sums the excursions of trades; null where the columns are not there. */
export const sumExcursions = ({ mae, mfe, gross }: TradeColumns): ExcursionSums | null => {
  if (mae === null || mfe === null) return null;
  let count = 0;
  let against = 0;
  let forward = 0;
  let results = 0;
  let worstMae = 0;
  let bestMfe = 0;
  let moved = 0;
  let entryShares = 0;
  let exitShares = 0;
  let totalShares = 0;
  for (let index = 0; index < gross.length; index += 1) {
    const low = mae[index]!;
    const high = mfe[index]!;
    const range = high - low;
    if (Number.isNaN(range)) continue;
    const result = gross[index]!;
    count += 1;
    against += low;
    forward += high;
    results += result;
    if (low < worstMae) worstMae = low;
    if (high > bestMfe) bestMfe = high;
    if (!(range > 0)) continue;
    const part = 1 / range;
    moved += 1;
    entryShares += high * part;
    exitShares += (result - low) * part;
    totalShares += result * part;
  }
  const sums = { count, mae: against, mfe: forward, gross: results, worstMae, bestMfe };
  return { ...sums, moved, entryShares, exitShares, totalShares };
};

/**
 * The formulas of the group `excursions`. Of the range that the price went through while a trade was open, the entry's
 * share is what lay ahead, the exit's what lay behind, the total's what was taken: entry + exit − 1.
 *
 * @see Sweeney, Maximum Adverse Excursion (1996); Faith, Way of the Turtle (2007), ch. 5, on the edge ratio
 */
export const excursionsOfTrades = (
  sums: ExcursionSums,
  unitsPerMoney: number,
): Record<keyof typeof tradeExcursionFigures, () => Answer> => {
  const { count, mae, mfe, gross, moved } = sums;
  const money = (answer: Answer): Answer => withNumber(answer, (value) => value / unitsPerMoney);
  const share = (total: number): Answer => (moved === 0 ? notDefined('no-variation') : total / moved);
  return {
    average_mae: () => money(mae / count),
    average_mfe: () => money(mfe / count),
    worst_mae: () => money(sums.worstMae),
    best_mfe: () => money(sums.bestMfe),
    edge_ratio: () => quotient(mfe, -mae, 'no-variation'),
    entry_efficiency: () => share(sums.entryShares),
    exit_efficiency: () => share(sums.exitShares),
    total_efficiency: () => share(sums.totalShares),
    give_back: () => money((mfe - gross) / count),
    give_back_share: () => quotient(mfe - gross, mfe, 'no-variation'),
  };
};
