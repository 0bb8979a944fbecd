import { minorDigits } from '#domain/values/currency.ts';
import { abs, add, compare, type Decimal, decimalOf, multiply, subtract, zero } from '#domain/values/decimal.ts';
import type { FinishedTrade, ListedTrade } from './finished-trade.ts';

/** What a list takes off a trade's result before it states it as profit. */
export const profitBases = ['net-of-costs', 'net-of-commission', 'gross'] as const;
export type ProfitBasis = (typeof profitBases)[number];

/** What prices alone make of a trade, before costs. */
export const grossOf = (
  { side, entryPrice, exitPrice, quantity }: Pick<FinishedTrade, 'side' | 'entryPrice' | 'exitPrice' | 'quantity'>,
  pointValue: Decimal,
): Decimal => {
  const points = side === 'long' ? subtract(exitPrice, entryPrice) : subtract(entryPrice, exitPrice);
  return multiply(multiply(points, quantity), pointValue);
};

/** The costs that a basis takes off; what the list does not state is nothing. */
export const deducted = ({ commission, fees }: ListedTrade, basis: ProfitBasis): Decimal => {
  if (basis === 'gross') return zero;
  return basis === 'net-of-commission' ? (commission ?? zero) : add(commission ?? zero, fees ?? zero);
};

/** Less than a minor unit is rounding. */
export const isRounding = (difference: Decimal, currency: string): boolean =>
  compare(abs(difference), decimalOf(1, minorDigits(currency))) < 0;

/**
 * Returns what the list's profit is after, as its own prices and costs prove row by row; null where it states no profit.
 *
 * The basis that most rows agree with counts. Where several do equally, no cost tells them apart, or the list contradicts
 * itself: the one that takes most off is then named, as platforms do that state costs beside the profit.
 */
export const profitBasis = (trades: readonly ListedTrade[]): ProfitBasis | null => {
  if (trades.every(({ profit }) => profit === null)) return null;
  const agreeing = profitBases.map((basis) => ({
    basis,
    rows: trades.filter(
      (trade) =>
        trade.profit !== null &&
        isRounding(
          subtract(add(trade.profit, deducted(trade, basis)), grossOf(trade, trade.pointValue)),
          trade.currency,
        ),
    ).length,
  }));
  return agreeing.reduce((best, next) => (next.rows > best.rows ? next : best)).basis;
};
