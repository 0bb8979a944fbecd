import type { LinkedPosition } from '#domain/ledger/events.ts';
import { type FindRules, findLinks, type SuggestedLink } from './find-links.ts';
import type { LinkDecisions, LinkRule } from './link-decisions.ts';
import { type Linkable, pairKey } from './linkable.ts';
import { bestPairs, nearPairs } from './pair-positions.ts';

/** `rule`: the rule that linked it, null where a person did. `missing`: an undone import has taken the position away. */
export type LinkMember = { readonly position: LinkedPosition; readonly rule: string | null; readonly missing: boolean };

export type Link = {
  /** The position id of the leader, which names the link. */
  readonly id: string;
  readonly leader: LinkMember;
  readonly followers: readonly LinkMember[];
  /** All of its positions are there. */
  readonly complete: boolean;
};

/** Sizes may be off by this factor: partial and extra fills are what leakage is about. */
const ruleSizeFactor = 4;

/** What a decision keeps of a position. */
export const linkedOf = ({ id, account, instrument, side, openedAt }: Linkable): LinkedPosition => ({
  position: id,
  account,
  instrument,
  side,
  openedAt: new Date(openedAt).toISOString(),
});

/** Whether a rule is about a position of its leader opened at this instant, UTC milliseconds. */
export const isInRule = ({ since }: LinkRule, openedAt: number): boolean =>
  since === null || openedAt >= Date.parse(since);

/**
 * Returns the links that stand: those that people decided on, and, of positions that are in none, those by rules in the
 * order in which these were set. A position is in one link at most.
 */
export const standingLinks = (
  positions: ReadonlyMap<string, Linkable>,
  { links, rejected, rules }: LinkDecisions,
): readonly Link[] => {
  const members = new Map<string, LinkMember[]>();
  const leaders = new Map<string, LinkMember>();
  const followerOf = new Map<string, string>();
  const member = (position: LinkedPosition): LinkMember => ({
    position,
    rule: null,
    missing: !positions.has(position.position),
  });
  for (const [id, { leader, followers }] of links) {
    leaders.set(id, member(leader));
    members.set(id, [...followers.values()].map(member));
    for (const follower of followers.keys()) followerOf.set(follower, id);
  }

  const byAccount = rules.length === 0 ? new Map<string, Linkable[]>() : sortedByAccount(positions.values());
  for (const rule of rules) {
    const free = (byAccount.get(rule.follower) ?? []).filter(({ id }) => !followerOf.has(id) && !leaders.has(id));
    const open = (byAccount.get(rule.leader) ?? []).filter(
      ({ id, openedAt }) =>
        isInRule(rule, openedAt) &&
        !followerOf.has(id) &&
        !members.get(id)?.some(({ position }) => position.account === rule.follower),
    );
    const ratio = Number(rule.ratio);
    const pairs = [...nearPairs(open, free, rule.windowMs)].flatMap(({ leader, follower }) => {
      const off = Math.abs(Math.log2(follower.exposure / leader.exposure / ratio));
      if (off > Math.log2(ruleSizeFactor) || rejected.has(pairKey(leader.id, follower.id))) return [];
      return [{ leader, follower, score: -Math.abs(follower.openedAt - leader.openedAt) - off }];
    });
    for (const { leader, follower } of bestPairs(pairs)) {
      const linked = { position: linkedOf(follower), rule: rule.rule, missing: false };
      if (!leaders.has(leader.id))
        leaders.set(leader.id, { position: linkedOf(leader), rule: rule.rule, missing: false });
      members.set(leader.id, [...(members.get(leader.id) ?? []), linked]);
      followerOf.set(follower.id, leader.id);
    }
  }
  return [...leaders]
    .map(([id, leader]) => {
      const followers = members.get(id) ?? [];
      return { id, leader, followers, complete: !leader.missing && followers.every(({ missing }) => !missing) };
    })
    .toSorted((a, b) =>
      a.leader.position.openedAt === b.leader.position.openedAt
        ? a.id < b.id
          ? -1
          : 1
        : a.leader.position.openedAt < b.leader.position.openedAt
          ? -1
          : 1,
    );
};

/** Returns what is suggested beyond the links that stand: of what `findLinks` said, what has a position free to follow. */
export const openSuggestions = (
  suggested: readonly SuggestedLink[],
  links: readonly Link[],
): readonly SuggestedLink[] => {
  const following = new Set(links.flatMap(({ followers }) => followers.map(({ position }) => position.position)));
  const leading = new Set(links.map(({ id }) => id));
  return suggested.flatMap((link) => {
    const followers = link.followers.filter(({ id }) => !following.has(id) && !leading.has(id));
    // A leader that leads already may get more followers; one that follows cannot lead.
    if (followers.length === 0 || following.has(link.leader)) return [];
    return [{ ...link, followers, confidence: Math.min(...followers.map(({ confidence }) => confidence)) }];
  });
};

/** Returns what looks like one trade among the positions, family by family. */
export const suggestedLinks = (
  positions: Iterable<Linkable>,
  rejected: ReadonlySet<string>,
  rules?: FindRules,
): readonly SuggestedLink[] =>
  [...Map.groupBy(positions, ({ family }) => family).values()].flatMap((own) => findLinks(own, rejected, rules));

const sortedByAccount = (positions: Iterable<Linkable>): Map<string, Linkable[]> => {
  const byAccount = Map.groupBy(positions, ({ account }) => account);
  for (const own of byAccount.values()) own.sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  return byAccount;
};
