import type { Annotation, AnnotationChange } from '#contract/journal.ts';

const byId = ['rules', 'fields', 'images'] as const;
type Parts = Readonly<Record<string, unknown>>;

/** Returns two changes as one; of what is kept by id both count, elsewhere the later. */
export function mergeChanges(first: AnnotationChange, second: AnnotationChange): AnnotationChange {
  const merged: Record<string, unknown> = { ...first, ...second };
  for (const part of byId) {
    if (first[part] && second[part]) merged[part] = { ...first[part], ...second[part] };
  }
  return merged as AnnotationChange;
}

/** Returns an annotation as it will be after a change. */
export function changedAnnotation(annotation: Annotation, change: AnnotationChange): Annotation {
  const next: Record<string, unknown> = { ...annotation, ...change };
  for (const part of byId) {
    if (change[part] === undefined) continue;
    const all: Parts = { ...annotation[part], ...change[part] };
    next[part] = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
  }
  return next as Annotation;
}

export const isNoChange = (change: AnnotationChange): boolean => Object.keys(change).length === 0;
