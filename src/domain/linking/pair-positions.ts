import { comparable, type Linkable } from './linkable.ts';

export type Pair = { readonly leader: Linkable; readonly follower: Linkable };

/**
 * Gives the pairs of two lists, each sorted by opening, whose entries are at most `windowMs` apart and that are
 * `comparable`. Two hands walk over the lists, so the time grows with their lengths and the pairs found.
 */
export function* nearPairs(
  leaders: readonly Linkable[],
  followers: readonly Linkable[],
  windowMs: number,
): Generator<Pair> {
  let from = 0;
  for (const leader of leaders) {
    while (from < followers.length && followers[from]!.openedAt < leader.openedAt - windowMs) from++;
    for (let at = from; at < followers.length && followers[at]!.openedAt <= leader.openedAt + windowMs; at++) {
      const follower = followers[at]!;
      if (comparable(leader, follower)) yield { leader, follower };
    }
  }
}

/**
 * Chooses pairs so that no position is in two of them: the best score first; of equal ones the nearest entries, then
 * the ids decide, so that the choice does not depend on the order of what is given.
 */
export const bestPairs = <Scored extends Pair & { readonly score: number }>(
  pairs: readonly Scored[],
): readonly Scored[] => {
  const apart = ({ leader, follower }: Pair): number => Math.abs(follower.openedAt - leader.openedAt);
  const order = pairs.toSorted(
    (a, b) =>
      b.score - a.score ||
      apart(a) - apart(b) ||
      (a.leader.id < b.leader.id ? -1 : a.leader.id > b.leader.id ? 1 : a.follower.id < b.follower.id ? -1 : 1),
  );
  const taken = new Set<string>();
  return order.filter(({ leader, follower }) => {
    if (taken.has(leader.id) || taken.has(follower.id)) return false;
    taken.add(leader.id).add(follower.id);
    return true;
  });
};
