import type { Cents } from './cents.ts';

/**
 * The two pots of EStG § 20 (6): what selling shares brought, and everything else. Signed: below zero are losses.
 */
export type Pots = { readonly shares: Cents; readonly other: Cents };

export const emptyPots: Pots = { shares: 0, other: 0 };

/**
 * Sets general losses off against gains from shares. Losses from shares touch nothing but such gains (sentence 4).
 */
export const setOffAcross = ({ shares, other }: Pots): Pots => {
  if (shares <= 0 || other >= 0) return { shares, other };
  const used = Math.min(shares, -other);
  return { shares: shares - used, other: other + used };
};

/** What is left to be taxed of set-off pots: their gains. */
export const gainsOf = ({ shares, other }: Pots): Cents => Math.max(0, shares) + Math.max(0, other);

/** What is left to be carried of set-off pots, above zero. */
export const lossesOf = ({ shares, other }: Pots): Pots => ({
  shares: Math.max(0, -shares),
  other: Math.max(0, -other),
});
