import { medianOf } from '#domain/performance/median.ts';
import { type Linkable, pairKey } from './linkable.ts';
import { bestPairs, nearPairs, type Pair } from './pair-positions.ts';

export type FindRules = {
  /** How far apart entries may be. */
  readonly windowMs: number;
  /** How many times the size of the other one may be, in money per point. */
  readonly largestRatio: number;
  /** Pairs of less confidence are not suggested. */
  readonly leastConfidence: number;
};

export const defaultFindRules: FindRules = { windowMs: 10_000, largestRatio: 50, leastConfidence: 0.5 };

/** What speaks for a pair; `points` of all of them add up to the confidence. */
export type LinkReason =
  | { readonly kind: 'entry'; readonly points: number; readonly laterMs: number }
  /** null: at least one of them is open. */
  | { readonly kind: 'exit'; readonly points: number; readonly laterMs: number | null }
  /** Size of the follower for one of the leader; `usual`: the median of the two accounts, null of fewer than three pairs. */
  | { readonly kind: 'size'; readonly points: number; readonly ratio: number; readonly usual: number | null }
  | { readonly kind: 'product'; readonly points: number; readonly same: boolean };

export type SuggestedFollower = {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly LinkReason[];
};

/** Positions that look like one trade; the least confidence of its followers counts for the whole. */
export type SuggestedLink = {
  readonly leader: string;
  readonly openedAt: number;
  readonly confidence: number;
  readonly followers: readonly SuggestedFollower[];
};

const weights = { entry: 0.4, exit: 0.25, size: 0.25, product: 0.1 } as const;
/** Exits are told apart more coarsely than entries: stops and targets fill at different moments. */
const exitWindows = 6;
const pairsForUsual = 3;

/**
 * Finds positions of one family that look like one trade: the same side, entries within the window, held at the same
 * time, sizes in bounds. The account whose entries come first most often leads.
 *
 * A position is in one link at most, and two positions of `rejected` (`pairKey`) never in one. Positions are matched one
 * to one between each two accounts, the accounts that lead most first; whatever the order of `positions`, the result is
 * the same. Time grows with the positions times the accounts of the family.
 */
export const findLinks = (
  positions: readonly Linkable[],
  rejected: ReadonlySet<string> = new Set(),
  rules: FindRules = defaultFindRules,
): readonly SuggestedLink[] => {
  const byAccount = Map.groupBy(
    positions.toSorted((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
    ({ account }) => account,
  );
  const accounts = leadingFirst(byAccount, rules);
  const following = new Set<string>();
  const links = new Map<string, { leader: Linkable; followers: SuggestedFollower[] }>();
  accounts.forEach((leading, nth) => {
    const leaders = byAccount.get(leading)!.filter(({ id }) => !following.has(id));
    for (const account of accounts.slice(nth + 1)) {
      const free = byAccount.get(account)!.filter(({ id }) => !following.has(id));
      for (const { leader, follower, score, reasons } of matched(leaders, free, rejected, rules)) {
        following.add(follower.id);
        const link = links.get(leader.id) ?? { leader, followers: [] };
        links.set(leader.id, link);
        link.followers.push({ id: follower.id, confidence: score, reasons });
      }
    }
  });
  return [...links.values()]
    .map(({ leader, followers }) => ({
      leader: leader.id,
      openedAt: leader.openedAt,
      confidence: Math.min(...followers.map(({ confidence }) => confidence)),
      followers,
    }))
    .toSorted((a, b) => a.openedAt - b.openedAt || (a.leader < b.leader ? -1 : 1));
};

/** The accounts by how often they were first, less how often they were second; then by name. */
const leadingFirst = (
  byAccount: ReadonlyMap<string, readonly Linkable[]>,
  { windowMs }: FindRules,
): readonly string[] => {
  const names = [...byAccount.keys()].sort();
  const lead = new Map(names.map((name) => [name, 0]));
  names.forEach((name, nth) => {
    for (const other of names.slice(nth + 1)) {
      let first = 0;
      for (const { leader, follower } of nearPairs(byAccount.get(name)!, byAccount.get(other)!, windowMs))
        first += Math.sign(follower.openedAt - leader.openedAt);
      lead.set(name, lead.get(name)! + first);
      lead.set(other, lead.get(other)! - first);
    }
  });
  return names.toSorted((a, b) => lead.get(b)! - lead.get(a)!);
};

const matched = (
  leaders: readonly Linkable[],
  followers: readonly Linkable[],
  rejected: ReadonlySet<string>,
  rules: FindRules,
) => {
  const pairs: Pair[] = [];
  for (const pair of nearPairs(leaders, followers, rules.windowMs)) {
    const ratio = ratioOf(pair);
    if (ratio > rules.largestRatio || ratio < 1 / rules.largestRatio) continue;
    if (rejected.size > 0 && rejected.has(pairKey(pair.leader.id, pair.follower.id))) continue;
    pairs.push(pair);
  }
  const usual = pairs.length < pairsForUsual ? null : medianOf(Float64Array.from(pairs, ratioOf));
  const scored = pairs.map((pair) => {
    const reasons = reasonsOf(pair, usual, rules);
    return { ...pair, reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
  });
  return bestPairs(scored.filter(({ score }) => score >= rules.leastConfidence));
};

const ratioOf = ({ leader, follower }: Pair): number => follower.exposure / leader.exposure;

const reasonsOf = (
  { leader, follower }: Pair,
  usual: number | null,
  { windowMs }: FindRules,
): readonly LinkReason[] => {
  const near = (laterMs: number, within: number): number => Math.max(0, 1 - Math.abs(laterMs) / within);
  const entry = follower.openedAt - leader.openedAt;
  const bothOpen = leader.closedAt === null && follower.closedAt === null;
  const exit = leader.closedAt === null || follower.closedAt === null ? null : follower.closedAt - leader.closedAt;
  const ratio = ratioOf({ leader, follower });
  // Half or twice the usual size says nothing any more; where nothing is usual yet, half of the points.
  const size = usual === null ? 0.5 : Math.max(0, 1 - Math.abs(Math.log2(ratio / usual)));
  const same = leader.instrument === follower.instrument;
  return [
    { kind: 'entry', points: weights.entry * (windowMs === 0 ? 1 : near(entry, windowMs)), laterMs: entry },
    {
      kind: 'exit',
      points: weights.exit * (exit === null ? Number(bothOpen) : near(exit, Math.max(1, windowMs * exitWindows))),
      laterMs: exit,
    },
    { kind: 'size', points: weights.size * size, ratio, usual },
    { kind: 'product', points: weights.product * (same ? 1 : 0.5), same },
  ];
};
