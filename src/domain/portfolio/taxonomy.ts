import { AppError } from '#domain/errors.ts';

/** A way to sort what a portfolio holds: by region, by risk, by purpose. */
export type Taxonomy = {
  readonly id: string;
  readonly name: string;
  readonly categories: readonly TaxonomyCategory[];
  /** What belongs where; a fund may belong to several in parts. What is assigned to less than a whole is unassigned for the rest. */
  readonly assignments: readonly TaxonomyAssignment[];
};

export type TaxonomyCategory = {
  readonly id: string;
  readonly name: string;
  /** null: it stands at the top. */
  readonly parent: string | null;
  /** Part of its parent that it is meant to have, 0.25 for 25 %; null: no target. */
  readonly target: number | null;
};

/** `share` from 0 to 1. */
export type TaxonomyAssignment = {
  readonly subject: TaxonomySubject;
  readonly category: string;
  readonly share: number;
};

/** An instrument wherever it lies, or the money of a currency in an account. */
export type TaxonomySubject =
  | { readonly kind: 'instrument'; readonly instrument: string }
  | { readonly kind: 'money'; readonly account: string; readonly currency: string };

export const subjectKey = (subject: TaxonomySubject): string =>
  subject.kind === 'instrument' ? `instrument ${subject.instrument}` : `money ${subject.account} ${subject.currency}`;

/** How far shares that should add up to one may lie from it: they are typed in percent with two digits. */
const tolerance = 1e-6;

/**
 * Holds a taxonomy to its form.
 *
 * @throws AppError `INVALID_INPUT` for categories that are named twice, have no such parent or go in a circle, targets of one
 * parent above 1, a share outside 0 to 1, an assignment to no category, shares of one subject above 1
 */
export const assertTaxonomy = ({ name, categories, assignments }: Taxonomy): void => {
  const problems: string[] = [];
  const expect = (sound: boolean, what: string): void => {
    if (!sound) problems.push(what);
  };
  const byId = new Map(categories.map((category) => [category.id, category]));
  expect(name.trim() === name && name.length > 0 && name.length <= 60, `name: expected 1 to 60 signs, found "${name}"`);
  expect(byId.size === categories.length, 'categories: expected each id once');
  for (const { id, name: label, parent, target } of categories) {
    expect(label.trim() !== '' && label.length <= 60, `${id}: expected a name of 1 to 60 signs, found "${label}"`);
    expect(parent === null || byId.has(parent), `${id}: expected a parent that is there, found "${parent}"`);
    expect(target === null || (target >= 0 && target <= 1), `${id}: expected a target from 0 to 1, found ${target}`);
    expect(!isCircular(id, byId), `${id}: expected a tree, found a circle`);
  }
  for (const [parent, sum] of sumBy(
    categories,
    ({ parent }) => parent ?? '',
    ({ target }) => target ?? 0,
  ))
    expect(sum <= 1 + tolerance, `${parent || 'top'}: expected targets of at most 1 together, found ${sum}`);
  for (const { subject, category, share } of assignments) {
    expect(byId.has(category), `${subjectKey(subject)}: expected a category that is there, found "${category}"`);
    expect(share > 0 && share <= 1, `${subjectKey(subject)}: expected a share above 0 up to 1, found ${share}`);
  }
  for (const [subject, sum] of sumBy(
    assignments,
    (one) => subjectKey(one.subject),
    ({ share }) => share,
  ))
    expect(sum <= 1 + tolerance, `${subject}: expected shares of at most 1 together, found ${sum}`);
  const [first] = problems;
  if (first !== undefined) throw new AppError('INVALID_INPUT', problems.join('; '), { details: { problems } });
};

const isCircular = (id: string, byId: ReadonlyMap<string, TaxonomyCategory>): boolean => {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null; at = byId.get(at)?.parent ?? null) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
};

const sumBy = <Item>(
  items: readonly Item[],
  key: (item: Item) => string,
  amount: (item: Item) => number,
): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(key(item), (sums.get(key(item)) ?? 0) + amount(item));
  return sums;
};
