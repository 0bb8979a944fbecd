import type { TaxonomyFacts, TaxonomySubject } from '#contract/allocation.ts';

/** A taxonomy without categories, with an id that is not taken yet. */
export const newTaxonomy = (taken: readonly string[]): TaxonomyFacts => {
  let number = 1;
  while (taken.includes(`own-${number}`)) number += 1;
  return { id: `own-${number}`, name: '', categories: [], assignments: [] };
};

/** Whose categories are the sectors that the rules of risk know. */
export const sectorsId = 'sectors';

/** An id that no category has. */
const freeId = (categories: TaxonomyFacts['categories']): string => {
  let number = categories.length + 1;
  while (categories.some(({ id }) => id === `c${number}`)) number += 1;
  return `c${number}`;
};

export const withCategory = (draft: TaxonomyFacts, parent: string | null): TaxonomyFacts => ({
  ...draft,
  categories: [...draft.categories, { id: freeId(draft.categories), name: '', parent, target: null }],
});

export const withChanged = (
  draft: TaxonomyFacts,
  id: string,
  change: Partial<Pick<TaxonomyFacts['categories'][number], 'name' | 'target'>>,
): TaxonomyFacts => ({
  ...draft,
  categories: draft.categories.map((one) => (one.id === id ? { ...one, ...change } : one)),
});

/** Without a category, all below it, and what was assigned to them. */
export const withoutCategory = (draft: TaxonomyFacts, id: string): TaxonomyFacts => {
  const gone = new Set([id]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const one of draft.categories) if (one.parent !== null && gone.has(one.parent)) gone.add(one.id);
  }
  return {
    ...draft,
    categories: draft.categories.filter((one) => !gone.has(one.id)),
    assignments: draft.assignments.filter(({ category }) => !gone.has(category)),
  };
};

export const subjectKeyOf = (subject: TaxonomySubject): string =>
  subject.kind === 'instrument' ? `instrument ${subject.instrument}` : `money ${subject.account} ${subject.currency}`;

export type Part = { readonly category: string; readonly share: number };

/** Where a subject belongs, with what part of it. */
export const partsOf = (draft: TaxonomyFacts, subject: TaxonomySubject): readonly Part[] =>
  draft.assignments
    .filter((one) => subjectKeyOf(one.subject) === subjectKeyOf(subject))
    .map(({ category, share }) => ({ category, share }));

export const withParts = (draft: TaxonomyFacts, subject: TaxonomySubject, parts: readonly Part[]): TaxonomyFacts => ({
  ...draft,
  assignments: [
    ...draft.assignments.filter((one) => subjectKeyOf(one.subject) !== subjectKeyOf(subject)),
    ...parts.map((part) => ({ subject, ...part })),
  ],
});

/** Categories in the order of a tree, with how deep each lies. */
export const inTreeOrder = (
  categories: TaxonomyFacts['categories'],
  parent: string | null = null,
  depth = 0,
): readonly { readonly category: TaxonomyFacts['categories'][number]; readonly depth: number }[] =>
  categories
    .filter((one) => one.parent === parent)
    .flatMap((category) => [{ category, depth }, ...inTreeOrder(categories, category.id, depth + 1)]);

/** What the server would refuse, before it is asked. */
export const draftProblem = ({
  name,
  categories,
  assignments,
}: TaxonomyFacts): 'name' | 'category' | 'targets' | 'parts' | null => {
  if (name.trim() === '') return 'name';
  if (categories.some((one) => one.name.trim() === '')) return 'category';
  const targets = Map.groupBy(categories, ({ parent }) => parent);
  for (const some of targets.values())
    if (some.reduce((sum, { target }) => sum + (target ?? 0), 0) > 1.000_001) return 'targets';
  const parts = Map.groupBy(assignments, ({ subject }) => subjectKeyOf(subject));
  for (const some of parts.values()) if (some.reduce((sum, { share }) => sum + share, 0) > 1.000_001) return 'parts';
  return null;
};
