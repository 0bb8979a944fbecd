import { newProduct } from '#contract/products.ts';

const known = [
  'MALFORMED',
  'COLUMN_COUNT',
  'UNKNOWN_PRODUCT',
  'UNKNOWN_INSTRUMENT',
  'COMMISSION_CURRENCY',
  'NO_CONTRACT_MONTH',
  'CONFLICTING',
  'AMBIGUOUS_TIME',
  'NONEXISTENT_TIME',
] as const;

/** Returns the key of a reason's words; one that this page does not know is told by what was expected and found. */
export const reasonKey = (reason: string | null): (typeof known)[number] | 'other' =>
  known.find((key) => key === reason) ?? 'other';

/** Whether a product can be entered under this name; the rest of an unreadable name cannot. */
export const isRoot = (name: string): boolean => newProduct.shape.root.safeParse(name).success;

/** Returns the root that a spelling of a contract begins with, of those that rows wait for; the longest one that fits. */
export function waitingRoot(spelling: string | null, roots: readonly string[]): string | null {
  const text = spelling?.trim().toUpperCase() ?? '';
  const fitting = roots.filter((root) => text.startsWith(root.toUpperCase()));
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
