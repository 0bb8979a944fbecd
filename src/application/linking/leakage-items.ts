import { sessionDate } from '#domain/instruments/session-calendar.ts';
import {
  type CopiedPosition,
  extraOf,
  type Leakage,
  leakageOf,
  missedOf,
  type Unpaired,
} from '#domain/linking/leakage.ts';
import { isInRule } from '#domain/linking/link-book.ts';
import type { LinkRule } from '#domain/linking/link-decisions.ts';
import type { LedgerLinks, TradedPosition } from './ledger-links.ts';

type Where = {
  readonly leader: string | null;
  readonly follower: string;
  /** The exchange's trading day of the entry, ISO date. */
  readonly day: string;
  readonly currency: string;
};
export type LeakageItem = Where &
  (
    | { readonly kind: 'linked'; readonly link: string; readonly position: string; readonly leakage: Leakage }
    | { readonly kind: 'missed' | 'extra'; readonly position: string; readonly unpaired: Unpaired }
  );

const kept = new WeakMap<LedgerLinks, readonly LeakageItem[]>();

/**
 * Returns what every follower lost or gained against its leader, one item a position: linked ones, and by the rules what
 * was missed, and what an account of a rule traded beyond any link. Kept as long as the links stay the same.
 */
export const leakageItems = (links: LedgerLinks): readonly LeakageItem[] => {
  const known = kept.get(links) ?? [...linkedItems(links), ...unpairedItems(links)];
  kept.set(links, known);
  return known;
};

function* linkedItems({ links, positions, decisions }: LedgerLinks): Generator<LeakageItem> {
  for (const { id, leader, followers } of links) {
    const first = positions.get(leader.position.position);
    if (first === undefined) continue;
    for (const { position } of followers) {
      const other = positions.get(position.position);
      if (other === undefined) continue;
      yield {
        kind: 'linked',
        link: id,
        position: other.id,
        leader: first.account,
        ...where(other, other.account),
        leakage: leakageOf(copied(first), copied(other), ratioOf(decisions.rules, first.account, other.account)),
      };
    }
  }
}

/** The ratio of the rule of two accounts; null where there is none. */
export const ratioOf = (rules: readonly LinkRule[], leader: string, follower: string): string | null =>
  rules.find((rule) => rule.leader === leader && rule.follower === follower)?.ratio ?? null;

function* unpairedItems({ links, positions, decisions: { rules } }: LedgerLinks): Generator<LeakageItem> {
  if (rules.length === 0) return;
  const byAccount = Map.groupBy(positions.values(), ({ account }) => account);
  const followed = new Map<string, Set<string>>();
  const inLink = new Set<string>();
  for (const { id, followers } of links) {
    inLink.add(id);
    followed.set(id, new Set(followers.map(({ position }) => position.account)));
    for (const { position } of followers) inLink.add(position.position);
  }
  const extras = new Set<string>();
  for (const rule of rules) {
    const own = byAccount.get(rule.follower) ?? [];
    if (own.length === 0) continue;
    // Before the account first traded it could not follow.
    const from = firstOf(own);
    for (const position of byAccount.get(rule.leader) ?? []) {
      if (!isInRule(rule, position.openedAt) || position.openedAt < from - rule.windowMs) continue;
      if (followed.get(position.id)?.has(rule.follower)) continue;
      const unpaired = missedOf(copied(position), rule.ratio);
      yield { kind: 'missed', position: position.id, leader: rule.leader, ...where(position, rule.follower), unpaired };
    }
    for (const position of own) {
      if (inLink.has(position.id) || extras.has(position.id) || !isInRule(rule, position.openedAt)) continue;
      extras.add(position.id);
      const unpaired = extraOf(copied(position));
      yield { kind: 'extra', position: position.id, leader: null, ...where(position, rule.follower), unpaired };
    }
  }
}

const firstOf = (positions: readonly TradedPosition[]): number =>
  positions.reduce((first, { openedAt }) => Math.min(first, openedAt), Number.POSITIVE_INFINITY);

const where = ({ openedAt, product }: TradedPosition, follower: string) => ({
  follower,
  day: sessionDate(product.calendar, openedAt),
  currency: product.currency,
});

const copied = ({ facts, product }: TradedPosition): CopiedPosition => ({
  ...facts(),
  pointValue: product.pointValue,
  tickSize: product.tickSize,
});
