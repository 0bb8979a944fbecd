import type { Figure } from '#contract/statistics.ts';

export type Difference =
  | { readonly kind: 'same' }
  | { readonly kind: 'other'; readonly amount: number; readonly better: boolean | null };

/** How far a figure has moved, and whether that is for the better; null where one of both has no number. */
export const figureDifference = (
  before: Figure,
  after: Figure,
  better: 'higher' | 'lower' | null,
): Difference | null => {
  if (before.kind !== 'value' || after.kind !== 'value') return null;
  const amount = after.value - before.value;
  // Money to the cent, all else to what is shown of it: what lies below comes of adding in another order.
  if (Math.abs(amount) < 0.5e-4) return { kind: 'same' };
  return { kind: 'other', amount, better: better === null ? null : amount > 0 === (better === 'higher') };
};
