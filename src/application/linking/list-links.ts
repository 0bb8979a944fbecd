import { shownChanges } from '#application/changes/shown-changes.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { linksStream } from '#domain/ledger/streams.ts';
import type { SuggestedLink } from '#domain/linking/find-links.ts';
import type { Link, LinkMember } from '#domain/linking/link-book.ts';
import { medianOf } from '#domain/performance/median.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { type Decimal, formatDecimal, trim } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { People } from '#ports/people.ts';
import { type LeakageItem, leakageItems } from './leakage-items.ts';
import type { LedgerLinks, LinksOf, TradedPosition } from './ledger-links.ts';

type Page = { readonly offset: number; readonly limit: number };
type Ports = { readonly links: LinksOf };

type Wanted = {
  readonly account?: string | undefined;
  readonly position?: string | undefined;
  readonly incomplete: boolean;
};

/** Returns a page of the links that stand, the newest first; of one account or position alone where it is given. */
export const listLinks = async (
  { links }: Ports,
  { ledger }: LedgerContext,
  { account, position: one, incomplete, offset, limit }: Page & Wanted,
) => {
  const book = await links(ledger);
  const fitting = book.links
    .filter((link) => !incomplete || !link.complete)
    .filter(
      ({ leader, followers }) =>
        (account === undefined && one === undefined) ||
        [leader, ...followers].some(
          ({ position }) =>
            (account === undefined || position.account === account) && (one === undefined || position.position === one),
        ),
    )
    .toReversed();
  const shown = fitting.slice(offset, offset + limit);
  const wanted = new Set(shown.map(({ id }) => id));
  const leaked = new Map(
    leakageItems(book).flatMap((item) =>
      item.kind === 'linked' && wanted.has(item.link) ? [[item.position, item] as const] : [],
    ),
  );
  return { rows: shown.map((link) => linkView(book, link, leaked)), total: fitting.length };
};

const linkView = (
  book: LedgerLinks,
  { id, leader, followers, complete }: Link,
  leaked: ReadonlyMap<string, LeakageItem>,
) => ({
  id,
  complete,
  leader: memberView(book, leader),
  followers: followers.map((member) => {
    const item = leaked.get(member.position.position);
    return { ...memberView(book, member), leakage: item?.kind === 'linked' ? leakageView(item) : null };
  }),
});

const leakageView = ({ leakage, currency }: Extract<LeakageItem, { kind: 'linked' }>) => {
  const money = (amount: Decimal | null): string | null => amount && formatMoney(amount, currency);
  const plain = (value: Decimal | null): string | null => value && formatDecimal(trim(value));
  return {
    currency,
    contracts: formatDecimal(trim(leakage.contracts)),
    entryMoney: formatMoney(leakage.entryMoney, currency),
    entryTicks: formatDecimal(trim(leakage.entryTicks)),
    exitMoney: money(leakage.exitMoney),
    exitTicks: plain(leakage.exitTicks),
    entryLaterMs: leakage.entryLaterMs,
    exitLaterMs: leakage.exitLaterMs,
    commissionMoney: formatMoney(leakage.commissionMoney, currency),
    offRatio: plain(leakage.offRatio),
  };
};

const memberView = ({ positions }: LedgerLinks, { position, rule, missing }: LinkMember) => {
  const traded = positions.get(position.position);
  return { ...position, rule, missing, ...figuresOf(traded) };
};

const figuresOf = (traded: TradedPosition | undefined) => {
  const facts = traded?.facts();
  return {
    closedAt: facts?.closedAt == null ? null : isoInstant(facts.closedAt),
    maxQuantity: facts?.maxQuantity ?? null,
    averageEntry: facts?.averageEntry ?? null,
    averageExit: facts?.averageExit ?? null,
    netPnl: facts?.netPnl ?? null,
    currency: facts?.currency ?? null,
  };
};

/** Returns a page of what is suggested, the newest first, and how often each two accounts are in it. */
export const listSuggestions = async (
  { links }: Ports,
  { ledger }: LedgerContext,
  { confidence, offset, limit }: Page & { readonly confidence: number },
) => {
  const book = await links(ledger);
  const fitting = book.suggestions.filter((link) => link.confidence >= confidence);
  const view = (id: string) => {
    const traded = book.positions.get(id)!;
    const { account, instrument, side, openedAt } = traded;
    return { position: id, account, instrument, side, openedAt: isoInstant(openedAt), ...figuresOf(traded) };
  };
  return {
    rows: fitting.slice(offset, offset + limit).map(({ leader, confidence: least, followers }) => ({
      leader: view(leader),
      confidence: least,
      followers: followers.map(({ id, confidence: own, reasons }) => ({
        ...view(id),
        confidence: own,
        reasons: [...reasons],
      })),
    })),
    total: fitting.length,
    pairs: pairsOf(book, fitting),
  };
};

/** Two accounts that are suggested together, with the size that is usual: what a rule could say. */
const pairsOf = ({ positions }: LedgerLinks, suggestions: readonly SuggestedLink[]) => {
  const ratios = new Map<string, number[]>();
  for (const { leader, followers } of suggestions)
    for (const { id, reasons } of followers) {
      const key = `${positions.get(leader)!.account}\u0000${positions.get(id)!.account}`;
      const ratio = reasons.find(({ kind }) => kind === 'size');
      const own = ratios.get(key) ?? [];
      ratios.set(key, own);
      if (ratio?.kind === 'size') own.push(ratio.ratio);
    }
  return [...ratios]
    .map(([key, own]) => {
      const [leader, follower] = key.split('\u0000') as [string, string];
      return { leader, follower, links: own.length, usualRatio: medianOf(Float64Array.from(own)) };
    })
    .toSorted((a, b) => b.links - a.links || (a.leader < b.leader ? -1 : 1));
};

/** Returns the rules that stand and every change of the links, the newest first. */
export const linkRules = async (
  ports: Ports & { readonly changes: Pick<ChangeStore, 'ofStream'>; readonly people: People },
  { ledger }: LedgerContext,
) => {
  const { decisions, links } = await ports.links(ledger);
  const linked = new Map<string, number>();
  for (const { followers } of links)
    for (const { rule } of followers) if (rule !== null) linked.set(rule, (linked.get(rule) ?? 0) + 1);
  return {
    rules: decisions.rules.map((rule) => ({ ...rule, linked: linked.get(rule.rule) ?? 0 })),
    changes: await shownChanges(ports.people, await ports.changes.ofStream(ledger, linksStream)),
  };
};
