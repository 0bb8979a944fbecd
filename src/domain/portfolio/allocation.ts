import { subjectKey, type Taxonomy, type TaxonomySubject } from './taxonomy.ts';

/** Something of worth, in the base currency; debts are below zero. */
export type AllocatedItem = { readonly subject: TaxonomySubject; readonly value: number };

export type AllocationNode = {
  /** null: what belongs to no category. */
  readonly category: string | null;
  /** Of the items assigned to it and to the categories below it. */
  readonly value: number;
  /** Part of the whole; null where the whole is not above zero. */
  readonly share: number | null;
  /** Part of the whole that its target and those above it come to; null: no target. */
  readonly targetShare: number | null;
  /** What is assigned to it directly. */
  readonly items: readonly { readonly subject: TaxonomySubject; readonly value: number }[];
  readonly children: readonly AllocationNode[];
};

/** Sorts items into the tree of a taxonomy. The values of the top nodes add up to the whole. */
export const allocate = (taxonomy: Taxonomy, items: readonly AllocatedItem[]): readonly AllocationNode[] => {
  const whole = items.reduce((sum, { value }) => sum + value, 0);
  const shareOf = (value: number): number | null => (whole > 0 ? value / whole : null);
  const assigned = Map.groupBy(taxonomy.assignments, ({ subject }) => subjectKey(subject));
  const direct = new Map<string | null, { subject: TaxonomySubject; value: number }[]>();
  const put = (category: string | null, subject: TaxonomySubject, value: number): void => {
    const list = direct.get(category) ?? [];
    list.push({ subject, value });
    direct.set(category, list);
  };
  for (const { subject, value } of items) {
    let rest = 1;
    for (const { category, share } of assigned.get(subjectKey(subject)) ?? []) {
      put(category, subject, value * share);
      rest -= share;
    }
    if (rest > 1e-9) put(null, subject, value * rest);
  }
  const nodeOf = (category: string, target: number | null, above: number | null): AllocationNode => {
    const targetShare = target === null || above === null ? null : target * above;
    const own = direct.get(category) ?? [];
    const children = taxonomy.categories
      .filter(({ parent }) => parent === category)
      .map((child) => nodeOf(child.id, child.target, targetShare));
    const value =
      own.reduce((sum, item) => sum + item.value, 0) + children.reduce((sum, child) => sum + child.value, 0);
    return { category, value, share: shareOf(value), targetShare, items: own, children };
  };
  const top = taxonomy.categories
    .filter(({ parent }) => parent === null)
    .map(({ id, target }) => nodeOf(id, target, 1));
  const loose = direct.get(null);
  if (loose === undefined) return top;
  const value = loose.reduce((sum, item) => sum + item.value, 0);
  return [...top, { category: null, value, share: shareOf(value), targetShare: null, items: loose, children: [] }];
};
