/**
 * How much of a target is reached, 1 is all of it. Where lower is better it is reached at or below; where the way to it
 * cannot be measured (a target of nothing, the other sign) it is all or nothing.
 */
export const goalShare = (value: number, target: number, better: 'higher' | 'lower' | null): number => {
  if (better === 'lower' ? value <= target : target < 0 ? value >= target : target === 0 && value >= 0) return 1;
  if (better === 'lower') return target > 0 && value > 0 ? target / value : 0;
  return target > 0 ? value / target : 0;
};
