import type { Link } from './link-book.ts';

export const countingModes = ['apart', 'leader', 'sum'] as const;
/**
 * How linked positions count: every one for itself; the leader of a link alone; or a link as one trade, the sum of its
 * positions.
 */
export type CountingMode = (typeof countingModes)[number];

/**
 * Returns under which id a position counts: its own, that of its link's leader, or null: not at all. The leader of a
 * link that an undone import has taken away counts for nothing, so its followers count for themselves under `leader`.
 */
export const countedPositions = (
  mode: CountingMode,
  links: readonly Pick<Link, 'id' | 'leader' | 'followers'>[],
): ((position: string) => string | null) => {
  if (mode === 'apart') return (position) => position;
  const countsAs = new Map<string, string | null>();
  for (const { id, leader, followers } of links) {
    if (mode === 'leader' && leader.missing) continue;
    for (const { position } of followers) countsAs.set(position.position, mode === 'leader' ? null : id);
  }
  return (position) => {
    const counted = countsAs.get(position);
    return counted === undefined ? position : counted;
  };
};
