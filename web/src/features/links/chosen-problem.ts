import type { Position } from '#contract/positions.ts';

export type Chosen = Pick<
  Position,
  'id' | 'account' | 'instrument' | 'side' | 'openedAt' | 'closedAt' | 'maxQuantity' | 'averageEntry'
>;

export type ChosenProblem = {
  readonly reason: 'same-account' | 'sides-differ' | 'no-overlap';
  /** The one that does not go with the leader. */
  readonly position: Chosen;
};

/** Returns the first of the followers that cannot be one trade with the leader; whatever else is in the way, the server says. */
export const chosenProblem = (leader: Chosen, followers: readonly Chosen[]): ChosenProblem | null => {
  for (const position of followers) {
    if (position.account === leader.account) return { reason: 'same-account', position };
    if (position.side !== leader.side) return { reason: 'sides-differ', position };
    if (!overlap(leader, position)) return { reason: 'no-overlap', position };
  }
  return null;
};

/** Held at the same time; instants of one form, so that their texts are in their order. */
const overlap = (a: Chosen, b: Chosen): boolean =>
  (a.closedAt === null || a.closedAt >= b.openedAt) && (b.closedAt === null || b.closedAt >= a.openedAt);

/** Who leads unless somebody else is named: the one that was entered first. */
export const earliest = (chosen: readonly Chosen[]): Chosen | undefined =>
  chosen.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0))[0];
