import type { TaxonomySubject } from './taxonomy.ts';

/** A category with a target, and what is held in it. */
export type RebalanceTarget = {
  readonly category: string;
  /** Part of the whole, 0.25 for 25 %. */
  readonly targetShare: number;
  readonly holdings: readonly RebalanceHolding[];
};

/** `value` in the base currency. */
export type RebalanceHolding = { readonly subject: TaxonomySubject; readonly value: number };

export type RebalanceWish = {
  /** Comes in (above zero) or is taken out. */
  readonly money: number;
  readonly mode: 'buy-only' | 'buy-and-sell';
  /** Orders below it are left out: they cost more than they mend. */
  readonly leastOrder: number;
  /** Estimated tax of selling so much of a holding; null: it cannot be said. */
  readonly taxOf: (subject: TaxonomySubject, amount: number) => number | null;
};

export type RebalanceOrder = {
  readonly category: string;
  /** null: the category holds nothing yet, and what to buy for it is a choice. */
  readonly subject: TaxonomySubject | null;
  /** Above zero: to buy; below: to sell. */
  readonly amount: number;
  readonly tax: number | null;
};

export type RebalancePlan = {
  readonly orders: readonly RebalanceOrder[];
  /** Estimated tax of all sales; null where one of them cannot be said. */
  readonly tax: number | null;
  /** Money that is left over (above zero) or lacking. */
  readonly rest: number;
  readonly after: readonly { readonly category: string; readonly value: number; readonly share: number | null }[];
};

/**
 * Returns orders that bring categories nearer to their targets, and what they look like afterwards.
 *
 * Of a category with too much, what costs the least tax for its amount is sold first. Purchases share what the sales bring
 * after tax and what comes in, in proportion to what each category lacks, and within it to what is held of each.
 * Targets need not add up to one: what they leave open stays money.
 */
export const planRebalancing = (targets: readonly RebalanceTarget[], wish: RebalanceWish): RebalancePlan => {
  const worthOf = ({ holdings }: RebalanceTarget): number => holdings.reduce((sum, { value }) => sum + value, 0);
  const whole = targets.reduce((sum, target) => sum + worthOf(target), 0) + wish.money;
  const gaps = targets.map((target) => ({ target, lacks: target.targetShare * whole - worthOf(target) }));

  const sales = wish.mode === 'buy-only' && wish.money >= 0 ? [] : gaps.flatMap((gap) => salesOf(gap, wish));
  const taxes = sales.map(({ tax }) => tax);
  const tax = taxes.includes(null) ? null : taxes.reduce<number>((sum, one) => sum + one!, 0);
  const brought = sales.reduce((sum, { amount }) => sum - amount, 0) - (tax ?? 0);
  const available = Math.max(wish.money + brought, 0);
  const lacking = gaps.reduce((sum, { lacks }) => sum + Math.max(lacks, 0), 0);
  const scale = lacking === 0 ? 0 : Math.min(1, available / lacking);
  const purchases = gaps
    .filter(({ lacks }) => lacks > 0)
    .flatMap(({ target, lacks }) => purchasesOf(target, lacks * scale))
    .filter(({ amount }) => amount >= wish.leastOrder);
  const orders = [...sales, ...purchases];
  const spent = purchases.reduce((sum, { amount }) => sum + amount, 0);

  const after = targets.map((target) => ({
    category: target.category,
    value:
      worthOf(target) +
      orders.filter(({ category }) => category === target.category).reduce((sum, { amount }) => sum + amount, 0),
  }));
  const wholeAfter = after.reduce((sum, { value }) => sum + value, 0);
  return {
    orders,
    tax,
    rest: wish.money + brought - spent,
    after: after.map((one) => ({ ...one, share: wholeAfter > 0 ? one.value / wholeAfter : null })),
  };
};

type Gap = { readonly target: RebalanceTarget; readonly lacks: number };

const salesOf = ({ target, lacks }: Gap, { taxOf, leastOrder }: RebalanceWish): readonly RebalanceOrder[] => {
  let left = Math.max(-lacks, 0);
  if (left < leastOrder || left === 0) return [];
  // A whole holding's tax says how dear its part is; where it cannot be said, it is sold last.
  const dearness = ({ subject, value }: RebalanceHolding): number => {
    const tax = taxOf(subject, value);
    return tax === null ? Number.POSITIVE_INFINITY : tax / value;
  };
  const ordered = target.holdings
    .filter(({ value }) => value > 0)
    .map((holding) => ({ holding, dear: dearness(holding) }))
    .toSorted((a, b) => (a.dear === b.dear ? 0 : a.dear - b.dear));
  const orders: RebalanceOrder[] = [];
  for (const { holding } of ordered) {
    const amount = Math.min(left, holding.value);
    if (amount < leastOrder || amount <= 0) continue;
    orders.push({
      category: target.category,
      subject: holding.subject,
      amount: -amount,
      tax: taxOf(holding.subject, amount),
    });
    left -= amount;
  }
  return orders;
};

const purchasesOf = ({ category, holdings }: RebalanceTarget, amount: number): readonly RebalanceOrder[] => {
  const held = holdings.filter(({ value }) => value > 0);
  const whole = held.reduce((sum, { value }) => sum + value, 0);
  if (whole === 0) return [{ category, subject: null, amount, tax: 0 }];
  return held.map(({ subject, value }) => ({ category, subject, amount: (amount * value) / whole, tax: 0 }));
};
