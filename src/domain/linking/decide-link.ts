import { type ChangeHistory, type DecidedChange, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch, switched } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import type { LinkedPosition } from '#domain/ledger/events.ts';
import { compare, parseDecimal, zero } from '#domain/values/decimal.ts';
import { type Link, linkedOf } from './link-book.ts';
import { type LinkDecisions, type LinkRule, linkDecisions, positionInTwoLinks } from './link-decisions.ts';
import { type Linkable, overlaps } from './linkable.ts';

export type LinkCommand =
  /** Position ids; confirms what is suggested or linked by a rule too. */
  | { readonly kind: 'link'; readonly leader: string; readonly followers: readonly string[] }
  /** Takes followers out of a link. */
  | { readonly kind: 'unlink'; readonly leader: string; readonly positions: readonly string[] }
  | { readonly kind: 'merge'; readonly from: string; readonly into: string }
  | { readonly kind: 'reject'; readonly leader: string; readonly follower: string }
  | { readonly kind: 'set-rule'; readonly rule: LinkRule }
  | { readonly kind: 'end-rule'; readonly rule: string }
  | { readonly kind: 'undo'; readonly change?: number | undefined }
  | { readonly kind: 'redo'; readonly change?: number | undefined };

/** What the decision has to know beside the decisions before it. */
export type LinkSurroundings = {
  readonly positions: ReadonlyMap<string, Linkable>;
  /** As they stand, those by rules too. */
  readonly links: readonly Link[];
};

/** Why positions cannot be linked so. */
export type LinkProblem =
  | 'itself'
  | 'same-account'
  | 'products-differ'
  | 'sides-differ'
  | 'no-overlap'
  | 'in-two-links'
  | 'not-in-link'
  | 'rule-exists';

type Decided = DecidedChange<
  'PositionsLinked' | 'PositionsUnlinked' | 'LinksMerged' | 'LinkRejected' | 'LinkRuleSet' | 'LinkRuleEnded'
>;

const mostWindowMs = 3_600_000;

/**
 * Decides the next event of the links of a ledger; null where nothing would change.
 *
 * @throws AppError `LINK_STATE` with the `reason` where positions do not go together, `NOT_FOUND` for a position, link or
 *   rule that is none, `INVALID_INPUT` for a rule that is not sound, `CHANGE_STATE`
 */
export const decideLink = (history: ChangeHistory, command: LinkCommand, around: LinkSurroundings): Decided | null => {
  const before = linkDecisions(standingChanges(history));
  if (command.kind === 'link') return linking(before, around, command.leader, command.followers);
  if (command.kind === 'unlink') return unlinking(around, command.leader, command.positions);
  if (command.kind === 'merge') return merging(around, command.from, command.into);
  if (command.kind === 'reject') {
    const { leader, follower } = command;
    for (const id of [leader, follower]) positionOf(around, id);
    return { type: 'LinkRejected', data: { leader, follower } };
  }
  if (command.kind === 'set-rule') {
    assertRule(command.rule, before.rules);
    return { type: 'LinkRuleSet', data: command.rule };
  }
  if (command.kind === 'end-rule') {
    if (!before.rules.some(({ rule }) => rule === command.rule))
      throw new AppError('NOT_FOUND', 'There is no such rule.', { details: { rule: command.rule } });
    return { type: 'LinkRuleEnded', data: { rule: command.rule } };
  }
  const decided = decideSwitch(history, command.kind, command.change);
  const after = linkDecisions(standingChanges(switched(history, decided)));
  const twice = positionInTwoLinks(after);
  if (twice !== null) throw problem('in-two-links', `${named(twice)} would be in two links.`, twice.position);
  return decided;
};

const linking = (
  { links }: LinkDecisions,
  around: LinkSurroundings,
  leader: string,
  followers: readonly string[],
): Decided | null => {
  const first = positionOf(around, leader);
  const others = [...new Set(followers)].map((id) => positionOf(around, id));
  if (others.length === 0) throw problem('itself', 'A link takes at least two positions.', leader);
  assertFree(links, first, leader);
  for (const other of others) {
    assertTogether(first, other);
    assertFree(links, other, leader);
  }
  const known = links.get(leader);
  const added = others.filter(({ id }) => known?.followers.has(id) !== true);
  if (added.length === 0) return null;
  return { type: 'PositionsLinked', data: { leader: linkedOf(first), followers: added.map(linkedOf) } };
};

