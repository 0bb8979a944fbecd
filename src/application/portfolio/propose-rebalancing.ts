import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError } from '#domain/errors.ts';
import { type AllocationNode, allocate } from '#domain/portfolio/allocation.ts';
import { planRebalancing, type RebalanceTarget } from '#domain/portfolio/rebalance.ts';
import { subjectKey, type TaxonomySubject } from '#domain/portfolio/taxonomy.ts';
import { allocatedItems, requireTaxonomy, subjectName } from './allocations.ts';
import type { LedgerPortfolio } from './portfolio-of-ledger.ts';
import { type PortfolioViewPorts, viewPortfolio } from './portfolio-view.ts';

type RebalanceAsked = {
  readonly taxonomy: string;
  readonly currency?: string | undefined;
  readonly money: number;
  readonly mode: 'buy-only' | 'buy-and-sell';
  readonly leastOrder: number;
};

type OrderView = {
  readonly category: string;
  readonly categoryName: string;
  readonly subject: TaxonomySubject | null;
  readonly name: string | null;
  readonly amount: number;
  readonly units: number | null;
  readonly tax: number | null;
};

export type RebalancePorts = PortfolioViewPorts & {
  /**
   * Estimated tax of selling so many units of an instrument today, in euro; null: it cannot be said, because a rate or a cost
   * is not known for instance.
   */
  readonly taxOfSale: (context: LedgerContext, instrument: string, units: number) => Promise<number | null>;
};

/** Proposes orders that bring the categories of a taxonomy nearer to their targets. @throws AppError `INVALID_INPUT`, `NOT_FOUND` */
export const proposeRebalancing = async (
  ports: RebalancePorts,
  context: LedgerContext,
  { taxonomy: id, currency, money, mode, leastOrder }: RebalanceAsked,
) => {
  const taxonomy = await requireTaxonomy(ports, context, id);
  const view = await viewPortfolio(ports, context, { ...(currency === undefined ? {} : { currency }) });
  const { portfolio } = view;
  const items = allocatedItems(view).map(({ subject, value }) => ({ subject, value }));
  const targets = targetsOf(allocate(taxonomy, items));
  if (targets.length === 0)
    throw new AppError('INVALID_INPUT', 'targets: expected categories with a target, found none', {
      details: { field: 'taxonomy', expected: 'categories with a target', found: id },
    });
  const whole = await taxOfAll(ports, context, portfolio, targets);
  const plan = planRebalancing(targets, {
    money,
    mode,
    leastOrder,
    // In proportion to what all of it would cost: which lots are sold, and what they cost, is worked out below.
    taxOf: (subject, amount) => {
      const all = whole.get(subjectKey(subject));
      return all === undefined || all.tax === null ? null : (all.tax * amount) / all.value;
    },
  });
  const names = new Map(taxonomy.categories.map((category) => [category.id, category.name]));
  const orders: OrderView[] = [];
  for (const { category, subject, amount } of plan.orders) {
    const units = subject === null ? null : unitsOf(portfolio, subject, amount);
    const isSale = amount < 0 && subject?.kind === 'instrument';
    orders.push({
      category,
      categoryName: names.get(category) ?? category,
      subject: subject === null ? null : { ...subject },
      name: subject === null ? null : subjectName(portfolio, subject),
      amount,
      units,
      tax: !isSale ? 0 : units === null ? null : await ports.taxOfSale(context, subject.instrument, -units),
    });
  }
  const sums = (rows: readonly { readonly category: string; readonly value: number }[]) => {
    const sum = rows.reduce((total, { value }) => total + value, 0);
    return rows.map(({ category, value }) => ({
      category,
      name: names.get(category) ?? category,
      value,
      share: sum > 0 ? value / sum : null,
      target: targets.find((target) => target.category === category)!.targetShare,
    }));
  };
  const taxes = orders.map(({ tax }) => tax);
  return {
    currency: portfolio.baseCurrency,
    orders,
    tax: taxes.includes(null) ? null : taxes.reduce<number>((sum, tax) => sum + tax!, 0),
    rest: plan.rest,
    before: sums(
      targets.map(({ category, holdings }) => ({
        category,
        value: holdings.reduce((sum, { value }) => sum + value, 0),
      })),
    ),
    after: sums(plan.after),
  };
};

/** The deepest categories with a target; what lies below them counts to them. */
const targetsOf = (nodes: readonly AllocationNode[]): readonly RebalanceTarget[] =>
  nodes.flatMap((node) => {
    const below = targetsOf(node.children);
    if (below.length > 0) return below;
    if (node.category === null || node.targetShare === null) return [];
    return [{ category: node.category, targetShare: node.targetShare, holdings: itemsOf(node) }];
  });

const itemsOf = (node: AllocationNode): RebalanceTarget['holdings'] => {
  const all = [...node.items, ...node.children.flatMap(itemsOf)];
  return [...Map.groupBy(all, ({ subject }) => subjectKey(subject)).values()].map((some) => ({
    subject: some[0]!.subject,
    value: some.reduce((sum, { value }) => sum + value, 0),
  }));
};

/** What selling all of each holding would cost in tax. Money costs none. */
const taxOfAll = async (
  ports: RebalancePorts,
  context: LedgerContext,
  portfolio: LedgerPortfolio,
  targets: readonly RebalanceTarget[],
) => {
  const known = new Map<string, { readonly tax: number | null; readonly value: number }>();
  for (const { subject, value } of targets.flatMap(({ holdings }) => holdings)) {
    const units = unitsOf(portfolio, subject, value);
    const tax =
      subject.kind === 'money' ? 0 : units === null ? null : await ports.taxOfSale(context, subject.instrument, units);
    known.set(subjectKey(subject), { tax, value });
  }
  return known;
};

/** Units at the price and rate of the last day; null where one of them is not known. */
const unitsOf = ({ valuation }: LedgerPortfolio, subject: TaxonomySubject, amount: number): number | null => {
  const { input } = valuation;
  const last = input.count - 1;
  const line = input.lines.findIndex(({ account, instrument, currency }) =>
    subject.kind === 'instrument'
      ? instrument === subject.instrument
      : instrument === null && account === subject.account && currency === subject.currency,
  );
  const each =
    (input.lines[line]?.multiplier ?? Number.NaN) *
    (input.prices[line]?.values[last] ?? Number.NaN) *
    (input.rates[line]?.values[last] ?? Number.NaN);
  return Number.isFinite(each) && each !== 0 ? amount / each : null;
};
