/** The colour of a gain or a loss; what rounds to no cent has none. */
export const toneOfNumber = (value: number | null, least = 0.005): string =>
  value === null || Math.abs(value) < least ? 'text.primary' : value > 0 ? 'success.main' : 'error.main';
