import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { type AllocatedItem, type AllocationNode, allocate } from '#domain/portfolio/allocation.ts';
import type { Taxonomy, TaxonomySubject } from '#domain/portfolio/taxonomy.ts';
import { nameOf } from './list-holdings.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import { type PortfolioAsked, type PortfolioView, type PortfolioViewPorts, viewPortfolio } from './portfolio-view.ts';
import { taxonomiesOf } from './taxonomies.ts';

/** Ways to sort that follow from what is known of an instrument. */
const factualSorts = ['class', 'currency', 'country', 'account'] as const;
type FactualSort = (typeof factualSorts)[number];

/** A category, what it comes to, and what lies in it. */
type NodeView = {
  category: string | null;
  name: string;
  value: number;
  share: number | null;
  targetShare: number | null;
  items: { subject: TaxonomySubject; name: string; value: number }[];
  children: NodeView[];
};

/** Sorts what is held. @throws AppError `INVALID_INPUT`, `NOT_FOUND` for a taxonomy that is not there */
export const allocationOf = async (
  ports: PortfolioViewPorts,
  context: LedgerContext,
  query: PortfolioAsked & { readonly by: string },
) => {
  const view = await viewPortfolio(ports, context, query);
  const { portfolio } = view;
  const items = allocatedItems(view);
  const factual = factualSorts.find((sort) => sort === query.by);
  const taxonomy = factual === undefined ? await requireTaxonomy(ports, context, query.by) : null;
  const nodes =
    taxonomy === null
      ? factualNodes(portfolio, factual!, items)
      : allocate(taxonomy, items.map(withoutAccount)).map((node) => nodeView(portfolio, taxonomy, node));
  return {
    currency: portfolio.baseCurrency,
    on: portfolio.on,
    by: query.by,
    value: items.reduce((sum, { value }) => sum + value, 0),
    nodes,
  };
};

/** @throws AppError `NOT_FOUND` */
export const requireTaxonomy = async (
  ports: PortfolioViewPorts,
  { ledger }: LedgerContext,
  id: string,
): Promise<Taxonomy> => {
  const found = (await taxonomiesOf(ports, ledger)).find((one) => one.id === id);
  if (found === undefined)
    throw new AppError('NOT_FOUND', `There is no taxonomy "${id}".`, { details: { taxonomy: id } });
  return found;
};

export type PlacedItem = AllocatedItem & { readonly account: string; readonly currency: string };
const withoutAccount = ({ subject, value }: PlacedItem): AllocatedItem => ({ subject, value });

/** What is held with its value on the last day, line by line; what has no value is not among it. */
export const allocatedItems = ({ portfolio, chosen }: PortfolioView): readonly PlacedItem[] => {
  const { input, values } = portfolio.valuation;
  const last = input.count - 1;
  return input.lines.flatMap(({ account, instrument, currency }, line) => {
    const value = values[line]!.value[last];
    if (chosen[line] !== 1 || value === undefined || Number.isNaN(value) || value === 0) return [];
    const subject: TaxonomySubject =
      instrument === null ? { kind: 'money', account, currency } : { kind: 'instrument', instrument };
    return [{ subject, value, account, currency }];
  });
};

export const subjectName = (portfolio: LedgerPortfolio, subject: TaxonomySubject): string =>
  subject.kind === 'instrument' ? nameOf(portfolio, subject.instrument) : `${subject.currency} · ${subject.account}`;

const factOf = ({ facts }: LedgerPortfolio, sort: FactualSort, { subject, account, currency }: PlacedItem) => {
  if (sort === 'account') return account;
  if (sort === 'currency') return currency;
  if (subject.kind === 'money') return sort === 'class' ? 'money' : null;
  const known = facts.directory.find(subject.instrument);
  return sort === 'class' ? (known?.assetClass ?? null) : (known?.country ?? null);
};

const factualNodes = (portfolio: LedgerPortfolio, sort: FactualSort, items: readonly PlacedItem[]): NodeView[] => {
  const whole = items.reduce((sum, { value }) => sum + value, 0);
  return [...Map.groupBy(items, (item) => factOf(portfolio, sort, item))]
    .map(([category, some]) => {
      const value = some.reduce((sum, one) => sum + one.value, 0);
      return {
        category,
        name: category ?? '',
        value,
        share: whole > 0 ? value / whole : null,
        targetShare: null,
        items: itemViews(portfolio, some),
        children: [],
      };
    })
    .sort((a, b) => b.value - a.value);
};

const itemViews = (portfolio: LedgerPortfolio, items: readonly AllocatedItem[]): NodeView['items'] =>
  items
    .map(({ subject, value }) => ({ subject: { ...subject }, name: subjectName(portfolio, subject), value }))
    .sort((a, b) => b.value - a.value);

const nodeView = (portfolio: LedgerPortfolio, taxonomy: Taxonomy, node: AllocationNode): NodeView => ({
  category: node.category,
  name: taxonomy.categories.find(({ id }) => id === node.category)?.name ?? '',
  value: node.value,
  share: node.share,
  targetShare: node.targetShare,
  items: itemViews(portfolio, node.items),
  children: node.children.map((child) => nodeView(portfolio, taxonomy, child)),
});
