import type { Change } from '#domain/changes/change-history.ts';
import type { EventData, LinkedPosition } from '#domain/ledger/events.ts';
import { pairKey } from './linkable.ts';

export type LinkRule = EventData<'LinkRuleSet'>;

/** A link that a person decided on; the position id of its leader names it. */
export type DecidedLink = {
  readonly leader: LinkedPosition;
  readonly followers: ReadonlyMap<string, LinkedPosition>;
};

/** What people decided on links, after what they took back. */
export type LinkDecisions = {
  readonly links: ReadonlyMap<string, DecidedLink>;
  /** `pairKey` of positions that are not one trade. */
  readonly rejected: ReadonlySet<string>;
  readonly rules: readonly LinkRule[];
};

/** Returns what the standing changes of the stream `links` come to. */
export const linkDecisions = (standing: readonly Change[]): LinkDecisions => {
  const links = new Map<string, { leader: LinkedPosition; followers: Map<string, LinkedPosition> }>();
  const rejected = new Set<string>();
  const rules = new Map<string, LinkRule>();
  const put = (leader: LinkedPosition, followers: readonly LinkedPosition[]): void => {
    const link = links.get(leader.position) ?? { leader, followers: new Map() };
    links.set(leader.position, link);
    for (const follower of followers) {
      link.followers.set(follower.position, follower);
      rejected.delete(pairKey(leader.position, follower.position));
    }
  };
  for (const { type, data } of standing) {
    if (type === 'PositionsLinked') put(data.leader, data.followers);
    if (type === 'LinksMerged') {
      links.delete(data.from);
      put(data.leader, data.followers);
    }
    if (type === 'PositionsUnlinked') {
      const link = links.get(data.leader);
      for (const position of data.positions) {
        link?.followers.delete(position);
        rejected.add(pairKey(data.leader, position));
      }
      if (link?.followers.size === 0) links.delete(data.leader);
    }
    if (type === 'LinkRejected') rejected.add(pairKey(data.leader, data.follower));
    if (type === 'LinkRuleSet') rules.set(data.rule, data);
    if (type === 'LinkRuleEnded') rules.delete(data.rule);
  }
  return { links, rejected, rules: [...rules.values()] };
};

/** Returns the first position that is in two links, or null. */
export const positionInTwoLinks = ({ links }: LinkDecisions): LinkedPosition | null => {
  const seen = new Set<string>();
  for (const { leader, followers } of links.values())
    for (const one of [leader, ...followers.values()]) {
      if (seen.has(one.position)) return one;
      seen.add(one.position);
    }
  return null;
};
