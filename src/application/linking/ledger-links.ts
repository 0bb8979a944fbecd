import { idAt, type PositionColumns, side } from '#application/positions/columns.ts';
import { positionAt } from '#application/positions/position-at.ts';
import type { TradedPositions } from '#application/positions/position-index.ts';
import type { Product } from '#domain/instruments/product.ts';
import { productFamily } from '#domain/instruments/product-family.ts';
import { linksStream } from '#domain/ledger/streams.ts';
import { findLinks, type SuggestedLink } from '#domain/linking/find-links.ts';
import { type Link, openSuggestions, standingLinks } from '#domain/linking/link-book.ts';
import { type LinkDecisions, linkDecisions } from '#domain/linking/link-decisions.ts';
import type { Linkable } from '#domain/linking/linkable.ts';
import type { ChangeStore } from '#ports/change-store.ts';
import type { PositionFacts } from '#ports/position-store.ts';

export type LedgerLinksPorts = {
  readonly changes: Pick<ChangeStore, 'ofStream' | 'revision'>;
  readonly traded: (ledger: string) => Promise<TradedPositions>;
  readonly productsOf: (ledger: string) => Promise<(instrument: string) => Promise<Product>>;
};

/** `facts` are worked out when they are asked for: of a million positions none is kept. */
export type TradedPosition = Linkable & { readonly facts: () => PositionFacts; readonly product: Product };

/** The links of a ledger as they stand; another object after every change. */
export type LedgerLinks = {
  readonly positions: ReadonlyMap<string, TradedPosition>;
  readonly decisions: LinkDecisions;
  readonly links: readonly Link[];
  readonly suggestions: readonly SuggestedLink[];
};

export type LinksOf = (ledger: string) => Promise<LedgerLinks>;

type Part = PositionColumns;
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
export const keepLinks = ({ changes, traded, productsOf }: LedgerLinksPorts): LinksOf => {
  const kept = new Map<string, Kept>();
  const seen = new WeakMap<Part, readonly TradedPosition[]>();

  return async (ledger) => {
    const [revision, current] = await Promise.all([changes.revision(ledger, linksStream), traded(ledger)]);
    const before = kept.get(ledger);
    if (before?.revision === revision && before.traded === current) return before;
    const productOf = await productsOf(ledger);
    for (const part of current.parts.values()) {
      if (seen.has(part)) continue;
      const product = await productOf(current.dictionaries.instruments.names[part.instrument[0]!]!);
      seen.set(part, linkables(part, current.dictionaries, product));
    }
    const read = (part: Part): readonly TradedPosition[] => seen.get(part)!;
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

const linkables = (
  part: Part,
  dictionaries: TradedPositions['dictionaries'],
  product: Product,
): readonly TradedPosition[] => {
  const account = dictionaries.accounts.names[part.account[0]!]!;
  const instrument = dictionaries.instruments.names[part.instrument[0]!]!;
  const family = productFamily(product.root);
  const pointValue = Number(product.pointValue);
  return Array.from({ length: part.count }, (_, row) => ({
    id: idAt(part, row),
    account,
    instrument,
    family,
    side: part.side[row] === side.long ? 'long' : 'short',
    openedAt: part.openedAt[row]!,
    closedAt: Number.isNaN(part.closedAt[row]!) ? null : part.closedAt[row]!,
    exposure: part.maxQuantity[row]! * pointValue,
    facts: () => positionAt(part, dictionaries, row),
    product,
  }));
};

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean =>
  a.length === b.length && a.every((part, nth) => part === b[nth]);

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && a.isSubsetOf(b);