/** Links by rules give way to what a person says; those by hand do not. */
const assertFree = (links: LinkDecisions['links'], position: Linkable, leader: string): void => {
  for (const [id, link] of links) {
    if (id === leader) continue;
    if (id !== position.id && !link.followers.has(position.id)) continue;
    throw problem(
      'in-two-links',
      `${named(linkedOf(position))} is in the link of ${named(link.leader)}: take it out there, or merge the two.`,
      position.id,
    );
  }
  if (position.id !== leader && links.has(position.id))
    throw problem('in-two-links', `${named(linkedOf(position))} leads a link: merge the two.`, position.id);
};

const assertTogether = (leader: Linkable, follower: Linkable): void => {
  const words = `${named(linkedOf(leader))} and ${named(linkedOf(follower))}`;
  if (leader.id === follower.id) throw problem('itself', 'A position cannot follow itself.', leader.id);
  if (leader.account === follower.account)
    throw problem('same-account', `${words} are in the same account.`, follower.id);
  if (leader.family !== follower.family)
    throw problem('products-differ', `${words} are no sizes of the same product.`, follower.id);
  if (leader.side !== follower.side)
    throw problem('sides-differ', `${words}: one is ${leader.side}, the other ${follower.side}.`, follower.id);
  if (!overlaps(leader, follower))
    throw problem('no-overlap', `${words} were never held at the same time.`, follower.id);
};

const unlinking = ({ links }: LinkSurroundings, leader: string, positions: readonly string[]): Decided | null => {
  const link = linkOf(links, leader);
  const own = new Set(link.followers.map(({ position }) => position.position));
  const wrong = positions.find((id) => !own.has(id));
  if (wrong !== undefined) throw problem('not-in-link', 'The position does not follow in this link.', wrong);
  return positions.length === 0
    ? null
    : { type: 'PositionsUnlinked', data: { leader, positions: [...new Set(positions)] } };
};

const merging = (around: LinkSurroundings, from: string, into: string): Decided => {
  if (from === into) throw problem('itself', 'A link cannot be merged with itself.', from);
  const [given, standing] = [linkOf(around.links, from), linkOf(around.links, into)];
  const leader = standing.leader.position;
  const followers = [given.leader, ...given.followers].map(({ position }) => position);
  const first = around.positions.get(leader.position);
  for (const { position } of followers) {
    const other = around.positions.get(position);
    // Of what is not there nothing can be said.
    if (first !== undefined && other !== undefined) assertTogether(first, other);
  }
  return { type: 'LinksMerged', data: { from, leader, followers } };
};

const assertRule = ({ rule, leader, follower, ratio, windowMs, since }: LinkRule, rules: readonly LinkRule[]): void => {
  const wrong = (field: string, expected: string, found: string) =>
    new AppError('INVALID_INPUT', `${field}: expected ${expected}, found "${found}"`, {
      details: { field, expected, found },
    });
  if (leader === follower) throw wrong('follower', 'another account than the leader', follower);
  if (compare(parseDecimal(ratio), zero) <= 0) throw wrong('ratio', 'a size above zero, such as 0.5', ratio);
  if (!Number.isInteger(windowMs) || windowMs < 0 || windowMs > mostWindowMs)
    throw wrong('windowMs', 'milliseconds up to an hour', String(windowMs));
  if (since !== null && Number.isNaN(Date.parse(since))) throw wrong('since', 'an instant', since);
  const same = rules.find(
    (one) =>
      one.rule !== rule &&
      ((one.leader === leader && one.follower === follower) || (one.leader === follower && one.follower === leader)),
  );
  if (same !== undefined)
    throw problem('rule-exists', `There is a rule of ${same.leader} and ${same.follower} already.`, same.rule);
};

const positionOf = ({ positions }: LinkSurroundings, id: string): Linkable => {
  const found = positions.get(id);
  if (found === undefined) throw new AppError('NOT_FOUND', 'There is no such position.', { details: { position: id } });
  return found;
};

const linkOf = (links: readonly Link[], id: string): Link => {
  const found = links.find((link) => link.id === id);
  if (found === undefined) throw new AppError('NOT_FOUND', 'There is no such link.', { details: { link: id } });
  return found;
};

const named = ({ account, instrument, openedAt }: LinkedPosition): string =>
  `${instrument} of ${account} (${openedAt})`;

const problem = (reason: LinkProblem, message: string, position: string): AppError =>
  new AppError('LINK_STATE', message, { details: { reason, position } });
