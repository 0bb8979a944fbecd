import type { TradedPositions } from '#application/positions/traded-positions.ts';
import { catalogueOfLedger, productOfInstrument } from '#application/products/catalogue-of-ledger.ts';
import type { Product } from '#domain/instruments/product.ts';
import { productFamily } from '#domain/instruments/product-family.ts';
import { linksStream } from '#domain/ledger/streams.ts';
import { findLinks, type SuggestedLink } from '#domain/linking/find-links.ts';
import { type Link, openSuggestions, standingLinks } from '#domain/linking/link-book.ts';
import { type LinkDecisions, linkDecisions } from '#domain/linking/link-decisions.ts';
import type { Linkable } from '#domain/linking/linkable.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import type { SettingsStore } from '#ports/settings-store.ts';

export type LedgerLinksPorts = {
  readonly changes: Pick<ChangeStore, 'ofStream' | 'revision'>;
  readonly traded: (ledger: string) => Promise<TradedPositions>;
  readonly settings: Pick<SettingsStore, 'products'>;
};

export type TradedPosition = Linkable & { readonly facts: PositionFacts; readonly product: Product };

/** The links of a ledger as they stand; another object after every change. */
export type LedgerLinks = {
  readonly positions: ReadonlyMap<string, TradedPosition>;
  readonly decisions: LinkDecisions;
  readonly links: readonly Link[];
  readonly suggestions: readonly SuggestedLink[];
};

export type LinksOf = (ledger: string) => Promise<LedgerLinks>;

type Part = readonly PositionFacts[];
type Kept = LedgerLinks & {
  readonly traded: TradedPositions;
  readonly revision: number;
  readonly families: ReadonlyMap<string, Family>;
};
type Family = {
  readonly parts: readonly Part[];
  readonly rejected: ReadonlySet<string>;
  readonly suggested: readonly SuggestedLink[];
};

/**
 * Keeps the links of the ledgers asked for, brought up to date by revision before each answer. What is suggested in a
 * product family is found anew only where its positions, or what was rejected, have changed.
 */
export const keepLinks = ({ changes, traded, settings }: LedgerLinksPorts): LinksOf => {
  const kept = new Map<string, Kept>();
  const seen = new WeakMap<Part, readonly TradedPosition[]>();

  return async (ledger) => {
    const [revision, current, catalogue] = await Promise.all([
      changes.revision(ledger, linksStream),
      traded(ledger),
      catalogueOfLedger(settings, ledger),
    ]);
    const before = kept.get(ledger);
    if (before?.revision === revision && before.traded === current) return before;
    const read = (part: Part): readonly TradedPosition[] => {
      const known = seen.get(part) ?? linkables(part, productOfInstrument(catalogue, part[0]!.instrument));
      seen.set(part, known);
      return known;
    };
    const standing = (await changes.ofStream(ledger, linksStream)).filter(({ undone }) => undone === null);
    const decisions = linkDecisions(standing);
    const parts = [...current.parts.values()];
    const families = new Map(
      [...Map.groupBy(parts, (part) => read(part)[0]!.family)].map(([family, own]) => {
        const known = before?.families.get(family);
        const same = known !== undefined && sameParts(known.parts, own) && sameSet(known.rejected, decisions.rejected);
        const suggested = same ? known.suggested : findLinks(own.flatMap(read), decisions.rejected);
        return [family, { parts: own, rejected: decisions.rejected, suggested }] as const;
      }),
    );
    const positions = new Map(parts.flatMap(read).map((position) => [position.id, position]));
    const links = standingLinks(positions, decisions);
    const suggestions = openSuggestions(
      [...families.values()].flatMap(({ suggested }) => suggested),
      links,
    ).toSorted((a, b) => b.openedAt - a.openedAt || (a.leader < b.leader ? -1 : 1));
    const next = { revision, traded: current, families, positions, decisions, links, suggestions };
    kept.set(ledger, next);
    return next;
  };
};

const linkables = (part: Part, product: Product): readonly TradedPosition[] =>
  part.map((facts) => ({
    id: facts.id,
    account: facts.account,
    instrument: facts.instrument,
    family: productFamily(product.root),
    side: facts.side,
    openedAt: facts.openedAt,
    closedAt: facts.closedAt,
    exposure: Number(facts.maxQuantity) * Number(product.pointValue),
    facts,
    product,
  }));

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every((part, nth) => part === b[nth]);

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);
