/** What matching needs of an execution; `at` in UTC milliseconds. */
export type TimedFill = { readonly at: number; readonly side: 'buy' | 'sell' };

/**
 * Returns for each fill of one account the index of its counterpart among those of another account, null where it has
 * none: of the same side and at most `withinMs` away.
 *
 * The nearest pair is taken first, then the nearest of what is left, so that each fill is matched at most once; of pairs
 * equally near, the one that comes first. Side and nearness are all that is looked at: which order was copied from which
 * is not known, and quantities may differ.
 */
export const matchFills = (
  own: readonly TimedFill[],
  others: readonly TimedFill[],
  withinMs: number,
): readonly (number | null)[] => {
  const pairs = own.flatMap(({ at, side }, index) =>
    others.flatMap((other, otherIndex) => {
      const away = Math.abs(other.at - at);
      return other.side === side && away <= withinMs ? [{ index, otherIndex, away }] : [];
    }),
  );
  const matched: (number | null)[] = own.map(() => null);
  const taken = new Set<number>();
  for (const { index, otherIndex } of pairs.sort((a, b) => a.away - b.away)) {
    if (matched[index] !== null || taken.has(otherIndex)) continue;
    matched[index] = otherIndex;
    taken.add(otherIndex);
  }
  return matched;
};
